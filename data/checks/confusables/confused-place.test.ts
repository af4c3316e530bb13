// What the library says, read into our terms.
import { expect, it } from 'vitest'
import { asAsked, confusedPlaces, type Lint } from './confused-place.ts'

const lint = (rule: string, quote: string, from: number, ...texts: readonly string[]): Lint => ({
  ...{ rule, quote, from, to: from + quote.length },
  fixes: texts.map((text) => ({ text, isAfter: false })),
})
const placesOf = (text: string, ...lints: readonly Lint[]) =>
  confusedPlaces(text, lints).map(({ start, end, suggestions }) => [text.slice(start, end), ...suggestions])

it('finds the place whether it is counted in code points or in UTF-16 code units', () => {
  const text = '😀 It could of rained.'
  expect(placesOf(text, lint('ModalOf', 'could of', 5, 'could have'))).toEqual([['could of', 'could have']])
  expect(placesOf(text, lint('ModalOf', 'could of', 6, 'could have'))).toEqual([['could of', 'could have']])
  expect(placesOf(text, lint('ModalOf', 'could of', 7, 'could have'))).toEqual([])
})

it('heeds only rules that are allowed', () => {
  expect(placesOf('A Super Bowl win.', lint('CompoundNouns', 'Super Bowl', 2, 'SuperBowl'))).toEqual([])
})

it('writes fixes as the text is written', () => {
  expect(placesOf('All though it rained.', lint('AllThough', 'All though', 0, 'although'))).toEqual([
    ['All though', 'Although'],
  ])
  expect(placesOf('Their’s a hole.', lint('Theres', "Their's", 0, "There's"))).toEqual([['Their’s', 'There’s']])
  expect(placesOf("Their's a hole.", lint('Theres', "Their's", 0, "There's"))).toEqual([["Their's", "There's"]])
  const after: Lint = { rule: 'ModalOf', quote: 'a', from: 0, to: 1, fixes: [{ text: ' b', isAfter: true }] }
  expect(placesOf('a c', after)).toEqual([['a', 'a b']])
})

it('says one thing of one place, what is believed first', () => {
  const text = 'Their are no trains.'
  const both = [lint('TheirToTheyre', 'Their', 0, "They're", "They're "), lint('TheirToThere', 'Their', 0, 'There')]
  expect(placesOf(text, ...both)).toEqual([['Their', 'There']])
  expect(placesOf(text, both[0] as Lint)).toEqual([['Their', 'They’re']])
})

it('asks in straight quotation marks, each in the place of the curly one', () => {
  expect(asAsked('“It’s ‘so’”')).toBe("\"It's 'so'\"")
})
