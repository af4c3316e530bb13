import { describe, expect, it } from 'vitest'
import { beside, placesBetween, withToggled } from './selection-range.ts'

describe('placesBetween', () => {
  it('reads up and down alike', () => {
    expect(placesBetween(3, 7)).toEqual({ first: 3, last: 7 })
    expect(placesBetween(7, 3)).toEqual({ first: 3, last: 7 })
    expect(placesBetween(4, 4)).toEqual({ first: 4, last: 4 })
  })
})

describe('withToggled', () => {
  it('adds what is not there and takes out what is', () => {
    expect(withToggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(withToggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})

describe('beside', () => {
  it('is nothing once only the open article is left', () => {
    expect(beside(['a'], 'a')).toEqual([])
    expect(beside(['b'], 'a')).toEqual(['b'])
    expect(beside([], 'a')).toEqual([])
    expect(beside(['a', 'b'], 'a')).toEqual(['a', 'b'])
  })
})
