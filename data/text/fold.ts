// Folding for search only: case, accents, the letters that decomposition leaves alone, signs that are written in several ways, and
// characters no one sees. Text itself is never folded.

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
 * The inside of a character class: what copy carries along without anybody seeing it. Soft hyphens, blanks of no width, joiners, marks of
 * direction, and the strokes that lengthen Arabic and N’Ko words (tatweel). They are in no spelling.
 */
export const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\u0640\\u07fa'
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const UNSEEN = new RegExp(`[\\p{M}${INVISIBLE}]+`, 'gu')
/** In scripts written without blanks a blank of no width parts words. */
const PARTS_WORDS = /(?<=[\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}])\u200b/gu
const WORD = new RegExp(`(?:[\\p{L}\\p{N}\\p{M}]|(?!${PARTS_WORDS.source})[${INVISIBLE}])+`, 'gu')
const BEYOND_ASCII = /[^\0-\x7f]+/g
const ASCII = /^[\0-\x7f]*$/

function alike(sign: string, others: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...others].map((other) => [other, sign]))
}

/**
 * The text in lower case without marks and invisible characters, its quotation marks, dashes and blanks as a typewriter has them: "Bozizé"
 * and "BOZIZE" fold alike. Offsets are not kept.
 */
export function fold(text: string): string {
  // Most words need no more, and this is asked of every word of an archive.
  if (ASCII.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFD').replaceAll(UNSEEN, '').toLowerCase()
  return bare.replaceAll(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** Runs of characters beyond ASCII that were folded before: a few hundred make up all copy. */
const foldedRuns = new Map<string, string>()
const MOST_RUNS = 5000

/**
 * Text whose words are runs of ASCII letters and digits, in either case, and of any characters beyond ASCII: accents are
 * gone, other letters folded, quotation marks and the like are blanks. SQLite's `ascii` tokenizer parts it the same way.
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

/** The folded words of a text, in order: letters and digits; an apostrophe or a hyphen parts two words. */
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
    // What has no sign beyond ASCII is folded by its case alone, which most words of a long text are.
    const [word] = ASCII.test(found) ? [found.toLowerCase()] : foldedWords(found)
    if (word !== undefined) yield { from: index, to: index + found.length, word }
  }
}
