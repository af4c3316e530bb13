import { describe, expect, it } from 'vitest'
import type { FoundArticle, FoundPlace } from '../../../electron/contract/index.ts'
import { HEADING_HEIGHT, heightOf, PLACE_HEIGHT, rowAfter, rowsOf } from './found-rows.ts'

const place = (start: number): FoundPlace => ({
  ...{ field: 'body', start, end: start + 1, before: '', match: 'x', after: '', inQuotation: false, inAddress: false },
})
const article = (id: string, ...starts: readonly number[]): FoundArticle => ({
  ...{ id, headline: id, published: null, count: starts.length, places: starts.map(place) },
})
const rows = rowsOf([article('a', 1, 2, 3), article('b', 4), article('c', 5, 6)])
const press = (key: string, active: number, ctrlKey = false) => rowAfter({ key, ctrlKey }, active, rows, 4)

describe('rowsOf', () => {
  it('heads the first place of each article, which makes its row higher', () => {
    expect(rows.map(({ isFirst }) => isFirst)).toEqual([true, false, false, true, true, false])
    expect([heightOf(rows[0]), heightOf(rows[1])]).toEqual([PLACE_HEIGHT + HEADING_HEIGHT, PLACE_HEIGHT])
  })
})

describe('rowAfter', () => {
  it.each([
    ['ArrowDown', 0, false, 1],
    ['ArrowDown', 5, false, 5],
    ['ArrowUp', 0, false, 0],
    ['PageDown', 0, false, 4],
    ['PageDown', 4, false, 5],
    ['PageUp', 5, false, 1],
    ['ArrowDown', 0, true, 3],
    ['ArrowDown', 5, true, 5],
    ['ArrowUp', 5, true, 4],
    ['ArrowUp', 2, true, 0],
    ['End', 0, true, 5],
    ['Home', 5, true, 0],
    ['Home', 5, false, null],
    ['x', 5, false, null],
  ] as const)('%s from %d (Ctrl: %s) goes to %s', (key, active, ctrl, next) => {
    expect(press(key, active, ctrl)).toBe(next)
  })

  it('has nowhere to go in an empty list', () => {
    expect(rowAfter({ key: 'ArrowDown', ctrlKey: false }, 0, [], 4)).toBeNull()
  })
})
