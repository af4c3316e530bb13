// Returns entries by day, keeps nothing, leaves out those that were dropped, and is full before it is too large.
import { expect, it } from 'vitest'
import { timeKey } from '../sort-key.ts'
import { ReadRun } from './read-run.ts'
import type { ReadyEntry } from './ready-entry.ts'

const STAMP = { size: 1, changed: 1 }

function entry(id: string, published: string | null): ReadyEntry {
  const row = { id, published } as ReadyEntry['row']
  return { row, identity: '', origin: null, time: timeKey(row), words: [Buffer.from('ten'), Buffer.from('letters')] }
}

function filled(room?: number): ReadRun {
  const run = new ReadRun(room)
  run.add(entry('c', '2020-05-01'), STAMP)
  run.add(entry('b', null), STAMP)
  run.add(entry('a', '1999-01-01'), STAMP)
  run.add(entry('d', '1999-01-01'), STAMP)
  return run
}

function taken(run: ReadRun): readonly string[] {
  return [...run.take()].map(({ entry: { row } }) => row.id)
}

it('hands out by day, undated last, in the order of slots, and keeps nothing', () => {
  const run = filled()
  expect(taken(run)).toEqual(['d', 'a', 'c', 'b'])
  expect(taken(run)).toEqual([])
})

it('leaves out what is forgotten, before it is taken and on the way', () => {
  const run = filled()
  run.forget('a')
  const all = run.take()
  expect(all.next().value?.entry.row.id).toBe('d')
  run.forget('c')
  expect([...all].map(({ entry: { row } }) => row.id)).toEqual(['b'])
})

it('is full by the length of its texts, and empty once taken', () => {
  const run = filled(40)
  expect([filled(41).isFull, run.isFull]).toEqual([false, true])
  taken(run)
  expect(run.isFull).toBe(false)
})
