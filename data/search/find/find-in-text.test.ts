import { describe, expect, it } from 'vitest'
import { findInText } from './find-in-text.ts'

function around(text: string): readonly [string, string] {
  const [place] = findInText('body', text, /Bozie/g, 1).places
  return [place?.before ?? '', place?.after ?? '']
}

describe('the context of a place', () => {
  it('is the whole line where that is short, and never another line', () => {
    expect(around('Before.\nMr Bozie spoke.\nAfter.')).toEqual(['Mr ', ' spoke.'])
  })

  it('is cut between words, and says so', () => {
    const long = 'harbour '.repeat(12)
    expect(around(`${long}Mr Bozie ${long}`)).toEqual([`…${'harbour '.repeat(7)}Mr `, `${' harbour'.repeat(7)}…`])
  })

  it('is cut in a word where there is nothing else, but never in a character', () => {
    const [before, after] = around(`a${'👍'.repeat(40)}Bozie${'👍'.repeat(40)}a`)
    expect(before).toBe(`…${'👍'.repeat(30)}`)
    expect(after).toBe(`${'👍'.repeat(30)}…`)
    expect(around(`${'👍'.repeat(40)}aBozie`)[0]).toBe(`…${'👍'.repeat(29)}a`)
  })
})
