// The list of recent archives stays short, ordered, and without paths.
import { expect, test } from 'vitest'
import { newId } from '../../contract/index.ts'
import { forWindows, withOpened } from './recent-archives.ts'
import type { RecentFolder } from './settings.ts'

const opened = (folder: string) => ({ folder, title: folder.slice(1), openedAt: '2026-11-24T05:00:00Z' })
const all = (folders: readonly string[]) =>
  folders.reduce<readonly RecentFolder[]>((recent, folder) => withOpened(recent, opened(folder), newId), [])

test('the newest comes first, each folder once, under its old id', () => {
  const before = all(['/a', '/b'])
  const after = withOpened(before, { ...opened('/a'), title: 'New title' }, newId)
  expect(after.map(({ folder }) => folder)).toEqual(['/a', '/b'])
  expect(after[0]).toMatchObject({ id: before[1]?.id, title: 'New title' })
})

test('keeps ten', () => {
  const folders = Array.from({ length: 14 }, (_, index) => `/${index}`)
  expect(all(folders).map(({ folder }) => folder)).toEqual(folders.reverse().slice(0, 10))
})

test('windows see a place, not a path', () => {
  const [entry] = forWindows(all(['/home/editor/Archives/Central Africa']))
  expect(entry?.place).toBe('Archives/Central Africa')
  expect(JSON.stringify(entry)).not.toContain('/home')
})
