// The window as a person meets it: the welcome, the frame, reading, walking, filtering, and every state it can be in,
// each with its picture in out/screenshots/ in light and dark, wide and narrow.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { article, chosen, holdLock, list, openSample } from './desk.ts'
import { expect, type Launched, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray, portrayForced, resize } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/** Whether the app itself has the window dark. */
async function isDark(window: Page): Promise<boolean> {
  await window.emulateMedia({ colorScheme: null })
  return await window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
}

interface Listed {
  readonly articles: readonly { readonly id: string; readonly headline: string }[]
}
interface Corrected {
  readonly corrections: readonly string[]
}

const WORLD = 'Two years after peace accord'

/** Opens the sample and has the command line correct an article of it while the app is closed. Answers the folder. */
async function sampleWithCorrections({ app, window, userData }: Launched): Promise<string> {
  await openSample(window)
  await app.close()
  const archive = join(userData, SAMPLE)
  const { document: listed } = await runCliJson<Listed>('list', archive, 'headline:"peace accord"')
  const id = listed.articles[0]?.id ?? ''
  const correct = async (find: string, replace: string, category: string, reason: string, status: string) => {
    const ruling = ['--category', category, '--reason', reason, '--status', status]
    const args = ['correct', archive, id, '--find', find, '--replace', replace, ...ruling]
    const { document } = await runCliJson<Corrected>(...args)
    return document.corrections[0] ?? ''
  }
  await correct(
    'Francois Bozie',
    'François Bozizé',
    'name',
    'Stylebook: the name is Bozizé, with its accent.',
    'accepted',
  )
  await correct('for for for', 'for', 'grammar', 'Word repeated.', 'accepted')
  await runCliJson('notice', archive, id, '--compose')
  await correct('Prighozhin', 'Prigozhin', 'name', 'Spelled Prigozhin two lines above.', 'proposed')
  await correct('Central Africa Republic', 'Central African Republic', 'name', 'Name of the country.', 'accepted')
  await correct(
    'Touadera',
    'Touadéra',
    'name',
    'Reader’s letter, 11 March; spelled so in the third paragraph.',
    'proposed',
  )
  const rejected = await correct(
    'a little over 53 per cent',
    '53.9 per cent',
    'number',
    'Court ruling of 18 January.',
    'proposed',
  )
  await runCliJson('reject', archive, id, rejected, '--reason', 'The agency stands by its wording.')
  const reverted = await correct('Lorries have', 'Trucks have', 'style', 'House style.', 'accepted')
  await runCliJson('revert', archive, id, reverted, '--reason', 'British usage.')
  await runCliJson('tag', archive, '--ids', id, '--add', 'central african republic')
  return archive
}

/** Clicks an entry of the application menu, wherever it is. */
async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    entries.find((entry) => entry.label.replace('&', '') === wanted)?.click()
  }, label)
}

/** Absolute paths of all article records. */
async function recordFiles(archive: string): Promise<readonly string[]> {
  const names = await readdir(join(archive, 'articles'), { recursive: true })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(archive, 'articles', name))
}

test('the welcome says what can be done, and is accessible', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await expect(window.getByRole('heading', { name: 'Corrigenda' })).toBeVisible()
  await expect(window.getByText('Archives you have opened will be listed here.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'welcome')
})

test('a new archive is made, is empty, and is recent once closed', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-new-'))
  await window.getByRole('button', { name: 'New archive' }).click()
  await expect(window.getByLabel('Title')).toBeFocused()
  await window.getByRole('button', { name: 'Choose folder and create' }).click()
  await expect(window.getByText('Give the archive a title.')).toBeVisible()
  await window.getByLabel('Title').fill('The Tolderbridge Echo')
  await expectAccessible(window)
  await portray(app, window, 'new-archive')

  await writeFile(join(folder, 'shopping.txt'), 'eggs')
  await answerFolderDialogs(app, folder)
  await window.getByRole('button', { name: 'Choose folder…' }).click()
  await window.getByRole('button', { name: 'Create archive' }).click()
  await expect(window.getByRole('alert')).toContainText('has files in it')
  await portray(app, window, 'new-archive-refused')

  await rm(join(folder, 'shopping.txt'))
  await window.getByRole('button', { name: 'Choose folder and create' }).click()
  await expect(window.getByText('Nothing has been filed here yet.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'empty-archive')

  await window.getByRole('button', { name: 'Close this archive' }).click()
  await expect(window.getByRole('button', { name: /The Tolderbridge Echo/ })).toBeVisible()
  await portray(app, window, 'welcome-recent')
  await rm(folder, { recursive: true })
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

test('the sample archive opens, and the list is walked by keyboard', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await expect(list(window)).toBeFocused()
  await expect(window.getByText('1 of 28')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'main')

  const position = async () => await chosen(window).getAttribute('aria-posinset')
  const walk: readonly (readonly [string, string])[] = [
    ['ArrowDown', '2'],
    ['j', '3'],
    ['k', '2'],
    ['ArrowUp', '1'],
    ['End', '28'],
    ['Home', '1'],
  ]
  for (const [key, place] of walk) {
    await window.keyboard.press(key)
    await expect.poll(position).toBe(place)
  }
  await window.keyboard.press('PageDown')
  await expect.poll(async () => Number(await position())).toBeGreaterThan(4)
  const active = await list(window).getAttribute('aria-activedescendant')
  expect(await chosen(window).getAttribute('id')).toBe(active)
  await expect(chosen(window)).toHaveAttribute('aria-setsize', '28')

  await window.keyboard.press('Home')
  const first = await article(window).getByRole('heading', { level: 2 }).textContent()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(window.getByText('2 of 28', { exact: true })).toBeVisible()
  await expect(article(window).getByRole('heading', { level: 2 })).not.toHaveText(first ?? '')
  await expect(window.locator('[aria-live=polite]').filter({ hasText: '2 of 28: ' })).toHaveCount(1)
})

test('a list of several pages is walked to its end and back', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-long-'))
  const copy = join(folder, 'copy')
  await mkdir(copy)
  for (let n = 1; n <= 260; n += 1) {
    const number = String(n).padStart(3, '0')
    await writeFile(
      join(copy, `${number}.txt`),
      `Ferry number ${number} runs late\n\nBy Ruth Ellery\n\nIt ran late, ${n}.`,
    )
  }
  const archive = join(folder, 'long')
  await runCliJson('create', archive, '--title', 'The Long Run')
  await runCliJson('import', archive, copy)
  await answerFolderDialogs(app, archive)
  await window.getByRole('button', { name: 'Open an archive…' }).click()
  await expect(window.getByText('1 of 260')).toBeVisible()
  await window.getByRole('button', { name: 'Sort: Newest first' }).click()
  await window.getByRole('menuitemradio', { name: 'Headline' }).click()
  await list(window).focus()
  await window.keyboard.press('End')
  await expect(chosen(window)).toHaveAttribute('aria-posinset', '260')
  await expect(article(window).getByRole('heading', { level: 2 })).toHaveText('Ferry number 260 runs late')
  for (let n = 0; n < 20; n += 1) await window.keyboard.press('PageUp')
  await expect(window.getByText(/^\d+ of 260$/)).not.toHaveText('260 of 260')
  await window.keyboard.press('Home')
  await expect(article(window).getByRole('heading', { level: 2 })).toHaveText('Ferry number 001 runs late')
  expect(await window.getByRole('option').count()).toBeLessThan(40)
  await rm(folder, { recursive: true })
})

test('filters come and go, and say so when nothing matches', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await window.keyboard.press('/')
  await expect(window.getByRole('searchbox')).toBeFocused()
  await window.keyboard.type('zeppelin desk:council')
  await expect(window.getByText('No article matches.')).toBeVisible()
  await expect(window.getByText('2 filters together leave nothing of 28 articles')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'no-match')

  await window.getByRole('button', { name: 'Remove filter “zeppelin”' }).click()
  await expect(window.getByRole('option')).toHaveCount(2)
  await portray(app, window, 'filtered')
  await list(window).focus()
  await window.keyboard.press('Escape')
  await expect(window.getByText('All articles')).toBeVisible()
  await expect(window.getByRole('searchbox')).toHaveValue('')

  await window.getByRole('row', { name: /^harbour, / }).click()
  await expect(window.getByRole('button', { name: 'Remove filter tag “harbour”' })).toBeVisible()
  await expect(window.getByRole('searchbox')).toHaveValue('tag:"harbour"')

  await window.getByRole('searchbox').fill('tagg:"harb')
  await expect(window.getByRole('alert')).toContainText('there is no field of that name')
  await expectAccessible(window)
  await portray(app, window, 'bad-filter')
  await window.getByRole('button', { name: 'Remove filter', exact: true }).click()
  await expect(window.getByRole('option').first()).toBeVisible()

  await window.getByRole('button', { name: 'Sort: Newest first' }).click()
  await expectAccessible(window)
  await portray(app, window, 'sort-menu')
  await window.getByRole('menuitemradio', { name: 'Oldest first' }).click()
  await expect(window.getByRole('listbox', { name: 'All articles, Oldest first' })).toBeVisible()
})

test('an article is read in three texts, with its corrections, details and history', async ({ launchApp }) => {
  const first = await launchApp()
  await sampleWithCorrections(first)
  const { app, window } = await launchApp({ userData: first.userData })
  await expect(list(window)).toBeVisible()
  await window.getByRole('option', { name: new RegExp(WORLD) }).click()
  await expect(article(window)).toContainText('Francois BozieFrançois Bozizé')
  await expect(window.getByRole('row', { name: /^Correction 2: Name, Accepted/ })).toBeVisible()
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await expect(window.locator('[aria-live=polite]').filter({ hasText: 'Correction 3 of 7' })).toHaveCount(1)
  await expectAccessible(window)
  await portray(app, window, 'marked')

  await article(window)
    .getByRole('button', { name: /^Correction 5:/ })
    .click()
  await expect(window.getByRole('row', { name: /^Correction 5:/ })).toHaveAttribute('aria-selected', 'true')
  await portray(app, window, 'marked-selected')

  await window.getByRole('region', { name: 'Article text' }).focus()
  await window.keyboard.press('1')
  await expect(window.getByRole('radio', { name: 'Original' })).toBeChecked()
  await expect(article(window)).toContainText('struck Francois Bozie from the list')
  await portray(app, window, 'original')
  await window.keyboard.press('3')
  await expect(article(window)).toContainText('struck François Bozizé from the list')
  await expect(article(window)).toContainText('Prighozhin has denied')
  await portray(app, window, 'corrected')
  await window.keyboard.press('2')

  await window.getByRole('button', { name: 'Copy notice' }).click()
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('An earlier version of this article misspelled the name of François Bozizé')

  await chooseFromMenu(app, 'Original')
  await expect(window.getByRole('radio', { name: 'Original' })).toBeChecked()
  await chooseFromMenu(app, 'Marked')
  await chooseFromMenu(app, 'Find in Article')
  await expect(window.getByRole('search', { name: 'Find in the article' }).getByRole('textbox')).toBeFocused()
  await window.keyboard.press('Escape')
  await chooseFromMenu(app, 'Compose Reader Notice')
  await expect(window.getByRole('region', { name: 'Reader notice' }).getByText('Out of date')).toHaveCount(0)
  await chooseFromMenu(app, 'Edit Article')
  await expect(window.getByRole('textbox', { name: 'Edit the text' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('textbox', { name: 'Edit the text' })).toHaveCount(0)

  await window.getByRole('tab', { name: 'Details' }).click()
  await expect(window.getByText('peace-accord-two-years-on.txt')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'details')
  await window.getByRole('tab', { name: 'History' }).click()
  await expect(window.getByText('Imported from peace-accord-two-years-on.txt')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'history')
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
  await expect(window.getByRole('dialog', { name: 'Corrections and details' })).toBeVisible()
  await window.waitForTimeout(300)
  await screenshot(window, 'drawer-inspector')
  await expectAccessible(window)
  await window.keyboard.press('Escape')
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
  await expect(window.getByRole('dialog', { name: 'Corrections and details' })).toBeVisible()
})

test('an archive somebody else has, with damaged files in it, says so', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  await holdLock(archive)
  for (const path of (await recordFiles(archive)).slice(0, 2)) await writeFile(path, '{')
  const { app, window } = await launchApp({ userData: first.userData })
  await expect(window.getByText(/Anna Lindqvist has had it open on desk-2 since/)).toBeVisible()
  await window.getByRole('button', { name: '2 files could not be read' }).click()
  await expect(window.getByRole('dialog', { name: 'Files that could not be read' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'read-only-damaged')
})

test('a file that goes bad while the archive is open fails in its pane alone', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  await holdLock(archive)
  const { app, window } = await launchApp({ userData: first.userData })
  await expect(chosen(window)).toBeVisible()
  for (const path of await recordFiles(archive)) await writeFile(path, '{')
  await window.keyboard.press('End')
  await expect(window.getByRole('alert')).toContainText('cannot be trusted')
  await expect(window.getByRole('button', { name: 'Retry' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'article-problem')
})
