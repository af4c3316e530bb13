// Work that may never end is interrupted, and a busy computer does not make work look endless.
import { afterEach, expect, it } from 'vitest'
import { runBounded, runWithinWork } from './bounded-run.ts'

const { cpuUsage } = process
const { threadCpuUsage } = process as { threadCpuUsage?: typeof cpuUsage }
afterEach(() => Object.assign(process, { cpuUsage, ...(threadCpuUsage ? { threadCpuUsage } : {}) }))

const endless = (): void => {
  for (;;);
}

/** As if other programs had the processor: no time of it passes for us. */
function starve(): void {
  const none = (): NodeJS.CpuUsage => ({ user: 0, system: 0 })
  Object.assign(process, { cpuUsage: none, ...(threadCpuUsage ? { threadCpuUsage: none } : {}) })
}

it('interrupts what does not end, and what throws is thrown', () => {
  expect(runBounded(endless, 30)).toBe(false)
  expect(runBounded(() => {}, 30)).toBe(true)
  expect(() =>
    runBounded(() => {
      throw new TypeError('wrong')
    }, 1000),
  ).toThrow(TypeError)
})

it('begins again, with more time, what was interrupted before it had its share of the processor', () => {
  starve()
  let tries = 0
  const slow = (): void => {
    tries += 1
    if (tries < 3) endless()
  }
  expect(runWithinWork(slow, 20)).toBe(true)
  expect(tries).toBe(3)
})

it('gives up in the end, however busy the computer is, and at once when the work had its share', () => {
  let tries = 0
  const counted = (): void => {
    tries += 1
    endless()
  }
  starve()
  expect(runWithinWork(counted, 10)).toBe(false)
  // Four, or fewer when the computer was so busy that a try was over before it began.
  expect(tries).toBeGreaterThan(1)
})
