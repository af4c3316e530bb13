// Starting, quitting, crashing and restarting, on the running app: what is open, what is remembered, who holds the
// lock.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { ArchiveState } from '../electron/contract/index.ts'
import { sandboxArguments } from '../scripts/display.ts'
import { answerFolderDialogs, answerQuestions, logOf } from './app-window.ts'
import { article, chosen, list, reader, rows } from './desk.ts'
import { expect, SAMPLE, test } from './launch.ts'
import { WORLD } from './world-article.ts'

// Most tests start the app several times, which busy machines do slowly.
test.describe.configure({ timeout: 120_000 })

const PROJECT = join(import.meta.dirname, '..')
const TITLE = 'The Skelhaven Courier'

async function stateOf(page: Page): Promise<ArchiveState> {
  const reply = await page.evaluate(() => window.corrigenda.archiveState({}))
  if (!reply.ok) throw new Error(reply.problem.code)
  return reply.value
}

async function openSample(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.corrigenda.archiveOpenSample({}))).toMatchObject({ ok: true })
}

/** Lets the app quit by itself; returns its exit code. */
async function quit(app: ElectronApplication): Promise<number | null> {
  const child = app.process()
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await app.evaluate(({ app: running }) => setTimeout(() => running.quit(), 0))
  return await exited
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await exited
}

/** Chooses a menu item by its labels, without mnemonics. */
async function choose(app: ElectronApplication, ...labels: readonly string[]): Promise<void> {
  await app.evaluate(({ Menu }, path) => {
    type Items = Electron.MenuItem[] | undefined
    const find = (items: Items, label: string) => items?.find((item) => item.label.replace('&', '') === label)
    let items: Items = Menu.getApplicationMenu()?.items
    for (const label of path.slice(0, -1)) items = find(items, label)?.submenu?.items
    const item = find(items, path.at(-1) ?? '')
    if (!item?.enabled) throw new Error(`${path.join(' > ')} cannot be chosen`)
    item.click()
  }, labels)
}

test('quits by itself, with and without an archive, and gives the lock back', async ({ launchApp }) => {
  const first = await launchApp({ hasSample: false })
  const { userData } = first
  expect(await quit(first.app)).toBe(0)
  const second = await launchApp({ userData })
  expect(existsSync(join(userData, SAMPLE))).toBe(false)
  await openSample(second.window)
  expect(existsSync(join(userData, SAMPLE, 'lock'))).toBe(true)
  expect(await quit(second.app)).toBe(0)
  expect(existsSync(join(userData, SAMPLE, 'lock'))).toBe(false)
})

test('opens the last archive again, after quitting as after dying', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData } = first
  await openSample(first.window)
  await kill(first.app)
  expect(existsSync(join(userData, SAMPLE, 'lock'))).toBe(true)
  const second = await launchApp({ userData })
  await expect
    .poll(() => stateOf(second.window))
    .toMatchObject({
      kind: 'open',
      archive: { title: TITLE, articles: 28, readOnly: null },
    })
  await second.window.evaluate(() => window.corrigenda.archiveClose({}))
  await quit(second.app)
  const third = await launchApp({ userData })
  expect(await stateOf(third.window)).toMatchObject({ kind: 'none', recent: [{ title: TITLE }] })
})

/** What a window shows of its archive. */
async function whatIsShown(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const read = async (text: Locator): Promise<string> => (await text.innerText()).trim()
  return {
    list: await list(page).getAttribute('aria-label'),
    filter: await page.getByRole('combobox', { name: 'Filter the articles' }).inputValue(),
    row: await chosen(page).getAttribute('aria-posinset'),
    rows: await chosen(page).getAttribute('aria-setsize'),
    chosen: await read(chosen(page).getByText(WORLD)),
    headline: await read(article(page).getByRole('heading').first()),
    isOriginal: await page.getByRole('radio', { name: 'Original' }).isChecked(),
    tab: await read(page.getByRole('tab', { selected: true })),
    scroll: await reader(page).evaluate((pane) => Math.round(pane.scrollTop)),
  }
}

test('a window goes on where it was, after a restart and in an archive opened again', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData, window: page } = first
  await openSample(page)
  await page.getByRole('combobox', { name: 'Filter the articles' }).fill('-desk:council')
  await list(page).focus()
  await page.getByRole('button', { name: 'Sort: Newest first' }).click()
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click()
  await rows(page).filter({ hasText: WORLD }).click()
  await expect(article(page).getByRole('heading').first()).toContainText(WORLD)
  await page.keyboard.press('1')
  await page.getByRole('tab', { name: 'Details' }).click()
  await reader(page).evaluate((pane) => void pane.scrollTo({ top: 400 }))
  const before = await whatIsShown(page)
  expect(before).toMatchObject({ rows: '26', filter: '-desk:council', isOriginal: true, tab: 'Details', scroll: 400 })
  await quit(first.app)

  const second = await launchApp({ userData })
  await expect.poll(() => whatIsShown(second.window)).toEqual(before)
  expect(await second.window.evaluate(() => window.corrigenda.archiveClose({}))).toMatchObject({ ok: true })
  await expect(second.window.getByRole('button', { name: 'New archive' })).toBeVisible()
  await second.window.getByRole('button', { name: /^The Skelhaven Courier/ }).click()
  await expect.poll(() => whatIsShown(second.window)).toEqual(before)
})

test('opens the folder named on the command line, and shows no path of it', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData } = first
  await openSample(first.window)
  await quit(first.app)
  const elsewhere = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-named-'))
  await cp(join(userData, SAMPLE), join(elsewhere, 'Copy'), { recursive: true })
  const second = await launchApp({ userData, args: [join(elsewhere, 'Copy')] })
  const { kind, recent } = await stateOf(second.window)
  expect(kind).toBe('open')
  expect(recent.map(({ place }) => place.split('/').at(-1))).toEqual(['Copy', SAMPLE])
  expect(JSON.stringify(recent)).not.toContain(tmpdir())
  await rm(elsewhere, { recursive: true })
})

test('a second start hands its folder to the first and ends', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  await openSample(page)
  await page.evaluate(() => window.corrigenda.archiveClose({}))
  const electron = process.env.ELECTRON_EXEC_PATH ?? ''
  const flags = [...sandboxArguments(), `--user-data-dir=${userData}`]
  const started = (...more: readonly string[]) => promisify(execFile)(electron, [...flags, PROJECT, ...more])
  await started(join(userData, SAMPLE))
  await expect.poll(async () => (await stateOf(page)).kind).toBe('open')
  const asked = await answerQuestions(app, 0)
  await started(userData)
  await expect.poll(asked).toHaveLength(1)
  expect((await asked())[0]).toContain('There is no Corrigenda archive in this folder')
  await expect.poll(() => stateOf(page)).toMatchObject({ kind: 'open', archive: { title: TITLE } })
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await windows()).toBe(1)
  // Another archive gets its own window, once.
  const copy = join(userData, 'Copy')
  await cp(join(userData, SAMPLE), copy, { recursive: true, filter: (path) => !path.endsWith('lock') })
  for (let times = 0; times < 2; times += 1) {
    await started(copy)
    await expect.poll(windows).toBe(2)
  }
  expect(await stateOf(page)).toMatchObject({ kind: 'open', archive: { title: TITLE, readOnly: null } })
  const [other] = app.windows().filter((window) => window !== page)
  expect(other && (await stateOf(other))).toMatchObject({ kind: 'open', archive: { readOnly: null } })
})

test('an archive another app has open is opened for reading, and says who has it', async ({ launchApp }) => {
  const first = await launchApp({ env: { CORRIGENDA_AUTHOR: 'Ann Editor' } })
  await openSample(first.window)
  const second = await launchApp({ args: [join(first.userData, SAMPLE)] })
  await expect
    .poll(() => stateOf(second.window))
    .toMatchObject({
      kind: 'open',
      archive: { title: TITLE, articles: 28, readOnly: { holder: expect.stringContaining('Ann Editor') } },
    })
})

test('makes an archive in a picked folder, once, and not in a full one', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  const make = (folder: string) =>
    answerFolderDialogs(app, folder).then(() =>
      page.evaluate(async () => {
        const picked = await window.corrigenda.archivePick({ purpose: 'create' })
        const token = picked.ok ? (picked.value?.token ?? '') : ''
        return await window.corrigenda.archiveCreate({ token, title: 'Central Africa' })
      }),
    )
  expect(await make(userData)).toMatchObject({ ok: false, problem: { code: 'folder-not-empty' } })
  expect(await make(join(userData, 'new'))).toMatchObject({ ok: true, value: { title: 'Central Africa', articles: 0 } })
  expect(await readdir(join(userData, 'new'))).toContain('archive.json')
})

test('unreadable settings are set aside and the app starts', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData } = first
  await quit(first.app)
  await writeFile(join(userData, 'settings.json'), '{"version":1,"bounds":')
  const { app } = await launchApp({ userData })
  const aside = (await readdir(userData)).find((name) => name.startsWith('settings.unreadable-'))
  expect(await readFile(join(userData, aside ?? ''), 'utf8')).toBe('{"version":1,"bounds":')
  expect(await logOf(userData)).toContain('set aside')
  expect(await quit(app)).toBe(0)
})

test('a window comes back where and as large as it was', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData } = first
  const wanted = { x: 60, y: 40, width: 1000, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted)
  await quit(first.app)
  const { windows } = JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))
  expect(windows).toMatchObject([{ folder: null, bounds: wanted }])
  const { app } = await launchApp({ userData })
  const position = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getPosition())
  expect(position).toEqual([wanted.x, wanted.y])
})

test('the menu speaks to the window, follows the archive and changes the appearance', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  await expect(choose(app, 'View', 'Original')).rejects.toThrow('cannot be chosen')
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.corrigenda.on('menu:command', ({ command }) => heard.push(command))
    window.corrigenda.on('settings:changed', ({ appearance }) => heard.push(appearance))
  })
  await openSample(page)
  await choose(app, 'View', 'Original')
  await choose(app, 'View', 'Appearance', 'Dark')
  const heard = () => page.evaluate(() => (window as unknown as { readonly heard: readonly string[] }).heard)
  await expect.poll(heard).toEqual(['view-original', 'dark'])
  const paper = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
  await expect.poll(paper).toBe('#191A1C')
  await quit(app)
  const again = await launchApp({ userData })
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('an uncaught bug is logged under a reference and reported', async ({ launchApp }) => {
  const { app, window: page, userData } = await launchApp()
  const asked = await answerQuestions(app, 0)
  await app.evaluate(() => void setTimeout(() => Promise.reject(new Error('tried on purpose')), 0))
  await expect.poll(asked).toHaveLength(1)
  const reference = (await asked())[0]?.match(/reference ([0-9a-z]{6})/)?.[1]
  expect(await logOf(userData)).toMatch(
    new RegExp(`\\[${reference}\\] unhandled rejection\\n\\s+Error: tried on purpose`),
  )
  expect(await stateOf(page)).toMatchObject({ kind: 'none' })
})

test.describe('a page that dies', () => {
  test.use({ allowedConsoleErrors: [[/the window crashed/], { scope: 'test' }] })

  test('is reported and reloaded, with the archive still open', async ({ launchApp }) => {
    const { app, window: page, userData } = await launchApp()
    await openSample(page)
    const asked = await answerQuestions(app, 0)
    const isReady = () =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [shown] = BrowserWindow.getAllWindows()
        return shown?.webContents.executeJavaScript('document.documentElement.dataset.ready + document.body.innerText')
      })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    // What is asked of the main process while a page dies may itself be lost.
    await expect(async () => expect(await asked()).toHaveLength(1)).toPass({ timeout: 30_000 })
    await expect(async () => expect(await isReady()).toContain(TITLE)).toPass({ timeout: 30_000 })
    expect(await logOf(userData)).toContain('a page is gone')
  })
})
