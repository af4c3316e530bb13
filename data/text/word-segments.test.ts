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
  'システムカタカナ',
  'タカ',
  'ท่าเรือ',
  '\u200d',
  '-',
  '\ud800',
]
/** Longer than what is looked at behind a word. Each begins after a blank, so that no two are one word. */
const long = [` ${'b'.repeat(400)}`, ` e${'\u0301'.repeat(400)}`, ` ${'3'.repeat(400)}.5`, ` ${'港'.repeat(400)}`]
const some = fc.array(
  fc.oneof({ arbitrary: fc.constantFrom(...bits), weight: 60 }, { arbitrary: fc.constantFrom(...long), weight: 1 }),
  { minLength: 1000, maxLength: 2500 },
)

it('are those of the text as a whole', () => {
  fc.assert(
    fc.property(some, (parts) => {
      const text = parts.join('')
      const words = [...wordSegments(text)]
      expect(words.map(({ segment }) => segment).join('')).toBe(text)
      expect(words).toEqual([...whole.segment(text)].map(({ segment, isWordLike }) => ({ segment, isWordLike })))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

it('are whole up to 1,200 letters, wherever they begin', () => {
  for (let before = 0; before < 1600; before += 46) {
    const text = `${'a '.repeat(before / 2)}${'b'.repeat(1200)} ${'c'.repeat(1200)}`
    expect(
      [...wordSegments(text)].filter(({ segment }) => segment.length > 1).map(({ segment }) => segment.length),
    ).toEqual([1200, 1200])
  }
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
