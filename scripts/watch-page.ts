// How long a window takes from a key to the next painted frame, and which tasks held it up: measured inside the page. And when
// a window has come to rest.
import type { Page } from 'playwright'

/** An index of 100,000 articles takes some two minutes; this is for slow machines. */
const LONGEST_INDEXING_MS = 30 * 60 * 1000

/** Waits until the list is there and the status bar says that nothing is being read any more. */
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

/** Starts collecting. A message posted in the animation frame comes back once that frame is on its way to the screen. */
export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { paints: [] as number[], longTasks: [] as number[] }
    Object.assign(window, { seen })
    const channel = new MessageChannel()
    const waiting: number[] = []
    channel.port1.onmessage = () => {
      for (const start of waiting.splice(0)) seen.paints.push(performance.now() - start)
    }
    // Functions have no names here: what runs this file would mark them with a function of its own, which a page lacks.
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

/** What was collected since the last time. */
export async function takeSeen(page: Page): Promise<Seen> {
  return await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { paints: number[]; longTasks: number[] } }
    return { paints: seen.paints.splice(0), longTasks: seen.longTasks.splice(0) }
  })
}

/** Presses keys in turn, `times` in all, at the speed of a fast typist. */
export async function pressKeys(page: Page, keys: readonly string[], times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(keys[n % keys.length] ?? 'Shift')
    await page.waitForTimeout(40)
  }
}

/** What some key presses cost, after a few that do not count. */
export async function costOf(page: Page, keys: readonly string[], times: number): Promise<Seen> {
  await pressKeys(page, keys, 5)
  await takeSeen(page)
  await pressKeys(page, keys, times)
  return await takeSeen(page)
}
