// What a screenshot that is a picture of the manual says: the words of the window, without those of the articles. `npm run pictures` keeps
// them with the pictures, and every e2e run compares them (scripts/picture-words.ts).
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { PICTURES } from '../scripts/picture-list.ts'
import { stateOf } from '../scripts/picture-words.ts'

const STATES: ReadonlySet<string> = new Set(Object.values(PICTURES).map(({ screenshot }) => stateOf(screenshot)))

/** Writes them next to a screenshot (absolute path, without its ending) when it is a picture of the manual. */
export async function keepWords(window: Page, screenshot: string): Promise<void> {
  const state = stateOf(screenshot)
  if (STATES.has(basename(state))) await writeFile(`${state}.words.json`, JSON.stringify(await wordsOn(window)))
}

/**
 * The labels of what is shown, sorted. A count after a name comes a moment later and is taken off; other labels with digits, and messages that come and
 * go, are left out.
 */
async function wordsOn(window: Page): Promise<readonly string[]> {
  return await window.evaluate(() => {
    const labelled =
      'button, a, h1, h2, h3, h4, label, legend, summary, th, input, [role=tab], [role=menuitem], [role=option] > [title]'
    const passing =
      '[role=status], [role=alert], [role=progressbar], [aria-live], [aria-busy=true], [aria-label="Dismiss message"]'
    const words = [...document.querySelectorAll<HTMLElement>(labelled)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(passing))
      .flatMap((element) => [
        element.innerText,
        element.getAttribute('aria-label'),
        element.getAttribute('placeholder'),
      ])
      .map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim())
      .map((text) => text.replace(/^([\p{L} ]*\p{L}) \d+$/u, '$1'))
    return [...new Set(words)].filter((text) => text !== '' && text.length <= 60 && !/\d/.test(text)).sort()
  })
}
