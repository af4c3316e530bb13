// Folding for search only: case, accents and the letters that decomposition leaves alone. Text itself is never folded.

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
  ...{ '’': "'", '‘': "'", '\u02bc': "'" },
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const BEYOND_ASCII = /[^\0-\x7f]+/g
const ASCII = /^[\0-\x7f]*$/

/** The text in lower case without marks: "Bozizé" and "BOZIZE" fold alike. Offsets are not kept. */
export function fold(text: string): string {
  // Most words need no more, and this is asked of every word of an archive.
  if (ASCII.test(text)) return text.toLowerCase()
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
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
    const folded = fold(run).replaceAll(/[^\p{L}\p{N}]/gu, ' ')
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

/** A word as it stands in a text, by UTF-16 offset, and folded. */
export interface FoldedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** Every word of a text with its place. */
export function* wordsWithPlaces(text: string): Generator<FoldedWord> {
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = foldedWords(found)
    if (word !== undefined) yield { from: index, to: index + found.length, word }
  }
}
