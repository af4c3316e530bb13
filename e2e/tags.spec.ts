// Selecting several articles, tagging them as one act, undoing it as one; then the command line agrees.
import { join } from 'node:path'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { runCliJson } from '../data/testing/run-cli.ts'
import { chosen, closeAndVerify, expectAnnounced, foundBy, list, openSample, rows } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

test('several articles are chosen with Ctrl, Shift and Ctrl A', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await rows(window)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(chosen(window)).toHaveCount(2)
  await expectAnnounced(window, '2 of 28 selected')
  await rows(window)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expect(chosen(window)).toHaveCount(1)
  await rows(window).nth(0).click()
  await list(window).focus()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expectAnnounced(window, '3 of 28 selected')
  await expect(window.getByText('3 of 28 selected').first()).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'selection')
  await window.keyboard.press('Control+a')
  await expectAnnounced(window, '28 of 28 selected')
  await window.keyboard.press('Escape')
  await expect(chosen(window)).toHaveCount(1)
})

test('many articles are tagged in one act, which is undone in one', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expectAnnounced(window, '3 of 28 selected')
  await window.keyboard.press('Control+t')
  const dialog = window.getByRole('dialog', { name: 'Tags of 3 articles' })
  await expect(dialog).toBeVisible()
  const field = dialog.getByRole('combobox', { name: 'Add a tag' })
  await expect(field).toBeFocused()
  await field.fill('CORRECT')
  await expectAccessible(window)
  await field.fill('second look')
  await expect(dialog.getByRole('option', { name: 'New tag “second look”' })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'On all of them' })).toContainText('second look')
  await expectAccessible(window)
  await portray(app, window, 'tag-dialog')
  // The chord means the main button, whichever button has the focus.
  await dialog.getByRole('button', { name: 'Cancel' }).focus()
  await window.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expectAnnounced(window, 'Tags of 3 articles changed')
  await expect(window.getByRole('button', { name: 'Undo: changed tags “second look” on 3 articles' })).toBeEnabled()
  await expect(window.getByRole('article').getByRole('button', { name: 'Remove tag second look' })).toBeVisible()

  await window.keyboard.press('Control+z')
  await expectAnnounced(window, 'Undone: changed tags “second look” on 3 articles')
  await expect(window.getByRole('article').getByRole('button', { name: 'Remove tag second look' })).toHaveCount(0)
  await window.keyboard.press('Control+Shift+Z')
  await expect(window.getByRole('article').getByRole('button', { name: 'Remove tag second look' })).toBeVisible()
  await window.getByRole('article').getByRole('button', { name: 'Remove tag second look' }).click()
  await expect(window.getByRole('button', { name: 'Undo: changed tags “second look” on one article' })).toBeEnabled()

  const labels = await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('Edit'))
    return edit?.submenu?.items.map(({ label }) => label) ?? []
  })
  expect(labels[0]).toBe('&Undo Tags “second look”')
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'tag:"second look"')).toHaveLength(2)
})

test('a tag on thousands of articles is counted; cancelled it changes nothing', async ({ launchApp }, info) => {
  const folder = join(info.outputDir, 'made')
  await makeArchive(folder, { articles: 1500 })
  const { app, window } = await launchApp({ args: [folder] })
  // Earlier, Ctrl A would select only what the index knows so far.
  await expect(window.getByRole('row', { name: 'Library, 1,500 articles' })).toBeVisible({ timeout: 60_000 })
  const tagAll = async (tag: string): Promise<void> => {
    await list(window).focus()
    await window.keyboard.press('Control+a')
    await expect(window.getByText('1,500 of 1,500 selected').first()).toBeVisible()
    await window.keyboard.press('Control+t')
    await expect(window.getByRole('dialog', { name: 'Tags of 1,500 articles' })).toBeVisible()
    await window.keyboard.type(tag)
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+Enter')
  }
  await tagAll('wrong one')
  await expect(window.getByRole('progressbar', { name: 'Changing tags' })).toBeVisible()
  await window.getByRole('button', { name: 'Cancel: Changing tags' }).click()
  await expectAnnounced(window, 'Cancelled. Nothing was changed.')
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
  await tagAll('summer')
  await screenshot(window, 'tagging-counted')
  await expectAnnounced(window, 'Tags of 1,500 articles changed')
  await app.close()
  const query = 'tag:summer -tag:"wrong one"'
  const { document } = await runCliJson<{ readonly total: number }>('list', folder, query, '--limit', '1')
  expect(document.total).toBe(1500)
})

test('while typing, Ctrl Z undoes the typing', async ({ launchApp }) => {
  const { window } = await launchApp()
  await openSample(window)
  await window.keyboard.press('Control+t')
  await window.keyboard.type('quiet word')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  const undo = window.getByRole('button', { name: /^Undo: changed tags “quiet word”/ })
  await expect(undo).toBeEnabled()
  await window.keyboard.press('/')
  await window.keyboard.type('mole')
  await window.keyboard.press('Control+z')
  await expect(undo).toBeEnabled()
})
