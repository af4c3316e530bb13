import { describe, expect, it } from 'vitest'
import { cutsNoWord, grownByWord, nextWord, wordSpans } from './next-word.ts'

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

describe('cutsNoWord', () => {
  it.each([
    ['the', 0, 3, true],
    ['their', 0, 3, false],
    ['in the end', 3, 6, true],
    ['other', 1, 4, false],
    ['the’s', 0, 3, true],
    ['2011', 0, 2, false],
    ['a 𝒜𝒜', 2, 4, false],
  ])('%j from %i to %i: %j', (text, from, to, whole) => expect(cutsNoWord(text, { from, to })).toBe(whole))
})
