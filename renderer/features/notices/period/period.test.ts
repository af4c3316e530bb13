import { afterEach, describe, expect, it, vi } from 'vitest'
import { todayHere } from '../../../../electron/contract/index.ts'
import { daysOf, readDay } from './period.ts'

describe('the days of a period', () => {
  it.each([
    ['this-month', '2026-03-31', '2026-03-01', '2026-03-31'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2028-03-01', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['this-year', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['all', '2026-03-31', null, null],
  ] as const)('%s on %s: %s to %s', (choice, today, since, until) => {
    expect(daysOf(choice, today)).toEqual({ since, until })
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it.each([
    ['Pacific/Auckland', '2026-03-01'],
    ['UTC', '2026-02-01'],
    ['America/Los_Angeles', '2026-02-01'],
  ])('this month in %s, at 9 in the morning of 1 March in Auckland, begins on %s', (zone, since) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date('2026-02-28T20:00:00Z') })
    expect(daysOf('this-month', todayHere()).since).toBe(since)
  })
})

describe('a typed day', () => {
  it.each([
    ['', null],
    ['30 June 2021', '2021-06-30'],
    ['2021-06-30', '2021-06-30'],
    ['30/6/2021', '2021-06-30'],
  ])('%s', (typed, day) => expect(readDay(typed, 'en-GB')).toEqual({ day }))

  it.each(['3/4/2021', '31 June 2021', 'soon', '30 June 2021 14:30'])('is refused with its reason: %s', (typed) =>
    expect(readDay(typed, 'en-GB')).toEqual({ error: expect.stringMatching(/./) }),
  )
})
