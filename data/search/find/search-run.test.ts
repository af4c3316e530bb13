// Results of several threads put back in order, with threads that respond on command.
import { expect, it } from 'vitest'
import type { Stretch } from './deck.ts'
import { SearchRun, type StretchCall } from './search-run.ts'
import type { Part } from './search-stretch.ts'

function setUp(count: number, goOn: (to: number) => boolean = () => true) {
  const calls: StretchCall[][] = [[], []]
  const told: number[] = []
  const stop = new SharedArrayBuffer(4)
  const onPart = ({ to }: Part): boolean => told.push(to) > 0 && goOn(to)
  const stretches = Array.from({ length: count }, (_, n): Stretch => ({ from: n * 10, to: n * 10 + 10 }))
  const sought = {
    pattern: { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false },
    chosen: null,
    stop,
  }
  const search = { deck: {} as never, sought, stretches: stretches.values(), onPart, left: () => 7 - told.length }
  const run = new SearchRun(
    search,
    calls.map((mine) => (call: StretchCall) => void mine.push(call)),
  )
  const part = (hand: number, number: number, to: number): void =>
    run.hear(hand, { kind: 'part', number, part: { to, outcomes: [] } })
  const end = (hand: number, number: number, failure: string | null = null): void =>
    run.hear(hand, { kind: 'end', number, failure })
  const handed = (): readonly (readonly number[])[] => calls.map((mine) => mine.map(({ number }) => number))
  const isStopped = (): boolean => new Int32Array(stop)[0] === 1
  return { run, calls, told, part, end, handed, isStopped }
}

it('tells parts in order, those of the first stretch at once, and hands out no more than may have to be kept', async () => {
  const { run, calls, told, part, end, handed } = setUp(20)
  const ended = run.end()
  expect(handed()).toEqual([
    [0, 2],
    [1, 3],
  ])
  for (const number of [1, 3, 4, 5, 6, 7]) {
    part(1, number, number * 10 + 10)
    end(1, number)
  }
  expect([told, handed()]).toEqual([
    [],
    [
      [0, 2],
      [1, 3, 4, 5, 6, 7],
    ],
  ])
  part(0, 0, 4)
  expect(told).toEqual([4])
  part(0, 0, 10)
  end(0, 0)
  expect(told).toEqual([4, 10, 20])
  expect(calls.flat().find(({ number }) => number === 8)?.left).toBe(4)
  part(0, 2, 30)
  expect(told).toEqual([4, 10, 20, 30])
  end(0, 2)
  expect(told).toEqual([4, 10, 20, 30, 40, 50, 60, 70, 80])
  for (let number = 8; number < 20; number += 1) {
    const hand = handed()[0]?.includes(number) ? 0 : 1
    part(hand, number, number * 10 + 10)
    end(hand, number)
  }
  await ended
  expect(told.at(-1)).toBe(200)
})

it('tells nothing more once enough is known or a stretch was broken off, and ends when the others have stopped', async () => {
  for (const enough of [4, 1000]) {
    const { run, told, part, end, handed, isStopped } = setUp(20, (to) => to < enough)
    const ended = run.end()
    part(1, 1, 20)
    end(1, 1)
    part(0, 0, 4)
    expect(isStopped()).toBe(enough === 4)
    end(0, 0)
    for (const number of [2, 3, 4]) end(handed()[0]?.includes(number) ? 0 : 1, number)
    await ended
    expect([told, isStopped(), handed().flat().length]).toEqual([[4], true, 5])
  }
})

it('fails with the thread that fails', async () => {
  const { run, end, isStopped } = setUp(20)
  const ended = run.end()
  end(0, 0, 'a bug')
  await expect(ended).rejects.toThrow('a bug')
  expect(isStopped()).toBe(true)
})
