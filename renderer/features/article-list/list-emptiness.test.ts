import { describe, expect, it } from 'vitest'
import { emptinessOf } from './list-emptiness.ts'

const NONE = { total: 0, isGrowing: false, isOutdated: false }

describe('emptinessOf', () => {
  it('blames a filter only where there is one', () => {
    expect(emptinessOf('tag:ferry', NONE)).toBe('no-match')
    for (const query of ['', ' ', '\t ']) expect(emptinessOf(query, NONE)).toBe('nothing-here')
  })

  it('waits for a list that is not counted, still grows, or is of the filter before', () => {
    expect(emptinessOf('ferry', { ...NONE, total: null })).toBeNull()
    expect(emptinessOf('ferry', { ...NONE, isGrowing: true })).toBeNull()
    expect(emptinessOf('', { ...NONE, isGrowing: true })).toBeNull()
    expect(emptinessOf('ferry', { ...NONE, isOutdated: true })).toBeNull()
    expect(emptinessOf('', { ...NONE, total: 3 })).toBeNull()
  })
})
