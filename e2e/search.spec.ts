// Searching the archive in the window: as you type, explained when a query is wrong, kept under a name, and after a restart
// aware of what changed outside.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSample } from './desk.ts'
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
  await expect(window.getByText(/cannot be read at character 1: there is no field of that name/)).toBeVisible()
  await expect(window.getByText(/Known are: headline, tag, source/)).toBeVisible()
  await screenshot(window, 'search-wrong-query')
  await field.fill('wall state:lost')
  await expect(window.getByText(/at character 6: this field has no such value/)).toBeVisible()
  expect(await readdir(join(userData, 'search', 'index'))).toHaveLength(1)
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
  await window.getByRole('button', { name: 'Put back' }).click()
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
