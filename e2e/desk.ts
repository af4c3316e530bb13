// Helpers for the specs: the sample archive and its list, announcements, a lock held by someone else, and the command
// line.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { expect, type Launched, SAMPLE } from './launch.ts'

export const list = (window: Page) => window.getByRole('listbox', { name: /articles/i })
export const rows = (window: Page) => list(window).getByRole('option')
export const chosen = (window: Page) => list(window).getByRole('option', { selected: true })
export const article = (window: Page) => window.getByRole('article')
/** The article's scroll container, which takes its keys. */
export const reader = (window: Page) => window.getByRole('region', { name: 'Article text' })

export async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  await expect(chosen(window)).toBeVisible()
  await expect(list(window)).toBeFocused()
}

/** Selects words of the article as a mouse would. */
export async function selectWords(window: Page, words: string): Promise<void> {
  await reader(window).focus()
  await article(window).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`${wanted} is not in the article`)
  }, words)
}

/** The present polite announcements. */
export async function expectAnnounced(window: Page, text: string | RegExp): Promise<void> {
  await expect(window.locator('[aria-live=polite]').filter({ hasText: text })).toHaveCount(1)
}

/** As if a colleague had the archive in this folder open on another computer. */
export async function holdLock(archive: string): Promise<void> {
  const since = '2025-03-14T09:41:00Z'
  const lock = { id: 'a', pid: 1, started: '', host: 'desk-2', holder: 'Anna Lindqvist', since }
  await writeFile(join(archive, 'lock'), JSON.stringify(lock))
}

interface Shown {
  readonly id: string
  readonly metadata?: { readonly tags: readonly string[] }
}

/** Closes the app and returns the sample archive's folder, once the command line has verified it. */
export async function closeAndVerify({ app, userData }: Launched): Promise<string> {
  await app.close()
  const folder = join(userData, SAMPLE)
  const { status } = await runCliJson('verify', folder)
  expect(status, 'verify').toBe(0)
  return folder
}

/** Ids of the articles a query finds, according to the command line. */
export async function foundBy(folder: string, query: string): Promise<readonly string[]> {
  const { document } = await runCliJson<{ readonly articles: readonly Shown[] }>('list', folder, query)
  return document.articles.map(({ id }) => id)
}
