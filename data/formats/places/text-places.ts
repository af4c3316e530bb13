// Where plain text is written: each character as itself.
import { type Encode, type PlacedText, refuse } from './pieces.ts'
import { fieldsInOrder, type Place } from './places.ts'

/** The file of plain text. */
export const placeTextFile: Place = (text) => ({
  said: [],
  article: (record) => ({
    texts: [{ fields: fieldsInOrder(record), layers: [placePlainText(text)], lineFeeds: 'written' }],
    copies: [],
    hasFormats: false,
  }),
})

/** Copy as it was decoded. New paragraphs are separated like the others. */
export function placePlainText(source: string): PlacedText {
  const encode: Encode = (text) =>
    text.includes('\0') ? refuse('control', 'U+0000') : text.replaceAll('\n', paragraphBreak(source))
  if (source === '') return { text: '', pieces: [] }
  const to = source.length
  return { text: source, pieces: [{ from: 0, to, at: 0, end: to, kind: 'copy', run: 0, encode }] }
}

/** What parts paragraphs: a blank line where the copy has one, else a line end, as the copy writes it. */
function paragraphBreak(source: string): string {
  const end = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
  return source.includes(`${end}${end}`) || !source.trim().includes(end) ? `${end}${end}` : end
}
