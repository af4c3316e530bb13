import { describe, expect, it } from 'vitest'
import { Jobs } from './jobs.ts'

/** Work that goes on until it is asked to stop, and then takes a moment. */
function untilStopped(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(() => resolve('stopped'), 5))
  })
}

describe('Jobs', () => {
  it('cancels by name and leaves others alone', async () => {
    const jobs = new Jobs(() => {})
    const one = jobs.run('one', untilStopped)
    const other = jobs.run('other', untilStopped)
    jobs.cancel('one')
    jobs.cancel('unknown')
    expect(await one).toBe('stopped')
    expect(await Promise.race([other, Promise.resolve('running')])).toBe('running')
    await jobs.stopAll()
  })

  it('waits for everything it stops, also for work that fails', async () => {
    const jobs = new Jobs(() => {})
    const ended: string[] = []
    const fails = jobs.run('fails', (signal) => untilStopped(signal).then(() => Promise.reject(new Error('late'))))
    fails.catch(() => ended.push('fails'))
    void jobs.run('ends', untilStopped).then(() => ended.push('ends'))
    await jobs.stopAll()
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended.toSorted()).toEqual(['ends', 'fails'])
  })

  it('counts only the work somebody may want to wait for', async () => {
    const jobs = new Jobs(() => {})
    void jobs.run('plan', untilStopped)
    void jobs.run('export', untilStopped, { asksBeforeClosing: true })
    expect(jobs.awaited).toBe(1)
    await jobs.stopAll()
    expect(jobs.awaited).toBe(0)
  })

  it('tells of the end of work, however soon it comes', async () => {
    const told: number[] = []
    const jobs = new Jobs(({ done }) => told.push(done))
    await jobs.run('quick', async (_, onProgress) => {
      for (let done = 1; done <= 50; done += 1) onProgress(done, 50)
    })
    expect(told).toEqual([1, 50])
  })
})
