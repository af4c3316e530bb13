// Contains the same words as a set of strings, and reports each once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { propertyRuns } from '../../testing/property-runs.ts'
import { foldedWords, wordText } from '../../text/fold.ts'
import { WordSet } from './word-set.ts'

const SHORTEST = 4
const WORDS = [
  'Harbour',
  'harbour',
  'harbours',
  'Łódź',
  'Bozizé',
  'N’Djamena',
  'wall',
  'x',
  '\0',
  '東京都庁',
  '¶',
  '12,345',
]
const part = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 }))
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(' '))

it('tells of every word of a text once, as it is folded for queries', () => {
  const holds = (texts: readonly string[]): void => {
    const set = new WordSet()
    const told: string[] = []
    for (const each of texts) set.addAll(Buffer.from(wordText(each)), SHORTEST, (word) => told.push(word))
    const words = texts.flatMap(foldedWords).filter((word) => Buffer.byteLength(word) >= SHORTEST)
    expect(told).toEqual([...new Set(words)])
    expect(set.size).toBe(told.length)
  }
  fc.assert(fc.property(fc.array(text, { maxLength: 4 }), holds), propertyRuns(0.4))
})

it('holds many words, and long ones', () => {
  const set = new WordSet()
  const words = Array.from({ length: 60_000 }, (_, n) => `word${n}${n % 1000 === 0 ? 'x'.repeat(n) : ''}`)
  const told: string[] = []
  for (const word of [...words, ...words]) set.addAll(Buffer.from(word), 1, (each) => told.push(each))
  expect(told.length).toBe(words.length)
  expect(set.size).toBe(words.length)
})
