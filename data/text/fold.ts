// Folding, for search only: case, accents, letters that decomposition leaves unchanged, punctuation with several forms,
// and invisible characters. Text itself is never folded.

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ŧ: 't',
    ħ: 'h',
    ŋ: 'n',
    ς: 'σ',
    ſ: 's',
  },
  ...alike("'", '’‘‚‛ʼ′´‹›'),
  ...alike('"', '“”„‟«»″〝〞'),
  ...alike('-', '‐‑‒–—―−⁃﹘﹣－'),
  ...alike(' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'),
  ...{ '…': '...' },
}
/**
 * The inside of a character class: invisible characters that copy contains unnoticed. Soft hyphens, zero-width blanks,
 * joiners, direction marks, and the strokes that lengthen Arabic and N’Ko words (tatweel). None belongs to a spelling.
 */
export const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u0640\\u07fa'
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const UNSEEN = new RegExp(`[\\p{M}${INVISIBLE}]+`, 'gu')
/** In scripts written without blanks a zero-width blank separates words. */
const PARTS_WORDS = /(?<=[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}])\u200b/gu
const WORD = new RegExp(`(?:[\\p{L}\\p{N}\\p{M}]|(?!${PARTS_WORDS.source})[${INVISIBLE}])+`, 'gu')
const BEYOND_ASCII = /[^\0-\x7f]+/g
const ASCII = /^[\0-\x7f]*$/

function alike(sign: string, others: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...others].map((other) => [other, sign]))
}

/**
 * The text in lower case without marks and invisible characters, with straight quotation marks and plain dashes and
 * blanks: "Bozizé" and "BOZIZE" fold alike. Offsets are not preserved.
 */
export function fold(text: string): string {
  // Enough for most words; this runs for every word of an archive.
  if (ASCII.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFD').replaceAll(UNSEEN, '').toLowerCase()
  return bare.replaceAll(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** Non-ASCII runs already folded: a few hundred cover all copy. */
const foldedRuns = new Map<string, string>()
const MOST_RUNS = 5000

/**
 * Text whose words are runs of ASCII letters and digits, in either case, and of any non-ASCII characters: accents are
 * removed, other letters folded, quotation marks and the like become blanks. SQLite's `ascii` tokenizer splits it the
 * same way.
 */
export function wordText(text: string): string {
  return text.replaceAll(BEYOND_ASCII, (run) => {
    const known = foldedRuns.get(run)
    if (known !== undefined) return known
    const folded = fold(run.replaceAll(PARTS_WORDS, ' ')).replaceAll(/[^\p{L}\p{N}]/gu, ' ')
    if (foldedRuns.size < MOST_RUNS) foldedRuns.set(run, folded)
    return folded
  })
}

/** The folded words of a text, in order: letters and digits; an apostrophe or a hyphen separates words. */
export function foldedWords(text: string): readonly string[] {
  return (
    wordText(text)
      .toLowerCase()
      .match(/[a-z0-9\u{80}-\u{10ffff}]+/gu) ?? []
  )
}

/** A word as it is in a text, by UTF-16 offset, and folded. */
export interface FoldedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** Every word of a text with its place. */
export function* wordsWithPlaces(text: string): Generator<FoldedWord> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    // Pure ASCII, as most words of a long text are, is folded by case alone.
    const [word] = ASCII.test(found) ? [found.toLowerCase()] : foldedWords(found)
    if (word !== undefined) yield { from: index, to: index + found.length, word }
  }
}
