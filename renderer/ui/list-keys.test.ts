import { describe, expect, it } from 'vitest'
import { placeAfter } from './list-keys.ts'

const EXTENT = { total: 28, screen: 8, hasLetters: true }
const press = (key: string, modifiers = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...modifiers })

describe('placeAfter', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['j', 3, 4],
    ['ArrowUp', 3, 2],
    ['k', 3, 2],
    ['PageDown', 3, 11],
    ['PageUp', 11, 3],
    ['Home', 11, 0],
    ['End', 3, 27],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(placeAfter(press(key), from, EXTENT)).toBe(to)
  })

  it('stays inside the list', () => {
    expect(placeAfter(press('PageDown'), 26, EXTENT)).toBe(27)
    expect(placeAfter(press('ArrowUp'), 0, EXTENT)).toBe(0)
  })

  it('begins at the first row when none is selected', () => {
    expect(placeAfter(press('ArrowDown'), null, EXTENT)).toBe(0)
  })

  it('leaves chords and other keys alone, and letters when they are switched off', () => {
    expect(placeAfter(press('ArrowDown', { altKey: true }), 3, EXTENT)).toBeNull()
    expect(placeAfter(press('x'), 3, EXTENT)).toBeNull()
    expect(placeAfter(press('j'), 3, { ...EXTENT, hasLetters: false })).toBeNull()
  })
})
