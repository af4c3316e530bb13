// Folding for search only: case, accents and the letters that decomposition leaves alone. Text itself is never folded.

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŧ: 't', ħ: 'h', ŋ: 'n' },
  ...{ '’': "'", '‘': "'", '\u02bc': "'" },
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** The text in lower case without marks: "Bozizé" and "BOZIZE" fold alike. Offsets are not kept. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
  return bare.replaceAll(SPECIAL, (letter) => LETTERS[letter] ?? letter)
}

/** Folded words with one blank between, before and after: what word and phrase search looks in. */
export function foldedWords(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []).join(' ')} `
}
