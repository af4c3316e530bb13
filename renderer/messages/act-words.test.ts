import { describe, expect, it } from 'vitest'
import { actNameWords, steppedWords } from './act-words.ts'

describe('actNameWords', () => {
  it('names one thing by itself and several by their number', () => {
    expect(actNameWords({ act: 'correct', count: 1, what: 'Bozizé' })).toBe('corrected “Bozizé”')
    expect(actNameWords({ act: 'correct', count: 3, what: 'Bozizé' })).toBe('corrected 3 places')
    expect(actNameWords({ act: 'tag', count: 12, what: 'harbour' })).toBe('changed tags “harbour” on 12 articles')
    expect(actNameWords({ act: 'tag', count: 1, what: 'harbour' })).toBe('changed tags “harbour” on one article')
  })

  it('says what was changed of the details', () => {
    expect(actNameWords({ act: 'details', count: 1, what: 'desk, publishedAt' })).toBe('changed the desk, the date')
  })

  it('knows a deletion and a withdrawn notice', () => {
    expect(actNameWords({ act: 'correct', count: 1, what: '' })).toBe('deleted a passage')
    expect(actNameWords({ act: 'notice', count: 1, what: '' })).toBe('withdrew the reader notice')
  })

  it('keeps to one short line and takes braces for text', () => {
    const name = actNameWords({ act: 'correct', count: 1, what: `${'a'.repeat(60)}\nb` })
    expect(name).toBe(`corrected “${'a'.repeat(39)}…”`)
    expect(actNameWords({ act: 'correct', count: 1, what: '{x} <b>' })).toBe('corrected “{x} <b>”')
  })
})

describe('steppedWords', () => {
  const two = ['Harbour wall', 'Ferry timetable'].map((headline, n) => ({ id: `article${n}`, headline }))
  const several = { articles: two, total: 2, correction: null, isThere: true }

  it('says in how many articles it was, unless the name of the act does', () => {
    expect(steppedWords({ ...several, act: 'correct', count: 3, what: 'Bozizé' })).toBe(
      'corrected 3 places, in 2 articles',
    )
    expect(steppedWords({ ...several, act: 'import', count: 2, what: '' })).toBe('imported 2 articles')
    expect(steppedWords({ ...several, act: 'tag', count: 2, what: 'harbour' })).toBe(
      'changed tags “harbour” on 2 articles',
    )
  })

  it('names one article', () => {
    const one = { articles: two.slice(0, 1), total: 1, correction: null, isThere: true }
    expect(steppedWords({ ...one, act: 'correct', count: 1, what: 'Bozizé' })).toBe(
      'corrected “Bozizé”, in “Harbour wall”',
    )
  })
})
