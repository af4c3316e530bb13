// Each entry of the jump list starts the program with exactly one argument, whatever the folder is called.
import { expect, test, vi } from 'vitest'
import { jumpList } from './recent-for-system.ts'

vi.mock('electron', () => ({ app: {}, Menu: {} }))

const recent = (folder: string) => [{ id: 'a', title: 'The Courier', folder, openedAt: '2026-11-30T00:00:00.000Z' }]

test.each([
  ['C:\\Users\\Ada\\The Courier', '"C:\\Users\\Ada\\The Courier"'],
  ['D:\\', '"D:\\\\"'],
])('%s', (folder, args) => {
  const [category] = jumpList(recent(folder), 'corrigenda.exe')
  expect(category?.items).toMatchObject([{ type: 'task', title: 'The Courier', program: 'corrigenda.exe', args }])
})

test('without recent archives there is no category', () => {
  expect(jumpList([], 'corrigenda.exe')).toEqual([])
})
