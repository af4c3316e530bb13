import { describe, expect, it } from 'vitest'
import { countWords, readingMinutes } from './reading-time.ts'

describe('countWords', () => {
  it('counts words, not blanks or marks', () => {
    expect(countWords(['“The loan,” he said, “is £6.20.”', '', '— Nobody’s fault.'])).toBe(8)
  })

  it('counts nothing in nothing', () => {
    expect(countWords([])).toBe(0)
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [238, 1],
    [600, 3],
    [2380, 10],
  ])('%i words are %i min', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})
