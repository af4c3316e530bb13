// Folding for matching only: case and accents are ignored, so that "bozize" finds "Bozizé". Nothing folded is ever stored.
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }

/** The text in lower case, without marks, with plain blanks. */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}+/gu, '')
  return bare.toLowerCase().replaceAll(/[øæœßłđðþ]/gu, (letter) => LETTERS[letter] ?? letter)
}
