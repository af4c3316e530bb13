// What the specs of the desk share: the sample archive, pictures in both appearances and sizes, axe, and the command line.
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { expect, type Launched, screenshot } from './launch.ts'

const SIZES = { narrow: { width: 900, height: 700 }, wide: { width: 1440, height: 900 } } as const

export const list = (window: Page) => window.getByRole('listbox', { name: /articles/i })
export const rows = (window: Page) => list(window).getByRole('option')
export const chosen = (window: Page) => list(window).getByRole('option', { selected: true })

export async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  await expect(chosen(window)).toBeVisible()
  await expect(list(window)).toBeFocused()
}

export async function resize(app: ElectronApplication, window: Page, width: number, height: number): Promise<void> {
  const frame = await app.browserWindow(window)
  await frame.evaluate((shown, size) => shown.setContentSize(size.width, size.height), { width, height })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
}

/** Pictures of what is shown, in both appearances and sizes; the window is wide and light afterwards. */
export async function portray(app: ElectronApplication, window: Page, name: string): Promise<void> {
  for (const [size, { width, height }] of Object.entries(SIZES)) {
    await resize(app, window, width, height)
    for (const colorScheme of ['dark', 'light'] as const) {
      await window.emulateMedia({ colorScheme })
      await window.waitForTimeout(250)
      await screenshot(window, `${name}-${size}-${colorScheme}`)
    }
  }
}

/** No violation, light and dark. */
export async function expectAccessible(window: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme })
    await window.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(
      violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([])
  }
}

/** What polite announcements say now. */
export async function expectAnnounced(window: Page, text: string | RegExp): Promise<void> {
  await expect(window.locator('[aria-live=polite]').filter({ hasText: text })).toHaveCount(1)
}

interface Shown {
  readonly id: string
  readonly metadata?: { readonly tags: readonly string[] }
}

/** Closes the app and answers the sample archive's folder, once the command line has found it in order. */
export async function closeAndVerify({ app, userData }: Launched): Promise<string> {
  await app.close()
  const folder = join(userData, 'Sample archive')
  const { status } = await runCliJson('verify', folder)
  expect(status, 'verify').toBe(0)
  return folder
}

/** Ids of the articles a query finds, as the command line says. */
export async function foundBy(folder: string, query: string): Promise<readonly string[]> {
  const { document } = await runCliJson<{ readonly articles: readonly Shown[] }>('list', folder, query)
  return document.articles.map(({ id }) => id)
}
