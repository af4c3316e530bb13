import { describe, expect, it } from 'vitest'
import { grownByWord, nextWord, wordSpans } from './next-word.ts'

const LINES = ['Bozie’s men, 14 of them', '', '\0\0\0\0new end']
const TEXT = LINES.join('\n')
const WORDS = wordSpans(LINES)
const read = (span: { readonly from: number; readonly to: number } | null) => span && TEXT.slice(span.from, span.to)

describe('wordSpans', () => {
  it('finds words and numbers over lines and skips what is masked', () => {
    expect(WORDS.map(read)).toEqual(['Bozie’s', 'men', '14', 'of', 'them', 'new', 'end'])
  })
})

describe('nextWord', () => {
  it('steps both ways and stops at the ends', () => {
    expect(read(nextWord(WORDS, { from: 0, to: 0 }, 1))).toBe('Bozie’s')
    expect(read(nextWord(WORDS, WORDS[4] ?? { from: 0, to: 0 }, 1))).toBe('new')
    expect(read(nextWord(WORDS, WORDS[4] ?? { from: 0, to: 0 }, -1))).toBe('of')
    expect(nextWord(WORDS, WORDS[0] ?? { from: 0, to: 0 }, -1)).toBeNull()
  })
})

describe('grownByWord', () => {
  it('takes in a word more, or one less', () => {
    const two = grownByWord(WORDS, { from: 13, to: 15 }, 1)
    expect(read(two)).toBe('14 of')
    expect(read(grownByWord(WORDS, two, -1))).toBe('14')
    expect(read(grownByWord(WORDS, { from: 13, to: 15 }, -1))).toBe('14')
  })
})
