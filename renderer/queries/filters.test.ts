import { describe, expect, it } from 'vitest'
import { facetQuery, facetsIn, filtersOf, isOfWords, queryOf, queryOfDraft, withoutFilter } from './filters.ts'

describe('filtersOf', () => {
  it('takes words, phrases, fields and exclusions apart', () => {
    expect(filtersOf('mole "east mole" -fog tag:"harbour wall" desk:Council')).toEqual([
      { text: 'mole', field: null, value: 'mole', isExcluded: false },
      { text: '"east mole"', field: null, value: 'east mole', isExcluded: false },
      { text: '-fog', field: null, value: 'fog', isExcluded: true },
      { text: 'tag:"harbour wall"', field: 'tag', value: 'harbour wall', isExcluded: false },
      { text: 'desk:Council', field: 'desk', value: 'Council', isExcluded: false },
    ])
  })

  it('keeps an unclosed quotation mark as one term', () => {
    expect(filtersOf('tag:"harb').map(({ text }) => text)).toEqual(['tag:"harb'])
  })

  it('finds nothing in blanks', () => {
    expect(filtersOf('   ')).toEqual([])
  })
})

describe('putting queries together', () => {
  it('gives the same query back, blanks aside', () => {
    expect(queryOf(filtersOf('  a   tag:"b c"  '))).toBe('a tag:"b c"')
  })

  it('removes one term and leaves the others as typed', () => {
    expect(withoutFilter('mole tag:"b c" -fog', 1)).toBe('mole -fog')
  })

  it('quotes a value and leaves out what cannot be written', () => {
    expect(facetQuery('tag', 'harbour wall')).toBe('tag:"harbour wall"')
    expect(facetQuery('source', 'The "Courier"')).toBe('source:"The  Courier"')
  })

  it.each([
    ['mole', true],
    [' east  mole -fog ', true],
    ['', true],
    ['m', false],
    ['mole e', false],
    ['mole -e', false],
    ['mole e ', true],
    ['mole OR', false],
    ['mole "east', false],
    ['date:2', false],
    ['mole tag:h', false],
  ])('knows whether %j asks for words alone', (draft, isAlone) => {
    expect(isOfWords(draft)).toBe(isAlone)
  })

  it('names the facets of a query, however they were typed', () => {
    expect(facetsIn('tag:sport -desk:"Council" mole')).toEqual(new Set(['tag:"sport"']))
  })
})

describe('queryOfDraft', () => {
  it.each([
    ['tag:"harb', 'tag:"harb"'],
    ['mole "east m', 'mole "east m"'],
    ['mole -', 'mole'],
    ['mole tag:', 'mole'],
    ['mole tag:"', 'mole'],
    ['  mole   tag:sport ', 'mole tag:sport'],
    ['', ''],
  ])('%j asks for %j', (draft, query) => {
    expect(queryOfDraft(draft)).toBe(query)
  })

  it('leaves no OR with nothing on one side', () => {
    expect(queryOfDraft('ferry OR')).toBe('ferry')
    expect(queryOfDraft('OR ferry OR OR mole')).toBe('ferry OR mole')
    expect(withoutFilter('ferry OR mole', 0)).toBe('mole')
    expect(withoutFilter('ferry OR mole harbour', 2)).toBe('ferry OR harbour')
  })
})
