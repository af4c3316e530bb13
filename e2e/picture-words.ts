// What a screenshot that is a picture of the manual says. `npm run pictures` keeps it with the picture, and every e2e run
// compares it (scripts/picture-words.ts).
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../renderer/messages/en.ts'
import { PICTURES } from '../scripts/picture-list.ts'
import { stateOf, WINDOW_WORDS } from '../scripts/picture-words.ts'

const STATES: ReadonlySet<string> = new Set(Object.values(PICTURES).map(({ screenshot }) => stateOf(screenshot)))

/** Writes it next to a screenshot (absolute path, without its ending) when it is a picture of the manual. */
export async function keepWords(window: Page, screenshot: string): Promise<void> {
  const state = stateOf(screenshot)
  if (!STATES.has(basename(state))) return
  const shown = await labelsOn(window)
  await writeFile(`${state}.words.json`, JSON.stringify(shown.filter((label) => WINDOW_WORDS.has(label))))
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
