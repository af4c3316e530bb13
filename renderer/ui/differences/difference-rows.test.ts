import { expect, it } from 'vitest'
import { applyHunks, wordDiff } from '../../../electron/contract/index.ts'
import { differenceRows, shownRows } from './difference-rows.ts'

const before = 'One.\nTwo fell.\nThree.\nFour.\nFive rose.'
const after = 'One.\nTwo came down.\nThree.\nFour.\nFive rose.\nSix.'
const hunks = wordDiff(before, after)
const rows = differenceRows(before, hunks)

it('paragraphs hold all of both texts', () => {
  const textOf = (kind: 'del' | 'ins') =>
    rows.map(({ pieces }) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')).join('\n')
  expect(textOf('ins')).toBe(before)
  expect(textOf('del')).toBe(applyHunks(before, hunks))
  expect(rows.map(({ isChanged }) => isChanged)).toEqual([false, true, false, false, true])
})

it('what is alike is counted, unless it is a single paragraph or the whole text is wanted', () => {
  const shape = shownRows(rows, false).map((shown) => ('row' in shown ? shown.row.isChanged : shown.alike))
  expect(shape).toEqual([false, true, 2, true])
  expect(shownRows(rows, true)).toHaveLength(rows.length)
})
