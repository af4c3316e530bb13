// Names across the archive: surest first, marked as different, written everywhere with the quotation proposed, one
// undo, every place opened; then the house style: a rule tried while being written, an entry of names.yml in its form.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const STORIES = [
  'General returns to Bangui\n\nThe general, François Bozizé, came back on Monday. François Bozizé said he would stay.\n',
  'Council meets in Bangui\n\nNobody had seen Francois Bozie. “I met Francois Bozie at the airport,” she said.\n',
  'Harbour opens again\n\nThe mayor, Eleanor Whitcombe, opened the harbour. Eleanor Whitcombe thanked the crews.\n',
  'Harbour fees fall\n\nThe mayor, Eleanor Whitcombe, lowered the fees.\n',
  'Bangui waits\n\nThe city waited for François Bozizé all day.\n',
  'Prize for a painter\n\nThe prize went to Eleanor Whitcome, a painter from Leeds.\n',
]

async function archiveOfStories(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-names-'))
  const files = STORIES.map((_, n) => join(folder, `${n}.txt`))
  for (const [n, text] of STORIES.entries()) await writeFile(files[n] as string, text)
  const archive = join(folder, 'archive')
  await runCliJson('create', archive)
  await runCliJson('import', archive, ...files)
  return archive
}

const list = (window: Page) => window.getByRole('listbox', { name: /Names spelled several ways/ })
const panel = (window: Page) => window.locator('[data-cluster-panel]')

/** Begins a house-style rule, which fails its own example at first, and tries it on a sentence. */
async function writeRule(app: ElectronApplication, window: Page): Promise<void> {
  await window.keyboard.press('g')
  await window.keyboard.press('y')
  await window.getByRole('button', { name: 'Add a rule' }).click()
  const sheet = window.getByRole('region', { name: 'House style entry' })
  await sheet.getByRole('textbox', { name: 'Words' }).fill('whilst -> while\namongst')
  await expect(sheet.getByText(/Give every entry its right words/)).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Save' })).toBeDisabled()
  await sheet.getByRole('textbox', { name: 'Words' }).fill('whilst -> while\namongst -> among')
  await sheet.getByRole('textbox', { name: 'Reason' }).fill('Plain words')
  await sheet.getByRole('textbox', { name: 'Try it out' }).fill('It rained whilst she stood amongst them.')
  await expect(sheet.getByText(/becomes It rained while she stood among them\./)).toBeVisible()
  await portray(app, window, 'house-style-form')
  await sheet.getByRole('radio', { name: 'YAML file' }).check({ force: true })
  const text = sheet.getByRole('textbox', { name: 'Text of the file' })
  await expect(text).toHaveValue(/"\\\\bwhilst\\\\b": "while"/)
  await text.fill('extends: substitution\nswap: {Kiev: Kyiv}\nspecs: [{from: in Kiev, to: in Lviv}]\n')
  await expect(sheet.getByText('This cannot be used: one of its own examples fails.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Save as not used' })).toBeVisible()
  await text.fill('extends: substitution\nswap: {Kiev: Kyiv}\nspecs: [{from: in Kiev, to: in Kyiv}]\n')
  await sheet.getByRole('textbox', { name: 'Try it out' }).fill('She left Kiev on Friday.')
  await expect(sheet.getByText('She left Kiev on Friday. becomes She left Kyiv on Friday.')).toBeVisible()
}

test('names of the whole archive are ruled on by keyboard', async ({ launchApp }) => {
  const archive = await archiveOfStories()
  const names = join(archive, 'stylebook', 'names.yml')
  const { app, window } = await launchApp({ args: [archive] })
  const filter = window.locator('[data-filter-field]')
  await filter.fill('harbour')
  await window.getByRole('listbox', { name: /articles/i }).focus()
  await window.keyboard.press('g')
  await window.keyboard.press('m')
  await expect(list(window)).toBeFocused({ timeout: 60_000 })
  await expect(list(window).getByRole('option')).toHaveCount(2)
  // The list of names is not filtered, and the field does not say so.
  await expect(filter).toHaveValue('')

  // The first doubtful place is read next to the list, which keeps the keys.
  await list(window)
    .getByRole('option', { name: /Whitcom/ })
    .click()
  await expect(article(window)).toContainText('Eleanor Whitcome, a painter')
  await list(window).getByRole('option', { name: /Bozi/ }).click()
  await expect(article(window)).toContainText('Council meets')
  await expect(list(window)).toBeFocused()
  await expect(panel(window)).toContainText('One place is in a quotation and will only be proposed.')
  await expectAccessible(window)
  await portray(app, window, 'names')
  await panel(window)
    .getByRole('button', { name: /she said/ })
    .click()
  await expect(article(window)).toContainText('Council meets')
  await expect(window.getByRole('search')).toContainText('2 of 2')

  // A right click on a row has its rulings, with the keys that make them.
  await list(window)
    .getByRole('option', { name: /Whitcom/ })
    .click({ button: 'right' })
  const menu = window.getByRole('menu', { name: 'Name' })
  await expect(menu.getByRole('menuitem')).toContainText(['Use everywhereA', 'Remember only', 'These are differentR'])
  await expect(panel(window).getByRole('heading', { name: /Whitcom/ })).toBeVisible()
  await portray(app, window, 'names-menu')
  await window.keyboard.press('Escape')
  await list(window).getByRole('option', { name: /Bozi/ }).click()
  await panel(window).getByRole('button', { name: 'These are different' }).hover()
  await expect(window.getByRole('tooltip')).toHaveText('These are differentR')

  // Three mentions against two decide nothing: A asks, and a digit chooses.
  await list(window).focus()
  await window.keyboard.press('a')
  const as = panel(window).getByRole('textbox', { name: 'Spell it' })
  await expect(as).toBeFocused()
  await expect(as).toHaveValue('')
  await window.keyboard.press('1')
  await expect(as).toHaveValue('François Bozizé')
  await portray(app, window, 'names-chosen')
  await as.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Messages' })).toContainText('one place corrected, one proposed')
  expect(await readFile(names, 'utf8')).toContain('Francois Bozie')
  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByRole('region', { name: 'Messages' })).toContainText('Undone: used “François Bozizé”')
  await expect(list(window).getByRole('option', { name: /Bozi/ })).toContainText('which?')
  await expect(list(window).getByRole('option')).toHaveCount(2)

  await list(window).focus()
  await list(window)
    .getByRole('option', { name: /Whitcom/ })
    .click()
  await list(window).focus()
  await window.keyboard.press('r')
  await expect(list(window).getByRole('option')).toHaveCount(1)

  // The words of a name are no longer looked for once its list is left; the find bar of a user stays.
  await expect(window.getByRole('search')).toBeVisible()
  await window.keyboard.press('g')
  await window.keyboard.press('l')
  await expect(window.getByRole('search')).toHaveCount(0)
  await expect(article(window)).toBeVisible()

  await writeRule(app, window)
  await expectAccessible(window)
  await portray(app, window, 'house-style')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(window.getByRole('button', { name: 'House/Rule used' })).toBeVisible()
  await window.getByRole('button', { name: /^Eleanor Whitcombe/ }).click()
  await window.getByRole('textbox', { name: 'Note' }).fill('Mayor since 2019')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readFile(names, 'utf8')).toContain('Mayor since 2019')
  await portray(app, window, 'house-style-name')

  await app.close()
  expect((await runCli('verify', archive)).status).toBe(0)
  const { document } = await runCliJson<{ rulings: unknown[] }>('names', archive, 'rulings')
  expect(document.rulings).toMatchObject([
    { name: 'Eleanor Whitcombe', notVariantOf: ['Eleanor Whitcome'], note: 'Mayor since 2019' },
  ])
})
