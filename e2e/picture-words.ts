// What a screenshot that is a picture of the manual says: the words of the window, without those of the articles. `npm run pictures` keeps
// them with the pictures, and every e2e run compares them (scripts/picture-words.ts).
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { PICTURES } from '../scripts/picture-list.ts'

const NAMES: ReadonlySet<string> = new Set(Object.values(PICTURES).map(({ screenshot }) => screenshot))

/** Writes them to a file (absolute path) when a screenshot of this name is a picture of the manual. */
export async function keepWords(window: Page, name: string, file: string): Promise<void> {
  if (NAMES.has(name)) await writeFile(file, JSON.stringify(await wordsOn(window)))
}

/** The labels of what is shown, sorted. Those with digits or that come and go by themselves are left out. */
async function wordsOn(window: Page): Promise<readonly string[]> {
  return await window.evaluate(() => {
    const labelled =
      'button, a, h1, h2, h3, h4, label, legend, summary, th, input, [role=tab], [role=menuitem], [role=option] > [title]'
    const passing = '[role=status], [role=alert], [role=progressbar], [aria-live], [aria-busy=true]'
    const words = [...document.querySelectorAll<HTMLElement>(labelled)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(passing))
      .flatMap((element) => [
        element.innerText,
        element.getAttribute('aria-label'),
        element.getAttribute('placeholder'),
      ])
      .map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim())
    return [...new Set(words)].filter((text) => text !== '' && text.length <= 60 && !/\d/.test(text)).sort()
  })
}
