import { describe, expect, it } from 'vitest'
import { findMatches } from './find-matches.ts'

const read = (text: string, find: string, isExact = false) =>
  findMatches(text, find, isExact).map(({ from, to }) => text.slice(from, to))

describe('findMatches', () => {
  it('ignores capitals and accents unless asked for exactly', () => {
    const text = 'Bozize, BOZIZÉ and bozize\u0301'
    expect(read(text, 'bozizé')).toEqual(['Bozize', 'BOZIZÉ', 'bozize\u0301'])
    expect(read(text, 'Bozize', true)).toEqual(['Bozize'])
  })

  it('does not cut graphemes', () => {
    expect(read('e\u0301te\u0301', 'e', true)).toEqual([])
    expect(read('\u{1F469}\u200D\u{1F9B0} 14', '\u{1F469}', true)).toEqual([])
  })

  it('keeps its place behind letters that fold into several', () => {
    expect(read('Straße, Straße 14', '14')).toEqual(['14'])
    expect(read('Straße', 'strasse')).toEqual(['Straße'])
    expect(read('Ærø', 'r')).toEqual(['r'])
  })

  it('takes one apostrophe for another', () => {
    expect(read('Wexmouth’s', "mouth's")).toEqual(['mouth’s'])
  })

  it('takes signs for one however they are written, and passes over what nobody sees', () => {
    const text = 'The New\u00a0York council said “old wall” in 2019–20; Jean‑Luc agreed… by the har\u00adbour'
    const found = ['New York', '"old wall"', '2019-20', 'Jean-Luc', 'agreed...', 'harbour'].map((find) =>
      read(text, find),
    )
    expect(found.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(read(text, 'New York', true)).toEqual([])
    expect(read(text, 'harbour', true)).toEqual(['har\u00adbour'])
  })

  it('reads signs of expressions as they are', () => {
    expect(read('a.b axb (a+b) [1] $1', 'a.b')).toEqual(['a.b'])
    expect(read('a.b axb (a+b) [1] $1', '(a+b)')).toEqual(['(a+b)'])
    expect(read('100 $1 \\d', '\\d')).toEqual(['\\d'])
  })

  it('finds nothing for nothing', () => {
    expect(read('text', '')).toEqual([])
    expect(read('text', '\u0301')).toEqual([])
  })
})
