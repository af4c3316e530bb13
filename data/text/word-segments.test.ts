// Words of long texts: the same as of the whole, in time that grows with the text.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { processorTime } from '../testing/processor-time.ts'
import { wordSegments } from './word-segments.ts'

const whole = new Intl.Segmenter('und', { granularity: 'word' })
const bits = [
  'ferry',
  'Bozizé',
  ' ',
  '  ',
  '\n',
  ', ',
  '’s',
  '3.5',
  '👩‍👩‍👧',
  '🇨🇫🇫🇷',
  'e\u0301',
  '港は静か',
  'ท่าเรือ',
  '\u200d',
  '-',
  '\ud800',
]

it('are those of the text as a whole', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { minLength: 1500, maxLength: 4000 }), (some) => {
      const text = some.join('')
      const words = [...wordSegments(text)]
      expect(words.map(({ segment }) => segment).join('')).toBe(text)
      expect(words).toEqual([...whole.segment(text)].map(({ segment, isWordLike }) => ({ segment, isWordLike })))
    }),
    { numRuns: 20 },
  )
})

it('are found in time that grows with the text, also where it has no blanks', () => {
  for (const text of ['The ferry was late. '.repeat(50_000), 'a'.repeat(1_000_000), '港は静か'.repeat(50_000)]) {
    let length = 0
    expect(
      processorTime(() => {
        for (const { segment } of wordSegments(text)) length += segment.length
      }),
    ).toBeLessThan(5)
    expect(length).toBe(text.length)
  }
})
