// Arbitraries for difficult text: emoji families, flags, combining marks, right-to-left, CJK, NUL, U+2028.
import fc from 'fast-check'

const ATOMS = [
  ...['Jon', 'Smith', 'the', 'The', 'naïve', 'nai\u0308ve', 'e\u0301', '\u0301', '👩‍👩‍👧‍👦', '👍🏽', '🇵🇱', '🇵'],
  ...['שלום', 'مرحبا', '\u200f', '\u200d', '\u2028', 'U.S.', "don't", 'don’t', '3,000', '10.5%', ' ', '  ', '\u00a0'],
  ...['\n', '\r\n', '\r', '\n\n', '.', ',', '-', '—', '**', '[', '](http://x.y/z)', '# ', '> ', '漢字', 'かな', 'ไทย'],
  ...['\t', '\u0000', '“', '”'],
]

/** One piece of hostile text. */
export const atom = fc.constantFrom(...ATOMS)
/** Up to 40 pieces. */
export const hostileText = fc.array(atom, { maxLength: 40 }).map((atoms) => atoms.join(''))
/** Any well-formed text. */
export const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** A text before and after inserting, deleting or replacing a few pieces. */
export const mutatedText = fc
  .tuple(
    fc.array(atom, { minLength: 1, maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.array(atom, { maxLength: 2 })), { minLength: 1, maxLength: 6 }),
  )
  .map(([atoms, edits]) => {
    const after = [...atoms]
    for (const [at, count, put] of edits) after.splice(at % (after.length + 1), count, ...put)
    return [atoms.join(''), after.join('')] as const
  })
