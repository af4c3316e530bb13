// What a screenshot that is a picture of the manual says. `npm run pictures` keeps it with the picture, and every e2e run
// compares it (scripts/picture-words.ts).
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../renderer/messages/en.ts'
import { PICTURES } from '../scripts/picture-list.ts'
import { stateOf, WINDOW_WORDS, wordsKept } from '../scripts/picture-words.ts'
import { PROJECT } from '../scripts/run-tool.ts'

const KEPT = wordsKept(PROJECT)
/** What each picture said when it was made, by its state. */
const BY_STATE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(PICTURES).map(([name, { screenshot }]) => [stateOf(screenshot), KEPT[name] ?? []]),
)

/** On a busy machine a list or a count comes this much later than the rest of the screen. */
const COMES_WITHIN_MS = 5000
const LOOK_EVERY_MS = 100

/**
 * Before a screenshot (absolute path, without its ending): when it is a picture of the manual, waits until the window says
 * what it said when the picture was made, for a while, and writes what it says then next to the screenshot.
 */
export async function keepWords(window: Page, screenshot: string): Promise<void> {
  const state = stateOf(screenshot)
  const made = BY_STATE.get(basename(state))
  if (made === undefined) return
  const until = Date.now() + COMES_WITHIN_MS
  let shown = await wordsOn(window)
  while (shown.join() !== made.join() && Date.now() < until) {
    await window.waitForTimeout(LOOK_EVERY_MS)
    shown = await wordsOn(window)
  }
  await mkdir(dirname(state), { recursive: true })
  await writeFile(`${state}.words.json`, JSON.stringify(shown))
}

async function wordsOn(window: Page): Promise<readonly string[]> {
  const labels = await labelsOn(window)
  return labels.filter((label) => WINDOW_WORDS.has(label))
}

/**
 * The labels of what is shown, sorted: of the topmost dialog if one is open, which the picture is about, else of the
 * window. Messages that pass are left out. Whether something can be used does not matter.
 */
async function labelsOn(window: Page): Promise<readonly string[]> {
  return await window.evaluate((toasts) => {
    const labelled = 'button, a, h1, h2, h3, h4, label, legend, summary, th, input, [role=tab], [role=menuitem]'
    const passing = '[role=status], [role=alert], [role=progressbar], [aria-live], [aria-busy=true]'
    const left = `${passing}, [aria-label="${toasts}"]`
    const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document
    const texts = [...scope.querySelectorAll<HTMLElement>(labelled)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(left))
      .flatMap((element) => {
        const inside = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const nodes: string[] = []
        while (inside.nextNode()) nodes.push(inside.currentNode.nodeValue ?? '')
        return [...nodes, element.getAttribute('aria-label'), element.getAttribute('placeholder')]
      })
    return [...new Set(texts.map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim()))].sort()
  }, en['toast.region'])
}
