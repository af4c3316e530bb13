// Seven days, four weeks, and never the newest.
import { expect, it } from 'vitest'
import type { Backup } from '../schema/index.ts'
import { type Dated, superseded } from './superseded.ts'

const made = (at: string, more: Partial<Backup> = {}): Dated => {
  return { name: at, record: { at: `${at}:00Z`, reason: 'daily', damaged: [], ...more } }
}
const daily = (days: number): readonly Dated[] =>
  Array.from({ length: days }, (_, day) => made(new Date(Date.UTC(2026, 0, day + 1, 9)).toISOString().slice(0, 16)))
const kept = (backups: readonly Dated[]): readonly string[] => {
  const gone = superseded(backups)
  return backups.filter(({ name }) => !gone.includes(name)).map(({ name }) => name.slice(5, 10))
}

it('keeps the last seven days and the newest of each of four weeks', () => {
  expect(kept(daily(3))).toEqual(['01-01', '01-02', '01-03'])
  // 1 February 2026 is a Sunday: the weeks end on 11, 18, 25 January and on 1 February.
  expect(kept(daily(32))).toEqual(
    ['01-11', '01-18', '01-26', '01-27', '01-28', '01-29', '01-30', '01-31', '02-01'].toSpliced(2, 0, '01-25'),
  )
})

it('keeps the newest of a day', () => {
  expect(superseded([made('2026-01-01T08:00'), made('2026-01-01T09:00')])).toEqual(['2026-01-01T08:00'])
})

it('removes none while the newest is not whole', () => {
  const damaged = [{ path: 'archive.json', reason: 'seal', isKept: true }]
  expect(superseded([...daily(20), made('2026-02-01T09:00', { damaged })])).toEqual([])
})

it('keeps those made before a migration', () => {
  const before = made('2025-06-01T09:00', { reason: 'before-migration' })
  expect(superseded([before, ...daily(32)])).not.toContain(before.name)
})

it('never removes the newest by name, also when a clock went wrong before', () => {
  const ahead = Array.from({ length: 12 }, (_, n) => made(`2038-01-${String(n + 1).padStart(2, '0')}T09:00`))
  const now = made('2026-01-05T09:00')
  expect(superseded([...ahead, now])).not.toContain(now.name)
})
