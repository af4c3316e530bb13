import { describe, expect, it } from 'vitest'
import { placeBeside, toOpen } from './worklist.ts'

describe('stepping through a worklist', () => {
  it.each([
    [3, 0, 1, 1],
    [3, 2, 1, null],
    [3, 0, -1, null],
    [3, -1, 1, 0],
    [3, -1, -1, 0],
    [0, -1, 1, null],
  ] as const)('of %i items, from %i in direction %i, leads to %j', (total, place, direction, expected) => {
    expect(placeBeside(total, place, direction)).toBe(expected)
  })
})

describe('what a worklist opens by itself', () => {
  const NEW = { place: -1, openId: null }
  const last = { place: 2, openId: 'c' }

  it('is the first item, unless one of them is open', () => {
    expect(toOpen({ total: 3, place: -1, openId: 'x' }, NEW)).toBe(0)
    expect(toOpen({ total: 3, place: 1, openId: 'b' }, NEW)).toBe(1)
  })

  it('is what has come to the place of an item that left the list', () => {
    expect(toOpen({ total: 5, place: -1, openId: 'c' }, last)).toBe(2)
    expect(toOpen({ total: 2, place: -1, openId: 'c' }, last)).toBe(1)
  })

  it('is nothing while its item is open or somebody has opened something else', () => {
    expect(toOpen({ total: 3, place: 2, openId: 'c' }, last)).toBeNull()
    expect(toOpen({ total: 3, place: -1, openId: 'x' }, last)).toBeNull()
  })

  it('closes the article of another list when it is empty, and keeps the one decided on last', () => {
    expect(toOpen({ total: 0, place: -1, openId: 'x' }, NEW)).toBe('nothing')
    expect(toOpen({ total: 0, place: -1, openId: 'c' }, last)).toBeNull()
  })
})
