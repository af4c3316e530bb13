// English made to look like a language of its own, to test that every word can be translated and has room.

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž' },
}
/** How much longer a text becomes: German needs about a third more than English. */
const LONGER = 0.35

/** "Save" becomes "[Šávé ··]": with accents, longer by about a third, in brackets. '' stays ''. */
export function pseudoText(text: string): string {
  return text === '' ? '' : `[${accented(text)}${padding(text.length)}]`
}

/** A text with accents on its letters. */
export function accented(text: string): string {
  return [...text].map((letter) => ACCENTED[letter] ?? letter).join('')
}

/** What makes a text of `length` UTF-16 code units longer by about a third, in words that may wrap. */
export function padding(length: number): string {
  return ' ····'.repeat(Math.ceil((length * LONGER) / 5)).slice(0, Math.max(2, Math.ceil(length * LONGER)))
}
