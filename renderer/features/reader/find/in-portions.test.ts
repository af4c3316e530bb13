import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { InPortions } from './in-portions.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Numbers from 0, and how many of them were taken. */
function numbers(total: number) {
  const seen = { taken: 0 }
  function* source(): Generator<number> {
    for (; seen.taken < total; ) yield seen.taken++
  }
  return { seen, source: source() }
}

it('takes no more than a portion a turn, and gives everything in the end', () => {
  const { seen, source } = numbers(53)
  const portions = new InPortions(source, 10)
  expect(portions.first).toHaveLength(10)
  expect(portions.isWholeAtOnce).toBe(false)
  const given: (readonly number[])[] = []
  portions.takeRest((all) => given.push(all))
  const taken = [seen.taken]
  while (vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer()
    taken.push(seen.taken)
  }
  expect(taken).toEqual([10, 20, 30, 40, 50, 53])
  expect(given).toEqual([Array.from({ length: 53 }, (_, n) => n)])
  expect(portions.first).toHaveLength(10)
})

it('is whole at once when one portion holds everything', () => {
  const portions = new InPortions(numbers(9).source, 10)
  const onWhole = vi.fn()
  portions.takeRest(onWhole)
  expect(portions).toMatchObject({ isWholeAtOnce: true, first: [0, 1, 2, 3, 4, 5, 6, 7, 8] })
  expect(vi.getTimerCount()).toBe(0)
  expect(onWhole).not.toHaveBeenCalled()
})

it('stops when asked to', () => {
  const { seen, source } = numbers(53)
  const stop = new InPortions(source, 10).takeRest(() => expect.unreachable())
  vi.advanceTimersToNextTimer()
  stop()
  vi.runAllTimers()
  expect(seen.taken).toBe(20)
})

it('gives everything now when it cannot wait, and still says that it is whole', () => {
  const portions = new InPortions(numbers(53).source, 10)
  const onWhole = vi.fn()
  portions.takeRest(onWhole)
  expect(portions.whole()).toHaveLength(53)
  vi.runAllTimers()
  expect(onWhole).toHaveBeenCalledExactlyOnceWith(portions.whole())
})
