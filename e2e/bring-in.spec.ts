// Importing as an editor does it: files chosen or dropped, read, planned, imported, and removed again with one undo.
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { manyStories, mixedCopy } from './copy-files.ts'
import { article, chosen, holdLock, list, openSample } from './desk.ts'
import { expect, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray, resize } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Import', exact: true })
const items = (window: Page, kind: string) => dialog(window).getByRole('option', { name: new RegExp(`^${kind}\\. `) })
const detail = (window: Page) => dialog(window).getByRole('region', { name: 'The selected item' })

/** Drags files (absolute paths) over the window as a person would, optionally dropping them. */
async function drag(window: Page, files: readonly string[], isDropped = true): Promise<void> {
  const client = await window.context().newCDPSession(window)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const at = { x: 700, y: 400, data }
  await client.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at })
  await client.send('Input.dispatchDragEvent', { type: 'dragOver', ...at })
  if (isDropped) await client.send('Input.dispatchDragEvent', { type: 'drop', ...at })
}

test('a folder of good and bad copy: the plan says what each file is, the import is one act with a way back', async ({
  launchApp,
}) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  await list(window).focus()
  const copy = await mixedCopy()
  await answerFolderDialogs(app, copy)

  await window.keyboard.press('Control+Shift+I')
  await expect(dialog(window).getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await expectAccessible(window)
  await portray(app, window, 'bring-in-choose')
  await window.keyboard.press('Escape')
  await expect(dialog(window)).toHaveCount(0)
  await expect(list(window)).toBeFocused()

  await window.keyboard.press('Control+Shift+I')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  const importThree = dialog(window).getByRole('button', { name: 'Import 3 articles' })
  await expect(importThree).toBeFocused()
  await expect(items(window, 'New')).toHaveCount(3)
  await expect(items(window, 'New').first()).toContainText('Harbour wall, sitting 1')
  await expect(detail(window)).toContainText('spoke about the harbour wall until the tide had turned')
  await expect(items(window, 'Duplicate')).toContainText('b-again.txt')
  await expectAccessible(window)
  await portray(app, window, 'bring-in-plan')
  for (const [n, why] of ['e-empty.txt is empty.', 'f-picture.jpg', 'g-huge.txt is too large to read'].entries()) {
    await items(window, 'Cannot be imported').nth(n).click()
    await expect(detail(window)).toContainText(why)
    await expect(detail(window)).not.toContainText(dirname(copy))
  }
  // Left out and taken again: by its box, and with the others of its kind.
  await items(window, 'New').first().locator('[data-tick]').click()
  await expect(dialog(window).getByRole('button', { name: 'Import 2 articles' })).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Select all 3' }).click()
  await dialog(window).getByRole('button', { name: 'Desk, source, tags, date…' }).click()
  await dialog(window).getByRole('textbox', { name: 'Desk' }).fill('Harbour')
  await portray(app, window, 'bring-in-plan-details')
  await importThree.focus()
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(window.getByText('Imported 3 articles').first()).toBeVisible()
  await expect(window.getByText('31 articles')).toBeVisible()
  await expect(chosen(window)).toContainText('Harbour wall')
  // An undated article has just been imported, so it is listed as the newest.
  await expect(chosen(window)).toHaveAttribute('aria-posinset', '1')
  await expect(window.getByRole('article')).toContainText('harbour wall until the tide')
  await expect(list(window)).toBeFocused()
  // A focused message stays.
  await window.getByRole('button', { name: 'Undo', exact: true }).focus()
  await expectAccessible(window)
  await portray(app, window, 'bring-in-done')

  await window.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(window.getByText('28 articles')).toBeVisible()
  await expect(chosen(window)).toBeVisible()

  await list(window).focus()
  await window.keyboard.press('Control+Shift+Z')
  await expect(window.getByText('31 articles')).toBeVisible()
  await window
    .getByRole('option', { name: /Harbour wall/ })
    .first()
    .click()
  await expect(article(window)).toContainText('harbour wall until the tide')
  await list(window).focus()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('28 articles')).toBeVisible()
  await expect(article(window)).not.toContainText('harbour wall until the tide')
  await expect(chosen(window)).toBeVisible()
  await expect(window.getByRole('alert')).toHaveCount(0)
  await app.close()
  const { document } = await runCliJson<{ readonly ok?: boolean }>('verify', join(userData, SAMPLE))
  expect(document).toBeTruthy()
  await rm(dirname(copy), { recursive: true })
})

test('what is here already is said, and leads to the article', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const copy = await mixedCopy()
  await answerFolderDialogs(app, join(copy, 'a-harbour.txt'))
  // What comes in while another list is shown is seen in the library.
  await window.keyboard.press('g')
  await window.keyboard.press('p')
  await expect(window.getByRole('heading', { name: 'Proposed', exact: true })).toBeVisible()
  for (const time of ['first', 'second'] as const) {
    await window.keyboard.press('Control+Shift+I')
    await dialog(window).getByRole('button', { name: 'Choose files…' }).click()
    if (time === 'second') break
    await dialog(window).getByRole('button', { name: 'Import 1 article' }).click()
    await expect(dialog(window)).toHaveCount(0)
    await expect(chosen(window)).toContainText('Harbour wall, sitting 1')
  }
  await expect(dialog(window)).toContainText('Nothing new here.')
  await expect(dialog(window).getByRole('button', { name: 'Close', exact: true }).last()).toBeFocused()
  await expectAccessible(window)
  await portray(app, window, 'bring-in-nothing-new')
  await dialog(window).getByRole('button', { name: 'Open the article of a-harbour.txt' }).click()
  await expect(window.getByRole('article')).toContainText('Harbour wall, sitting 1')
  await rm(dirname(copy), { recursive: true })
})

test('files and folders dropped anywhere come to the plan, and an empty archive says so', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await answerFolderDialogs(app, join(userData, 'new'))
  await window.getByRole('button', { name: 'New archive' }).click()
  await window.getByRole('textbox', { name: 'Title' }).fill('The Wexmouth Courier')
  await window.getByRole('button', { name: 'Choose a folder and create…' }).click()
  await expect(window.getByText('No articles yet.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'empty-archive')

  const copy = await mixedCopy()
  await drag(window, [copy], false)
  await expect(window.getByText('Drop to import')).toBeVisible()
  await portray(app, window, 'drop-target')
  await drag(window, [join(copy, 'wire'), join(copy, 'a-harbour.txt')])
  await expect(window.getByText('Drop to import')).toHaveCount(0)
  await expect(items(window, 'New')).toHaveCount(2)
  await dialog(window).getByRole('button', { name: 'Import 2 articles' }).click()
  await expect(list(window)).toBeFocused()
  await expect(window.getByRole('option')).toHaveCount(2)
  await rm(dirname(copy), { recursive: true })
})

test('looking through thousands of files is counted and can be stopped', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const copy = await manyStories(6000)
  await answerFolderDialogs(app, copy)
  await window.keyboard.press('Control+Shift+I')
  await dialog(window).getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog(window).getByText(/of 6,000$/)).toBeVisible()
  await screenshot(window, 'bring-in-looking')
  await dialog(window).getByRole('button', { name: 'Stop reading' }).click()
  await expect(dialog(window).getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await resize(app, window, 720, 450)
  await screenshot(window, 'bring-in-zoomed')
  await window.keyboard.press('Escape')
  await expect(window.getByText('28 articles')).toBeVisible()
  await rm(dirname(copy), { recursive: true })
})

test('an archive open for reading only takes nothing in and says why', async ({ launchApp, ownSample: archive }) => {
  await holdLock(archive)
  const { window } = await launchApp({ args: [archive] })
  await expect(chosen(window)).toBeVisible()
  await window.keyboard.press('Control+Shift+I')
  await expect(window.getByRole('alert')).toContainText('is read-only')
  await expect(dialog(window)).toHaveCount(0)
  await drag(window, [archive], false)
  await expect(window.getByText('Nothing can be imported')).toBeVisible()
  await screenshot(window, 'drop-read-only')
})
