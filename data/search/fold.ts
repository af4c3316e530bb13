// Folding for search only: case, accents and the letters that decomposition leaves alone. Text itself is never folded.

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŧ: 't', ħ: 'h', ŋ: 'n' },
  ...{ '’': "'", '‘': "'", '\u02bc': "'" },
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const BEYOND_ASCII = /[^\0-\x7f]/

/** The text in lower case without marks: "Bozizé" and "BOZIZE" fold alike. Offsets are not kept. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
  return bare.replaceAll(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** A word of a text: letters and digits with their marks; an apostrophe or a hyphen parts two words. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** A word as it stands in a text, by UTF-16 offset, and folded. */
export interface FoldedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** Every word of a text with its place. */
export function* wordsWithPlaces(text: string): Generator<FoldedWord> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = fold(found)
    if (word !== '') yield { from: index, to: index + found.length, word }
  }
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map(fold).filter((word) => word !== '')
}
