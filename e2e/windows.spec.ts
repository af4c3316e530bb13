// Several windows: each with its own archive, search and undo; two on one archive, which see each other's work; all of
// them reopened after a restart.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCli } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { article, reader, rows, selectWords } from './desk.ts'
import { expect, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { openWorld, popover } from './world-article.ts'

test.describe.configure({ timeout: 180_000 })

const COURIER = 'The Skelhaven Courier'
const ECHO = 'The Tolderbridge Echo'

/** A folder with an archive of one article. */
async function makeEcho(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-windows-'))
  const copy = join(root, 'tram.txt')
  await writeFile(copy, 'Tram stops early\n\nBy Ruth Ellery\n\nGeneral Bozize waited for the tram on Friday.')
  const echo = join(root, 'Echo')
  for (const args of [['create', echo, '--title', ECHO] as const, ['import', echo, copy] as const]) {
    expect((await runCli(...args)).status, args[0]).toBe(0)
  }
  return echo
}

/** The window opened by an act, once its archive is loaded. */
async function opened(app: ElectronApplication, act: () => Promise<void>): Promise<Page> {
  const coming = app.waitForEvent('window')
  await act()
  const window = await coming
  await expect(rows(window).first()).toBeVisible()
  return window
}

async function correct(window: Page, before: string, after: string): Promise<void> {
  await selectWords(window, before)
  await window.keyboard.press('Enter')
  await popover(window).getByLabel('Should read').fill(after)
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(popover(window)).toHaveCount(0)
}

const message = (window: Page, text: string) => window.getByRole('region', { name: 'Messages' }).getByText(text)
const undo = (window: Page) => window.getByRole('button', { name: /^(Undo:|Nothing to undo)/ })

/** The native menu's Undo item, with this window in front. */
async function menuUndo(app: ElectronApplication, window: Page): Promise<string | undefined> {
  const frame = await app.browserWindow(window)
  await frame.evaluate((shown) => shown.focus())
  return await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit')
    return edit?.submenu?.items[0]?.label
  })
}

/** Title and position of every window, by title. */
async function standing(app: ElectronApplication): Promise<readonly string[]> {
  const all = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => `${one.getTitle()} @ ${one.getPosition().join(',')}`),
  )
  return all.toSorted()
}

test('two archives in two windows, one archive in two, and all back after a restart', async ({ launchApp }) => {
  const echoFolder = await makeEcho()
  const first = await launchApp()
  const { app, window: courier, userData } = first
  await openWorld(first)
  await answerFolderDialogs(app, echoFolder)
  const echo = await opened(app, () => courier.keyboard.press('Control+Shift+O'))
  await expect(echo).toHaveTitle(`${ECHO} – Corrigenda`)
  await expect(courier).toHaveTitle(`${COURIER} – Corrigenda`)

  // Each finds and corrects in its own archive, and undoes its own acts.
  await correct(courier, 'Francois Bozie', 'François Bozizé')
  await expect(article(echo)).toContainText('General Bozize')
  await correct(echo, 'Bozize', 'Bozizé')
  await expect(undo(courier)).toHaveAccessibleName(/François Bozizé/)
  await expect(undo(echo)).toHaveAccessibleName(/“Bozizé”/)
  await expect.poll(() => menuUndo(app, courier)).toBe('&Undo Correction “François Bozizé”')
  await expect.poll(() => menuUndo(app, echo)).toBe('&Undo Correction “Bozizé”')
  for (const [window, word, found] of [
    [courier, 'tram', 0],
    [echo, 'tram', 1],
  ] as const) {
    const field = window.getByRole('combobox', { name: 'Filter the articles' })
    await field.fill(`headline:${word}`)
    await expect(rows(window)).toHaveCount(found)
    await field.fill('')
  }

  // An archive another window has is raised there; this window stays as it is.
  await answerFolderDialogs(app, join(userData, SAMPLE))
  await echo.getByRole('button', { name: /archive menu/ }).click()
  await expect(echo.getByRole('menuitem', { name: COURIER })).toBeVisible()
  await expectAccessible(echo)
  await portray(app, echo, 'windows-archive-menu')
  await echo.getByRole('menuitem', { name: 'Open another archive…' }).click()
  await expect(message(echo, `“${COURIER}” is open in another window.`)).toBeVisible()
  await expect(echo).toHaveTitle(`${ECHO} – Corrigenda`)

  // What one window picked is invalid in another.
  const token = await echo.evaluate(async () => {
    const picked = await window.corrigenda.archivePick({ purpose: 'open' })
    return picked.ok ? (picked.value?.token ?? '') : ''
  })
  const stolen = await courier.evaluate((one) => window.corrigenda.archiveOpen({ token: one }), token)
  expect(stolen).toMatchObject({ ok: false, problem: { code: 'not-found' } })

  // A second window on one archive sees corrections and undo of the first, and vice versa.
  const second = await opened(app, () => courier.keyboard.press('Control+n'))
  await openWorld({ ...first, window: second })
  await expect(article(second)).toContainText('François Bozizé')
  await correct(second, 'for for for', 'for')
  await expect(article(courier).locator('del', { hasText: 'for for' })).toHaveCount(1)
  await expect(undo(courier)).toHaveAccessibleName(/“for”/)
  await undo(courier).click()
  await expect(article(second).locator('del', { hasText: 'for for' })).toHaveCount(0)
  await expect(undo(second)).toHaveAccessibleName(/François Bozizé/)
  await expect(undo(echo)).toHaveAccessibleName(/“Bozizé”/)

  // One window at a time types in an article.
  await reader(courier).focus()
  await courier.keyboard.press('F2')
  await expect(courier.getByRole('textbox', { name: 'Edit the text' })).toBeFocused()
  await reader(second).focus()
  await second.keyboard.press('F2')
  await expect(message(second, 'This article is being edited in another window.')).toBeVisible()
  await screenshot(second, 'windows-edited-elsewhere')
  await courier.keyboard.press('Escape')
  await reader(second).focus()
  await second.keyboard.press('F2')
  await expect(second.getByRole('textbox', { name: 'Edit the text' })).toBeFocused()

  // One of three that is closed is forgotten; the others reopen where they were.
  await second.close()
  await reader(courier).focus()
  await courier.keyboard.press('F2')
  await expect(courier.getByRole('textbox', { name: 'Edit the text' })).toContainText('François Bozizé')
  await courier.keyboard.press('Escape')
  await expect.poll(() => standing(app)).toHaveLength(2)
  const before = await standing(app)
  expect(new Set(before.map((line) => line.split(' @ ')[1])).size).toBe(2)
  await app.close()

  const again = await launchApp({ userData })
  await expect.poll(() => standing(again.app)).toEqual(before)
  const titles = again.app.windows().map((window) => window.title())
  expect((await Promise.all(titles)).toSorted()).toEqual([`${COURIER} – Corrigenda`, `${ECHO} – Corrigenda`])
  const back = again.app.windows().find((window) => window !== again.window) ?? again.window
  await expect(rows(back).first()).toBeVisible()
  await again.app.close()
  for (const folder of [echoFolder, join(userData, SAMPLE)]) expect((await runCli('verify', folder)).status).toBe(0)
  await rm(join(echoFolder, '..'), { recursive: true })
})
