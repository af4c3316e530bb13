// How long the window takes from a key in the filter field to the rendered results.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { benchArchive, writableCopy } from './bench-archives.ts'
import { launch } from './bench-electron.ts'
import { PROJECT } from './run-tool.ts'
import { indexIsWhole } from './watch-page.ts'

/** What is typed, key by key, and deleted again. */
const TYPED = ['harbour trust', 'council backs bridge', 'said the minister', 'weather -fog', 'bozize', 'strike ends']
/** A fast typist. */
const BETWEEN_KEYS_MS = 90
/** Until counts and snippets have arrived too. */
const REST_MS = 1000

/**
 * Milliseconds for each key, in a generated archive of this many articles; the first word is typed once beforehand as a
 * warm-up.
 */
export async function filtering(root: string, articles: number): Promise<readonly number[]> {
  const folder = join(root, 'filtered')
  await mkdir(folder)
  await writableCopy(await benchArchive(articles), join(folder, 'archive'))
  const { app, page } = await launch(PROJECT, join(folder, 'data'), [join(folder, 'archive')])
  await indexIsWhole(page)
  await watchAnswers(page)
  await page.keyboard.press('/')
  await typeAway(page, TYPED[0] ?? '')
  const times: number[] = []
  for (const words of TYPED) {
    const answers = await typeAway(page, words)
    times.push(...answers.slice(0, words.length).filter((_, n) => !isLetterAlone(words.slice(0, n + 1))))
  }
  await app.close()
  return times
}

/** Returns the times of the keys. */
async function typeAway(page: Page, words: string): Promise<readonly number[]> {
  await page.keyboard.type(words, { delay: BETWEEN_KEYS_MS })
  await page.waitForTimeout(REST_MS)
  const times = await takeAnswers(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.waitForTimeout(REST_MS)
  await takeAnswers(page)
  return times
}

/** One letter begins every word: it is searched for after a pause, and the list stays as it is until then. */
function isLetterAlone(typed: string): boolean {
  return /(?:^|[\s-]).$/.test(typed)
}

/** Starts collecting: from each input to the frame in which the list is no longer waiting. */
async function watchAnswers(page: Page): Promise<void> {
  // The loader of this file wraps named functions with a helper that a page lacks.
  await page.evaluate('globalThis.__name = (named) => named')
  await page.evaluate(() => {
    const answers: number[] = []
    Object.assign(window, { answers })
    const channel = new MessageChannel()
    const waiting: number[] = []
    let isAsked = false
    channel.port1.onmessage = () => {
      for (const start of waiting.splice(0)) answers.push(performance.now() - start)
    }
    window.addEventListener(
      'input',
      (event) => {
        waiting.push(event.timeStamp)
        if (isAsked) return
        isAsked = true
        requestAnimationFrame(function look() {
          const isThere = document.querySelector('[role=listbox][aria-busy=false] [role=option]') !== null
          isAsked = !isThere
          if (isThere) channel.port2.postMessage(0)
          else requestAnimationFrame(look)
        })
      },
      { capture: true },
    )
  })
}

async function takeAnswers(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() => (window as unknown as { answers: number[] }).answers.splice(0))
}
