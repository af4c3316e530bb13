// Searching the archive in the window: as you type, explained when a query is wrong, saved under a name, and after a
// restart aware of outside changes.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAnnounced, list, openSample, reader } from './desk.ts'
import { expect, SAMPLE, screenshot, test } from './launch.ts'
import { portray } from './portray.ts'

test('finds as you type, in the index of the cache folder', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  const list = window.getByRole('listbox')
  const field = window.getByRole('combobox', { name: 'Filter the articles' })
  await field.pressSequentially('harbou')
  await expect(list.getByRole('option').first()).toContainText(/./)
  await expect(window.getByText(/^\d+$/).first()).toBeVisible()
  await field.fill('estuary')
  await expect(list.getByRole('option').first().locator('mark').first()).toHaveText(/estuary/i)
  await portray(app, window, 'search-snippets')
  await field.fill('date:1990..1999 harbour OR council')
  await expect(list.getByRole('option')).not.toHaveCount(0)
  await field.fill('colour:red')
  await expect(window.getByText(/cannot be read at character 1: there is no field with that name/)).toBeVisible()
  await expect(window.getByText(/Use one of these: headline, tag, source/)).toBeVisible()
  await screenshot(window, 'search-wrong-query')
  await field.fill('wall state:lost')
  await expect(window.getByText(/at character 6: this field has no such value/)).toBeVisible()
  expect(await readdir(join(userData, 'search', 'index'))).toHaveLength(1)
})

test('words of the filter are marked in the article in every view, stepped through, and gone with the filter', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const field = window.getByRole('combobox', { name: 'Filter the articles' })
  const painted = (name: string) => window.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map(String), name)
  await field.fill('bozize -zzz')
  await field.press('Enter')
  await expect(list(window).getByRole('option')).not.toHaveCount(0)
  await list(window).getByRole('option').first().click()
  await expect.poll(() => painted('sought')).not.toEqual([])
  for (const view of ['1', '2', '3']) {
    await reader(window).focus()
    await window.keyboard.press(view)
    await expect.poll(() => painted('sought')).not.toEqual([])
    for (const words of await painted('sought')) expect(words).toMatch(/^Boziz[eé]$/i)
    expect(await painted('sought-now')).toEqual([])
  }
  await portray(app, window, 'search-words-marked')
  await window.keyboard.press('F3')
  await expect.poll(() => painted('sought-now')).toHaveLength(1)
  await expectAnnounced(window, /^1 of \d+$/)
  await window.keyboard.press('Shift+F3')
  await expectAnnounced(window, /^(\d+) of \1$/)
  await portray(app, window, 'search-word-stepped-to')
  await window.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect.poll(() => painted('sought')).toEqual([])
  expect(await painted('sought-now')).toEqual([])
})

test('a search is saved under a name, opened, renamed and removed', async ({ launchApp }) => {
  const { window } = await launchApp()
  await openSample(window)
  const field = window.getByRole('combobox', { name: 'Filter the articles' })
  await field.fill('tag:harbour')
  await window.getByRole('button', { name: 'Save this search…' }).click()
  await window.getByRole('textbox', { name: 'Name' }).fill('The harbour')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  const entry = window.getByRole('row', { name: 'The harbour' })
  await expect(entry).toBeVisible()
  await screenshot(window, 'search-saved')
  await field.fill('')
  await expect(entry).toHaveAttribute('aria-selected', 'false')
  await entry.click()
  await expect(window.getByRole('button', { name: /Remove filter tag/ })).toBeVisible()
  await entry.getByRole('button', { name: 'More about The harbour' }).click()
  await window.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(entry).toHaveCount(0)
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(entry).toBeVisible()
})

test('an article removed outside is gone after a restart', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await expect(first.window.getByText('28 articles', { exact: true })).toBeVisible()
  await first.app.close()
  const articles = join(first.userData, SAMPLE, 'articles')
  const [shard = ''] = await readdir(articles)
  const [name = ''] = await readdir(join(articles, shard))
  expect(JSON.parse(await readFile(join(articles, shard, name), 'utf8'))).toHaveProperty('id')
  await rm(join(articles, shard, name))
  const { window } = await launchApp({ userData: first.userData })
  await expect(window.getByText('27 articles', { exact: true })).toBeVisible()
})
