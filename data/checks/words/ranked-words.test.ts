import { expect, it } from 'vitest'
import { RankedWords } from './ranked-words.ts'

it.each(['\n', '\r\n'])('reads words and how common they are, whatever ends the lines: %j', (end) => {
  const words = new RankedWords([['harbor', '', 'harbour', 'ferry', '', 'the'].join(end)])
  expect(['harbor', 'ferry', 'the', 'quay'].map((word) => words.bandOf(word))).toEqual([0, 1, 2, -1])
  expect(words.near('harbuor').map(({ form }) => form)).toContain('harbour')
})
