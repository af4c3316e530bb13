// The window as a person meets it: the welcome, the frame, reading, navigating, filtering, and every state it can be
// in, each with screenshots in out/screenshots/ in light and dark, wide and narrow.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs, missArchiveMessages } from './app-window.ts'
import { manyStories } from './copy-files.ts'
import { article, chosen, holdLock, list, openSample, rows } from './desk.ts'
import { expect, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray, portrayForced, resize } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/** Articles that an open window sees come into its index. */
const COME_IN = 500

/** Whether the app itself has set the window dark. */
async function isDark(window: Page): Promise<boolean> {
  await window.emulateMedia({ colorScheme: null })
  return await window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Absolute paths of all article records. */
async function recordFiles(archive: string): Promise<readonly string[]> {
  const names = await readdir(join(archive, 'articles'), { recursive: true })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(archive, 'articles', name))
}

test('the welcome says what can be done, and is accessible', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await expect(window.getByRole('heading', { name: 'Corrigenda' })).toBeVisible()
  await expect(window.getByText('Archives you open will be listed here.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'welcome')
})

test('a new archive is made, is empty, and is recent once closed', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-new-'))
  await window.getByRole('button', { name: 'New archive' }).click()
  await expect(window.getByLabel('Title')).toBeFocused()
  await window.getByRole('button', { name: 'Choose a folder and create…' }).click()
  await expect(window.getByText('Enter a title for the archive.')).toBeVisible()
  await window.getByLabel('Title').fill('The Tolderbridge Echo')
  await expectAccessible(window)
  await portray(app, window, 'new-archive')

  await writeFile(join(folder, 'shopping.txt'), 'eggs')
  await answerFolderDialogs(app, folder)
  await window.getByRole('button', { name: 'Choose a folder and create…' }).click()
  await expect(window.getByRole('alert')).toContainText('is not empty')
  await portray(app, window, 'new-archive-refused')

  await rm(join(folder, 'shopping.txt'))
  await window.getByRole('button', { name: 'Choose a folder and create…' }).click()
  await expect(window.getByText('No articles yet.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'empty-archive')

  await window.getByRole('button', { name: 'Close this archive' }).click()
  await expect(window.getByRole('button', { name: /The Tolderbridge Echo/ })).toBeVisible()
  await portray(app, window, 'welcome-recent')
  await rm(folder, { recursive: true })
})

test('every article is listed in the end, whichever messages the window has missed on the way', async ({
  launchApp,
}) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'Close this archive' }).click()
  const recent = window.getByRole('button', { name: /^The Skelhaven Courier/ })
  await expect(recent).toBeVisible()
  await runCliJson('import', join(userData, SAMPLE), await manyStories(COME_IN))
  // The last messages are missed too: those that report that the index is done.
  const missed = await missArchiveMessages(app)
  await recent.click()
  await expect(list(window)).toBeVisible()
  const all = COME_IN + 28
  const library = window.getByRole('row', { name: `Library, ${all.toLocaleString('en-GB')} articles` })
  await expect(library).toBeVisible({ timeout: 60_000 })
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', String(all))
  await expect(window.getByRole('contentinfo')).not.toContainText('articles read')
  await list(window).focus()
  await window.keyboard.press('End')
  await expect(chosen(window)).toHaveAttribute('aria-posinset', String(all))
  expect(await missed()).toContain('archive:changed')
})

test('a folder that is no archive is refused in words', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-none-'))
  await answerFolderDialogs(app, folder)
  await window.getByRole('button', { name: 'Open an archive…' }).click()
  await expect(window.getByRole('alert')).toContainText('is not an archive')
  await expectAccessible(window)
  await portray(app, window, 'welcome-problem')
  await window.getByRole('button', { name: 'Dismiss' }).click()
  await expect(window.getByRole('alert')).toHaveCount(0)
  await rm(folder, { recursive: true })
})

test('panes, drawers and the sheet of keys', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const paneOfFocus = () =>
    window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane)
  for (const pane of ['article', 'inspector', 'sidebar', 'list']) {
    await window.keyboard.press('F6')
    await expect.poll(paneOfFocus).toBe(pane)
  }
  await window.keyboard.press('Shift+F6')
  await expect.poll(paneOfFocus).toBe('sidebar')
  await portray(app, window, 'focus-sidebar')

  await window.keyboard.press('Control+b')
  await expect(window.getByRole('navigation', { name: 'Archive' })).toHaveCount(0)
  await window.keyboard.press('Control+b')
  await window.keyboard.press('Control+Shift+B')
  await expect(window.getByRole('region', { name: 'Corrections and details' })).toHaveCount(0)
  await window.keyboard.press('Control+Shift+B')

  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'keys')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)

  await resize(app, window, 1000, 700)
  await window.getByRole('button', { name: 'Show corrections panel' }).click()
  const inspector = window.getByRole('region', { name: 'Corrections and details' })
  await expect(inspector).toBeVisible()
  await expect(window.getByRole('navigation', { name: 'Archive' })).toHaveCount(0)
  await screenshot(window, 'drawer-inspector')
  await expectAccessible(window)
  await inspector.getByRole('tab', { selected: true }).focus()
  await window.keyboard.press('Escape')
  await expect(inspector).toHaveCount(0)
  await expect.poll(paneOfFocus).toBe('article')
  await resize(app, window, 800, 700)
  await window.keyboard.press('Control+b')
  await expect(window.getByRole('dialog', { name: 'Archive' })).toBeVisible()
  await window.waitForTimeout(300)
  await screenshot(window, 'drawer-sidebar')
  await window.keyboard.press('Escape')

  await resize(app, window, 660, 600)
  await screenshot(window, 'one-pane-list')
  await chosen(window).click()
  await expect(article(window)).toBeVisible()
  await screenshot(window, 'one-pane-article')
  await expectAccessible(window)
  await window.getByRole('button', { name: 'Back to the list' }).click()
  await expect(list(window)).toBeFocused()
})

test('what a person has arranged is kept, and every panel can be reached at 200 per cent', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  const divider = first.window.getByRole('separator', { name: 'Resize sidebar' })
  await divider.focus()
  await first.window.keyboard.press('ArrowRight')
  await expect(divider).toHaveAttribute('aria-valuenow', '240')
  await first.window.getByRole('button', { name: 'Appearance' }).click()
  await first.window.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(() => isDark(first.window)).toBe(true)
  await first.app.close()

  const { app, window } = await launchApp({ userData: first.userData })
  await expect(window.getByRole('separator', { name: 'Resize sidebar' })).toHaveAttribute('aria-valuenow', '240')
  await expect.poll(() => isDark(window)).toBe(true)
  await portrayForced(window, 'main')
  await resize(app, window, 720, 480)
  await screenshot(window, 'zoomed')
  await window.keyboard.press('Control+Shift+B')
  await expect(window.getByRole('region', { name: 'Corrections and details' })).toBeVisible()
  await expect(article(window)).toBeVisible()
})

test('a locked archive with damaged files shows both', async ({ launchApp, ownSample: archive }) => {
  await holdLock(archive)
  for (const path of (await recordFiles(archive)).slice(0, 2)) await writeFile(path, '{')
  const { app, window } = await launchApp({ args: [archive] })
  await expect(window.getByText(/Anna Lindqvist has had it open on desk-2 since/)).toBeVisible()
  await window.getByRole('button', { name: '2 files could not be read' }).click()
  await expect(window.getByRole('dialog', { name: 'Files that could not be read' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'read-only-damaged')
})

test('a file that goes bad while the archive is open fails in its pane alone', async ({
  launchApp,
  ownSample: archive,
}) => {
  await holdLock(archive)
  const { app, window } = await launchApp({ args: [archive] })
  await expect(chosen(window)).toBeVisible()
  for (const path of await recordFiles(archive)) await writeFile(path, '{')
  await window.keyboard.press('End')
  await expect(window.getByRole('alert')).toContainText('cannot be trusted')
  await expect(window.getByRole('button', { name: 'Retry' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'article-problem')
})
