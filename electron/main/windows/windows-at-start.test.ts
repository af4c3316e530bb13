// Which windows come back, and where.
import { expect, test } from 'vitest'
import { windowsAtStart } from './windows-at-start.ts'

const at = (x: number) => ({ x, y: 40, width: 1000, height: 700, isMaximized: false })
const courier = { folder: '/archives/Courier', bounds: at(10) }
const echo = { folder: '/archives/Echo', bounds: at(20) }
const empty = { folder: null, bounds: at(30) }

test('a first start opens one window', () => {
  expect(windowsAtStart([], null)).toEqual([{ folder: null, bounds: null }])
})

test('all windows come back, also two on one archive, each where it was', () => {
  const second = { ...courier, bounds: at(40) }
  expect(windowsAtStart([courier, echo, second], null)).toEqual([courier, echo, second])
})

test('one with nothing open comes back only when no other does', () => {
  expect(windowsAtStart([empty, courier], null)).toEqual([courier])
  expect(windowsAtStart([{ ...empty, bounds: null }, empty], null)).toEqual([empty])
})

test('an archive named opens alone, where it was or where the window in front was', () => {
  expect(windowsAtStart([courier, echo], courier.folder)).toEqual([courier])
  expect(windowsAtStart([courier, echo], '/archives/Herald')).toEqual([{ ...echo, folder: '/archives/Herald' }])
  expect(windowsAtStart([], '/archives/Herald')).toEqual([{ folder: '/archives/Herald', bounds: null }])
})
