// How long a window takes from a key to the next painted frame, and which tasks delayed it, measured inside the page;
// and when a window is idle.
import type { Page } from 'playwright'

/** An index of 100,000 articles takes some two minutes; this is for slow machines. */
const LONGEST_INDEXING_MS = 30 * 60 * 1000

/** Waits until the list is shown and the status bar reports no more reading. */
export async function indexIsWhole(page: Page): Promise<void> {
  await page.waitForSelector('[role=option]', { timeout: LONGEST_INDEXING_MS })
  await page.waitForFunction(
    () => !/[0-9] of [0-9]/.test(document.querySelector('footer')?.textContent ?? ''),
    undefined,
    { timeout: LONGEST_INDEXING_MS, polling: 1000 },
  )
  await page.waitForTimeout(3000)
}

export interface Seen {
  /** Milliseconds from each key press to the frame after it. */
  readonly paints: number[]
  /** Milliseconds of each task over 50 ms. */
  readonly longTasks: number[]
}

/** Starts collecting. A message posted in the animation frame returns once that frame is on its way to the screen. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { paints: [] as number[], longTasks: [] as number[] }
    Object.assign(window, { seen })
    const channel = new MessageChannel()
    const waiting: number[] = []
    channel.port1.onmessage = () => {
      for (const start of waiting.splice(0)) seen.paints.push(performance.now() - start)
    }
    // No named functions here: the loader of this file would wrap them with a helper that a page lacks.
    window.addEventListener(
      'keydown',
      (event) => {
        waiting.push(event.timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(0))
      },
      { capture: true },
    )
    const watch = new PerformanceObserver((list) => {
      seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    })
    watch.observe({ type: 'longtask' })
  })
}

/** Everything collected since the last call. */
export async function takeSeen(page: Page): Promise<Seen> {
  return await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { paints: number[]; longTasks: number[] } }
    return { paints: seen.paints.splice(0), longTasks: seen.longTasks.splice(0) }
  })
}

/** Presses keys in turn, `times` in total, at the speed of a fast typist. */
export async function pressKeys(page: Page, keys: readonly string[], times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(keys[n % keys.length] ?? 'Shift')
    await page.waitForTimeout(40)
  }
}

/** The cost of some key presses, after a few warm-up ones. */
export async function costOf(page: Page, keys: readonly string[], times: number): Promise<Seen> {
  await pressKeys(page, keys, 5)
  await takeSeen(page)
  await pressKeys(page, keys, times)
  return await takeSeen(page)
}
