// Names of days and months with a slip (“Teusday”): they have capitals, so the spelling check leaves them to the name checks,
// which know nothing of them.
import { MONTHS, WEEKDAYS } from '../text/lexicon.ts'
import type { Mark, ParagraphCheck } from './check.ts'
import { distance } from './names/distance.ts'

/** Shorter ones are also words, or a slip away from one. */
const LEAST_LETTERS = 6
const NAMES = [...WEEKDAYS, ...MONTHS]
  .filter(({ length }) => length >= LEAST_LETTERS)
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
/** Of longer names two slips are recognised: Wensday. */
const LONG = 8
const CAPITALISED = /(?<![\p{L}\p{N}\p{M}’'-])\p{Lu}\p{Ll}{4,9}(?![\p{L}\p{N}\p{M}’'-])/gu

export const misspelledDays: ParagraphCheck = {
  name: 'misspelled-days',
  kind: 'spelling',
  version: 2,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['on Teusday', 'Teusday', 'Tuesday'],
      ['on Wensday', 'Wensday', 'Wednesday'],
      ['in Agust', 'Agust', 'August'],
      ['Septmber rain', 'Septmber', 'September'],
    ],
    clean: ['On Tuesday and Augustus'],
  },
  find: ({ text }, { lexicon }) =>
    [...text.matchAll(CAPITALISED)].flatMap(({ 0: word, index }): readonly Mark[] => {
      const right = NAMES.filter((name) => name[0] === word[0] && name !== word).find((name) => {
        const most = name.length >= LONG ? 2 : 1
        return distance(word.toLowerCase(), name.toLowerCase(), most) <= most
      })
      if (right === undefined || lexicon.isWord(word) || lexicon.isWord(word.toLowerCase())) return []
      const place = { start: index, end: index + word.length, suggestions: [right] }
      return [
        {
          ...place,
          confidence: 0.85,
          message: 'misspelled',
          evidence: { word },
          says: 'Not in the dictionary, and rare in this archive.',
        },
      ]
    }),
}
