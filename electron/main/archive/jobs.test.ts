import { describe, expect, it } from 'vitest'
import { type Follow, Jobs } from './jobs.ts'

/** Work that runs until it is asked to stop, and then takes a moment to do so. */
function untilStopped({ signal }: Follow): Promise<string> {
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

  it('knows whose work it is: names, progress and cancelling are a window’s own, counting and stopping are of all', async () => {
    const jobs = new Jobs(() => {})
    const heard: string[] = []
    const one = jobs.heardBy(() => heard.push('one'))
    const other = jobs.heardBy(() => heard.push('other'))
    const work = one.run('names', untilStopped, { asksBeforeClosing: true })
    other.cancel('names')
    jobs.cancel('names')
    expect(await Promise.race([work, Promise.resolve('running')])).toBe('running')
    await other.run('quick', async ({ onProgress }) => onProgress(1, 1))
    expect([heard, jobs.awaited, other.awaited]).toEqual([['other'], 1, 1])
    await jobs.stopAll()
    expect(await work).toBe('stopped')
  })

  it('waits for everything it stops, also for work that fails', async () => {
    const jobs = new Jobs(() => {})
    const ended: string[] = []
    const fails = jobs.run('fails', (follow) => untilStopped(follow).then(() => Promise.reject(new Error('late'))))
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
    await jobs.run('quick', async ({ onProgress }) => {
      for (let done = 1; done <= 50; done += 1) onProgress(done, 50)
    })
    expect(told).toEqual([1, 50])
  })
})
