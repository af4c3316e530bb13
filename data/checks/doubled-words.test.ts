import { expect, it } from 'vitest'
import { marksOf } from '../testing/proofing/marks-of.ts'
import { doubledWords } from './doubled-words.ts'

it.each([
  ['responsible for for for the most', 'for for for', 'for'],
  ['lost the the trust', 'the the', 'the'],
  ['The the town', 'The the', 'The'],
  ['By By Staff Reporter', 'By By', 'By'],
  ['said that that the company had', 'that that', 'that'],
  ['those who who are trapped', 'who who', 'who'],
  ['one line ends is\nis here', 'is\nis', 'is'],
  ['état état', 'état état', 'état'],
])('%s', (text, quote, reads) => {
  expect(marksOf(doubledWords, text)).toEqual([[quote, reads]])
})

it.each([
  'all that she had had to do',
  'he knew that that man was there',
  'They heard Duran Duran in Walla Walla.',
  'Boutros Boutros-Ghali spoke',
  'a very very long day',
  'no, no, no',
  'the the-then mayor',
  'Will will come',
  'the 10 10 cars',
])('leaves alone: %s', (text) => {
  expect(marksOf(doubledWords, text)).toEqual([])
})
