// Reading: the list navigated by keyboard, filtered, and an article in its three texts with all its details.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs, clipboardText } from './app-window.ts'
import { article, chosen, list, openSample } from './desk.ts'
import { expect, type Launched, SAMPLE, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

interface Listed {
  readonly articles: readonly { readonly id: string; readonly headline: string }[]
}
interface Corrected {
  readonly corrections: readonly string[]
}

const WORLD = 'Two years after peace accord'

/**
 * Opens the sample and has the command line correct one of its articles while the app is closed. Returns the folder.
 */
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

/** Clicks an item of the application menu, wherever it is. */
async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    entries.find((entry) => entry.label.replace('&', '') === wanted)?.click()
  }, label)
}

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
  await expect(window.locator('[data-filter-field]')).toBeFocused()
  await window.keyboard.type('zeppelin desk:council')
  await expect(window.getByText('No matching articles.')).toBeVisible()
  await expect(window.getByText('2 filters together leave none of 28 articles')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'no-match')

  await window.getByRole('button', { name: 'Remove filter “zeppelin”' }).click()
  await expect(window.getByRole('option')).toHaveCount(2)
  await portray(app, window, 'filtered')
  await list(window).focus()
  await window.keyboard.press('Escape')
  await expect(window.getByText('All articles')).toBeVisible()
  await expect(window.locator('[data-filter-field]')).toHaveValue('')

  await window.getByRole('row', { name: /^harbour, / }).click()
  await expect(window.getByRole('button', { name: 'Remove filter tag “harbour”' })).toBeVisible()
  await expect(window.locator('[data-filter-field]')).toHaveValue('tag:"harbour"')

  await window.locator('[data-filter-field]').fill('tagg:"harb')
  await expect(window.getByRole('alert')).toContainText('there is no field with that name')
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
  await expect(window.getByRole('row', { name: /^Correction 1: Name, Accepted/ })).toBeVisible()
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await expect(window.locator('[aria-live=polite]').filter({ hasText: /Correction (3|\d, 3) of 7/ })).toHaveCount(1)
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
    .poll(() => clipboardText(app, window))
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
