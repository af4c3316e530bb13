import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { KeepPace } from './keep-pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it.each([20, 120, 250, 400, 599, 700, 1900])('keeps steady typing, a key every %i ms, at most 1.5 s late', (gap) => {
  let [typed, kept, oldest, latest] = [0, 0, null as number | null, 0]
  const pace = new KeepPace(
    () => {
      latest = Math.max(latest, Date.now() - (oldest ?? Date.now()))
      oldest = null
      kept = typed
    },
    { rest: 600, atMost: 1500 },
  )
  for (let at = 0; at < 25_000; at += gap) {
    typed += 1
    oldest ??= Date.now()
    pace.typed()
    vi.advanceTimersByTime(gap)
    expect(Date.now() - (oldest ?? Date.now())).toBeLessThanOrEqual(1500)
  }
  vi.advanceTimersByTime(600)
  expect(kept).toBe(typed)
  expect(latest).toBeLessThanOrEqual(1500)
})

it('keeps nothing more once it is settled', () => {
  const keep = vi.fn()
  const pace = new KeepPace(keep, { rest: 600, atMost: 1500 })
  pace.typed()
  pace.settle()
  vi.advanceTimersByTime(5000)
  expect(keep).not.toHaveBeenCalled()
})
