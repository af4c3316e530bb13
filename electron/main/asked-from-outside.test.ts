// No archive that is asked for while the app starts is lost.
import { expect, test, vi } from 'vitest'
import { askedFromOutside } from './asked-from-outside.ts'

function opener() {
  return { show: vi.fn(), openAndTell: vi.fn() }
}

test('what was asked for before and during the start is opened, in that order, once', () => {
  const asked = askedFromOutside()
  const app = opener()
  asked.ask('/one')
  asked.ask('/two')
  expect(asked.first()).toBe('/one')
  asked.ask('/three')
  asked.ask(null)
  asked.runs(app)
  expect(app.openAndTell.mock.calls).toEqual([['/two'], ['/three']])
  asked.ask('/four')
  expect(app.openAndTell).toHaveBeenLastCalledWith('/four')
  expect(app.openAndTell).toHaveBeenCalledTimes(3)
  expect(app.show).not.toHaveBeenCalled()
  asked.ask(null)
  expect(app.show).toHaveBeenCalledOnce()
})

test('nothing was asked for: the app starts with what it would open anyway', () => {
  const asked = askedFromOutside()
  const app = opener()
  expect(asked.first()).toBeNull()
  asked.runs(app)
  expect(app.openAndTell).not.toHaveBeenCalled()
})
