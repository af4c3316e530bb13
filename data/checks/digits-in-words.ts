// A digit inside a word, as scanned copy has them: “Jacks0n”, “C1arke”.
import type { Mark, ParagraphCheck } from './check.ts'

const WORD =
  /(?<![\p{L}\p{N}\p{M}@#/\\._-])(?:\p{L}{2,}[01]\p{Ll}+|\p{Lu}[01]\p{Ll}{2,})(?![\p{L}\p{N}\p{M}@/\\_-]|\.\p{L})/gu

export const digitsInWords: ParagraphCheck = {
  name: 'digits-in-words',
  kind: 'spelling',
  version: 1,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['Mr Jacks0n left', 'Jacks0n', 'Jackson'],
      ['Ms C1arke stayed', 'C1arke', 'Clarke'],
      ['in L0ndon', 'L0ndon', 'London'],
    ],
    clean: ['the A1 and the M1', 'covid19 and mp3 files', 'room B10', 'H1N1 flu', 'Web1 and item1'],
  },
  find: ({ text }) =>
    [...text.matchAll(WORD)].flatMap(({ 0: word, index }): readonly Mark[] => {
      const reads = word.replaceAll('0', 'o').replaceAll('1', 'l')
      const place = { start: index, end: index + word.length, suggestions: [reads] }
      return [
        { ...place, confidence: 0.9, message: 'digit-in-word', evidence: { word }, says: 'A digit inside a word.' },
      ]
    }),
}
