import { expect, test } from 'vitest'
import { endOf, nextPlace, viewAtFindings } from './findings-in-order.ts'

const NOW = { articleId: 'a', view: 'corrected', tab: 'findings', findingId: 'f1' } as const

test('going to the article that is open leaves the finding that is selected there', () => {
  expect(viewAtFindings(NOW, 'a', 'start')).toBeNull()
})

test('coming from behind, or from another tab, the open article shows its findings again', () => {
  expect(viewAtFindings(NOW, 'a', 'end')).toEqual({ tab: 'findings' })
  expect(viewAtFindings({ ...NOW, tab: 'details' }, 'a', 'start')).toEqual({ tab: 'findings' })
})

test('another article opens with nothing of the one before', () => {
  expect(viewAtFindings(NOW, 'b', 'start')).toEqual({
    ...{ articleId: 'b', correctionId: null, findingId: null, place: null, selectedIds: [] },
    tab: 'findings',
  })
})

test('the original text gives way to the marked one, where findings can be seen', () => {
  expect(viewAtFindings({ ...NOW, view: 'original' }, 'b', 'end')).toMatchObject({ view: 'marked' })
})

test.each([
  [null, 1, 0],
  [null, -1, 2],
  ['b', 1, 2],
  ['b', -1, 0],
  ['c', 1, null],
  ['a', -1, null],
  // One that was decided meanwhile is no longer listed.
  ['gone', 1, 0],
  ['gone', -1, 2],
] as const)('after %s in direction %i comes place %s', (selected, direction, place) => {
  expect(nextPlace(['a', 'b', 'c'], selected, direction)).toBe(place)
})

test('where nothing is listed there is no next', () => {
  for (const direction of [1, -1] as const) expect(nextPlace([], null, direction)).toBeNull()
})

test('of the kind that is shown, the first and the last', () => {
  const findings = [
    { id: '1', finding: { kind: 'name' } },
    { id: '2', finding: { kind: 'spelling' } },
    { id: '3', finding: { kind: 'spelling' } },
    { id: '4', finding: { kind: 'date' } },
  ] as const
  const ends = (kind: 'spelling' | 'number' | null) => [
    endOf(findings, kind, 'start')?.id,
    endOf(findings, kind, 'end')?.id,
  ]
  expect([ends(null), ends('spelling'), ends('number')]).toEqual([
    ['1', '4'],
    ['2', '3'],
    [undefined, undefined],
  ])
})
