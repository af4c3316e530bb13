// Exporting, as an editor does it: one article, everything a filter finds, in every format; existing files, stale
// notices, and a folder that cannot be written to.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { chosen, openSample, rows } from './desk.ts'
import {
  choose,
  chooseFormats,
  dialog,
  EXTENSIONS,
  expectVerified,
  folderFor,
  makeNoticeStale,
  status,
  tray,
  watchShown,
} from './export-dialog.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray, portrayForced, resize } from './portray.ts'

test.describe.configure({ timeout: 300_000 })

test('the open article: its file name and folder, and the question before anything is overwritten', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const folder = await folderFor(app)
  const shown = await watchShown(app)
  await window.getByRole('listbox').focus()

  await window.keyboard.press('Control+e')
  await expect(dialog(window).getByText('For example 2025-03-28-sewage-ran-into-the-estuary')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'export-form')
  await dialog(window).getByRole('textbox', { name: 'File names' }).fill('{desk} {headline}')
  await expect(dialog(window).getByText('For example environment sewage-ran')).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Choose folder…' }).click()
  await expect(dialog(window).getByText('handed out')).toBeVisible()
  await dialog(window).getByRole('textbox', { name: 'Recipient' }).fill('The Agency')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(window.getByRole('listbox')).toBeFocused()
  const done = status(window).getByRole('button', { name: 'Exported 1 file' })
  await expect(done).toBeVisible()
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
  expect(file).toMatch(/^environment sewage-ran-into/)
  await expectVerified(folder)

  await done.click()
  await expectAccessible(window)
  await portray(app, window, 'export-tray-done')
  await tray(window).getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(shown).toEqual([join(folder, file ?? '')])
  await window.keyboard.press('Escape')
  await expect(done).toBeFocused()

  await writeFile(join(folder, file ?? ''), 'mine')
  await window.keyboard.press('Control+e')
  await expect(dialog(window).getByRole('textbox', { name: 'Recipient' })).toHaveValue('The Agency')
  await dialog(window).getByRole('button', { name: 'Export 1 article' }).click()
  await expect(dialog(window)).toContainText('One file already exists in handed out')
  await expect(dialog(window)).toContainText(file ?? '')
  await expectAccessible(window)
  await portray(app, window, 'export-exists')
  await dialog(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(window).getByRole('textbox', { name: 'File names' })).toHaveValue('{desk} {headline}')
  await dialog(window).getByRole('button', { name: 'Export 1 article' }).click()
  await dialog(window).getByRole('button', { name: 'Number the new files' }).click()
  await expect(dialog(window)).toHaveCount(0)
  expect(await readFile(join(folder, file ?? ''), 'utf8')).toBe('mine')
  await expect.poll(async () => (await readdir(folder)).some((name) => name.endsWith('-2.txt'))).toBe(true)

  await window.keyboard.press('Control+e')
  await dialog(window).getByRole('button', { name: 'Export 1 article' }).click()
  await dialog(window).getByRole('button', { name: 'Overwrite 1 file' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await expect.poll(() => readFile(join(folder, file ?? ''), 'utf8')).toContain('estuary')
  await rm(dirname(folder), { recursive: true })
})

test('several formats at once, by keyboard, and as a preset that is saved, renamed, removed and put back', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const folder = await folderFor(app)
  await window.keyboard.press('Control+e')
  await expect(dialog(window).getByRole('radio', { name: /^The open article/ })).toBeFocused()
  await chooseFormats(window, 'Web page', 'Word document')
  const preset = (name: string): ReturnType<Page['getByRole']> => window.getByRole('menuitem', { name })
  const presets = dialog(window).getByRole('button', { name: 'Presets' })
  await presets.click()
  await preset('Save these choices…').click()
  await dialog(window).getByRole('textbox', { name: 'Name of the preset' }).fill('Web and print')
  await expectAccessible(window)
  await portray(app, window, 'export-preset')
  await window.keyboard.press('Enter')
  await expect(presets).toContainText('Preset: Web and print')
  await chooseFormats(window, 'Plain text')
  await expect(presets).toHaveText('Presets')
  await presets.click()
  await preset('Web and print').click()
  await expect(presets).toContainText('Preset: Web and print')
  await presets.click()
  await preset('Rename “Web and print”…').click()
  await dialog(window).getByRole('textbox', { name: 'Name of the preset' }).fill('Both')
  await window.keyboard.press('Enter')
  await presets.click()
  await preset('Remove “Both”').click()
  await expect(presets).toHaveText('Presets')
  await dialog(window).getByRole('button', { name: 'Undo' }).click()
  await expect(presets).toContainText('Preset: Both')

  await dialog(window)
    .getByRole('checkbox', { name: /^Web page/ })
    .focus()
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toHaveCount(0)
  await expect(window.getByRole('region', { name: 'Messages' })).toContainText('Exported 2 files')
  const written = await readdir(folder)
  expect(written.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'html', 'json'])
  await expectVerified(folder)
  await rm(dirname(folder), { recursive: true })
})

test('the selected articles alone', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const folder = await folderFor(app)
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(chosen(window)).toHaveCount(3)
  await window.keyboard.press('Control+e')
  await expect(dialog(window).getByRole('radio', { name: 'The 3 selected articles' })).toBeChecked()
  await dialog(window).getByRole('button', { name: 'Choose a folder and export' }).click()
  await expect(status(window).getByRole('button', { name: 'Exported 3 files' })).toBeVisible()
  expect((await readdir(folder)).filter((name) => name.endsWith('.txt'))).toHaveLength(3)
  await expect(chosen(window)).toHaveCount(3)
  await expectVerified(folder)
  await rm(dirname(folder), { recursive: true })
})

test('all that a filter finds, in every format, agrees with the command line', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await window.keyboard.press('/')
  await window.keyboard.type('desk:world')
  await expect(rows(window)).toHaveCount(2)
  for (const [format, extension] of Object.entries({ ...EXTENSIONS, 'Correction log (CSV)': 'csv' })) {
    const folder = await folderFor(app)
    await window.keyboard.press('Control+e')
    await choose(window, 'All 2 filtered articles')
    await chooseFormats(window, format)
    await dialog(window)
      .getByRole('button', { name: /^Choose (folder|another)…/ })
      .click()
    await dialog(window).getByRole('button', { name: 'Export 2 articles' }).click()
    await expect(dialog(window)).toHaveCount(0)
    await expect(status(window).getByRole('button', { name: /^Exported/ })).toBeVisible()
    const files = (await readdir(folder)).filter((name) => !name.endsWith('.manifest.json'))
    expect(files.filter((name) => name.endsWith(`.${extension}`))).toHaveLength(extension === 'csv' ? 1 : 2)
    await expectVerified(folder)
    await rm(dirname(folder), { recursive: true })
  }
  await resize(app, window, 720, 450)
  await window.keyboard.press('Control+e')
  await screenshot(window, 'export-zoomed')
  await portrayForced(window, 'export')
})

test('an article whose notice is stale is named, and goes out only when told to', async ({
  launchApp,
  ownSample: archive,
}) => {
  const id = await makeNoticeStale(archive)

  const { app, window } = await launchApp({ args: [archive] })
  await expect(chosen(window)).toBeVisible()
  const folder = await folderFor(app)
  await window.keyboard.press('Control+e')
  await choose(window, /^All 28 articles/)
  await expect(dialog(window)).toContainText('1 article will be skipped')
  await expect(dialog(window)).toContainText('accepted corrections have changed')
  await expectAccessible(window)
  await portray(app, window, 'export-outlook')
  await dialog(window).getByRole('button', { name: 'Choose a folder and export' }).click()
  await dialog(window).waitFor({ state: 'detached' })
  await status(window).getByRole('button', { name: 'Exported 27 files, 1 skipped' }).click()
  await expect(tray(window)).toContainText('Two years after peace accord')
  await expect(tray(window)).toContainText('accepted corrections have changed')
  await expectAccessible(window)
  await portray(app, window, 'export-tray-stale')
  await tray(window).getByRole('button', { name: 'Export it anyway' }).click()
  await expect(tray(window)).toContainText('Exported 1 file')
  await expectVerified(folder)
  await window.keyboard.press('Escape')

  // Alone, nothing would be written: a message says so and leads to the reason.
  await window.keyboard.press('/')
  await window.keyboard.type(`id:${id}`)
  await expect(rows(window)).toHaveCount(1)
  await window.keyboard.press('Control+e')
  await choose(window, 'The one filtered article')
  await dialog(window).getByRole('button', { name: 'Export 1 article' }).click()
  const messages = window.getByRole('region', { name: 'Messages' })
  await messages.getByRole('button', { name: 'Show why' }).click()
  await expect(tray(window)).toContainText('Nothing exported, 1 skipped')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+e')
  await choose(window, 'The one filtered article')
  await chooseFormats(window, 'Web page', 'Word document')
  await dialog(window).getByRole('button', { name: 'Recompose the notice and export' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await expect(messages).toContainText('Exported 2 files')
  await expect(messages.getByRole('button', { name: 'Show in folder' }).last()).toBeVisible()
  const written = await readdir(folder)
  const page = written.find((name) => name.endsWith('.html')) ?? ''
  expect(written.filter((name) => name.endsWith('.docx'))).toHaveLength(1)
  expect(await readFile(join(folder, page), 'utf8')).toContain('Central African Republic')
  await expectVerified(folder)
  await rows(window).click()
  const isStale = async (): Promise<boolean> =>
    (await runCliJson<{ readonly stale: boolean }>('notice', archive, id)).document.stale
  expect(await isStale()).toBe(false)
  await window.keyboard.press('Control+z')
  await expect.poll(isStale).toBe(true)
  await rm(dirname(folder), { recursive: true })
})

test('a folder that cannot be written to comes back into the dialog with all that was entered', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const folder = await folderFor(app)
  await window.keyboard.press('Control+e')
  await dialog(window).getByRole('textbox', { name: 'Recipient' }).fill('The Agency')
  await dialog(window).getByRole('button', { name: 'Choose folder…' }).click()
  await rm(folder, { recursive: true })
  await writeFile(folder, 'a file in its place')
  await dialog(window).getByRole('button', { name: 'Export 1 article' }).click()
  await expect(dialog(window).getByRole('alert')).toBeVisible()
  await expect(dialog(window).getByRole('textbox', { name: 'Recipient' })).toHaveValue('The Agency')
  await expectAccessible(window)
  await portray(app, window, 'export-failed')
  await rm(folder)
  await dialog(window).getByRole('button', { name: 'Retry' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await expectVerified(folder)
  await rm(dirname(folder), { recursive: true })
})
