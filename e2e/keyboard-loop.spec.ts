// The whole loop by keyboard alone, from an empty welcome to exported copy, then all of it again after a restart. No
// test here uses a mouse, and at the end the window reports whether anything did.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCli } from '../data/testing/run-cli.ts'
import { WIRE_COPY } from '../data/testing/wire-copy.ts'
import { answerFolderDialogs } from './app-window.ts'
import { article, chosen, expectAnnounced, list, reader } from './desk.ts'
import { expect, type Launched, test } from './launch.ts'
import { portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/** Counts every pointer press from now on. */
async function watchPointers(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    Object.assign(globalThis, { presses: 0 })
    const count = () =>
      Object.assign(globalThis, { presses: (globalThis as unknown as { presses: number }).presses + 1 })
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(type, count, { capture: true })
  })
  return () => window.evaluate(() => (globalThis as unknown as { presses: number }).presses)
}

/** Presses Tab until the element with this role and name has the focus. */
async function tabTo(
  window: Page,
  role: 'button' | 'radio' | 'checkbox' | 'textbox',
  name: string | RegExp,
): Promise<void> {
  const focused = window.getByRole(role, { name }).and(window.locator(':focus'))
  for (let n = 0; n < 40; n += 1) {
    if ((await focused.count()) > 0) return
    await window.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to the ${role} ${name}`)
}

/** Runs a command by name from the palette. */
async function command(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Control+k')
  await window.keyboard.type(`>${name}`)
  await expect(window.getByRole('dialog').getByRole('option', { selected: true })).toContainText(name)
  await window.keyboard.press('Enter')
}

async function createArchive(window: Page): Promise<void> {
  await tabTo(window, 'button', /^New archive/)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await window.keyboard.type('Littoral Desk')
  await window.keyboard.press('Enter')
  await expect(window.getByText('No articles yet.')).toBeVisible()
}

async function bringIn(window: Page): Promise<void> {
  await window.keyboard.press('Control+Shift+I')
  await expect(window.getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Import 1 article' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(chosen(window)).toBeVisible()
  await expect(list(window)).toBeFocused()
}

async function tag(window: Page): Promise<void> {
  await window.keyboard.press('Control+t')
  await window.keyboard.type('central african republic')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  await expect(article(window).getByRole('list', { name: 'Tags' })).toContainText('central african republic')
}

/** Finds a wrong form and replaces it with the right one, as a name. */
async function correct(window: Page, wrong: string, right: string): Promise<void> {
  await window.keyboard.press('c')
  await window.keyboard.type(wrong)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Correct' }).getByLabel('Should read')).toBeFocused()
  await window.keyboard.type(right)
  await window.keyboard.press('Alt+n')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(article(window).locator('ins', { hasText: right }).first()).toBeVisible()
}

/** Corrects both spellings, one accepted at once, one proposed and then accepted with A. */
async function correctNames(window: Page): Promise<void> {
  await window.keyboard.press('Enter')
  await expect(reader(window)).toBeFocused()
  await correct(window, 'Francois Bozie', 'François Bozizé')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('c')
  await window.keyboard.type('Bozize')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Bozizé')
  await tabTo(window, 'radio', 'Accepted')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Enter')
  await expectAnnounced(window, 'Correction saved, proposed.')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('a')
  await expectAnnounced(window, 'Accepted. No open corrections left.')
}

async function notice(window: Page): Promise<void> {
  await command(window, 'Compose the reader notice')
  await expect(window.getByRole('region', { name: 'Reader notice' })).toContainText(
    'misspelled the name of François Bozizé',
  )
}

/** Exports the open article; `format` is one of the listed formats, reached with Tab. */
async function exportAs(window: Page, format: string): Promise<void> {
  await window.keyboard.press('Control+e')
  const dialog = window.getByRole('dialog', { name: 'Export', exact: true })
  const others = dialog.getByRole('group', { name: 'Formats' }).getByRole('checkbox', { checked: true })
  const taken = (await others.locator('xpath=ancestor::label').allTextContents()).filter((is) => !is.startsWith(format))
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  for (const name of ['Plain text', 'Web page']) {
    if (name !== format && !taken.some((is) => is.startsWith(name))) continue
    await tabTo(window, 'checkbox', new RegExp(`^${name}`))
    await window.keyboard.press('Space')
  }
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('contentinfo').getByRole('button', { name: 'Exported 1 file' })).toBeVisible()
}

/** Ctrl Q is a menu key, and those never reach a page: the item is run as the system would. */
async function quitByMenu(app: ElectronApplication): Promise<void> {
  const exited = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ Menu }) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const quit = entries.find(({ role }) => role === 'quit')
    setTimeout(() => quit?.click(), 0)
  })
  await exited
}

async function expectEverything({ window }: Pick<Launched, 'window'>): Promise<void> {
  await expect(chosen(window)).toContainText('2 accepted corrections')
  await expect(article(window).getByRole('list', { name: 'Tags' })).toContainText('central african republic')
  await expect(article(window)).toContainText('Francois BozieFrançois Bozizé')
  await expect(article(window)).toContainText('BozizeBozizé')
  await expect(window.getByRole('row', { name: /^Correction 2: Name, Accepted/ })).toBeVisible()
  await expect(window.getByRole('region', { name: 'Reader notice' })).toContainText('François Bozizé')
}

test('import, tag, correct, accept, notice, export, quit and start again, by keyboard alone', async ({ launchApp }) => {
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-keyboard-'))
  const [archive, copy, out] = [join(root, 'archive'), join(root, 'aid-convoys.txt'), join(root, 'handed out')]
  await writeFile(copy, WIRE_COPY)
  await mkdir(out)
  const launched = await launchApp()
  const { app, window, userData } = launched
  const presses = await watchPointers(window)

  await answerFolderDialogs(app, archive)
  await createArchive(window)
  await answerFolderDialogs(app, copy)
  await bringIn(window)
  await tag(window)
  await correctNames(window)
  await notice(window)
  await expectEverything(launched)
  await portray(app, window, 'keyboard-loop')
  await answerFolderDialogs(app, out)
  await exportAs(window, 'Web page')
  await exportAs(window, 'Plain text')
  expect(await presses()).toBe(0)
  await quitByMenu(app)

  const names = await readdir(out)
  for (const extension of ['.html', '.txt']) {
    const text = await readFile(join(out, names.find((name) => name.endsWith(extension)) ?? ''), 'utf8')
    expect(text).toContain('overthrew President François Bozizé')
    expect(text).toContain('barred Bozizé from standing')
    expect(text).toContain('An earlier version of this article')
  }
  expect((await runCli('verify', archive)).status).toBe(0)
  const again = await launchApp({ userData })
  await expectEverything(again)
  await again.window.keyboard.press('Control+Alt+4')
  await expect(again.window.getByText('Imported from aid-convoys.txt')).toBeVisible()
  await rm(root, { recursive: true })
})
