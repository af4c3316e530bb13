// The words around a place are whole words.
import { expect, it } from 'vitest'
import { wordsAfter, wordsBefore } from './around.ts'

const TEXT = 'It is time to decide, said Bozizé in the capital.'
const at = TEXT.indexOf('Bozizé')

it.each([
  [25, 'is time to decide, said '],
  [21, 'time to decide, said '],
  [19, 'to decide, said '],
  [200, 'It is time to decide, said '],
])('before, at most %i characters', (most, before) => expect(wordsBefore(TEXT, at, most)).toBe(before))

it.each([
  [9, ' in the'],
  [7, ' in the'],
  [6, ' in'],
  [200, ' in the capital.'],
])('after, at most %i characters', (most, after) => expect(wordsAfter(TEXT, at + 6, most)).toBe(after))

it('cuts what has no blanks, but no character in two', () => {
  expect(wordsBefore('漢字かな交じり文', 8, 4)).toBe('交じり文')
  expect(wordsAfter('a😀😀', 0, 2)).not.toMatch(/[\uD800-\uDFFF]$/u)
})
