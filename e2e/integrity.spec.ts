// The proof that nothing was edited silently: all is well; a record changed outside the app is named with its first
// character and restored from the backup; one article alone; and an exported folder.
import { appendFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { closeAndVerify, openSample } from './desk.ts'
import { expect, SAMPLE, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 180_000 })

/** The body's first letter, in the text of a record's file. */
const FIRST_LETTER = /("body": \{\s+"text": \[\s+")(\w)/

test('the archive, one article and exported files are verified, and problems are listed and repaired', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window, userData } = launched
  await openSample(window)
  const archive = join(userData, SAMPLE)
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'Back up now' }).click()
  await expect(window.getByText(/^Backed up 28 articles; every file was checked\./).first()).toBeVisible()

  await window.keyboard.press('Control+Alt+4')
  await window.getByRole('button', { name: 'Check integrity…' }).click()
  const sheet = window.getByRole('dialog', { name: 'Integrity' })
  await expect(sheet.getByText(/matches its original, its source and its logged corrections/)).toBeVisible()

  await window.keyboard.press('Escape')
  const page = join(userData, 'life.html')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, page)
  await window.getByRole('button', { name: 'Save article history…' }).click()
  await expect(window.getByText('Saved as life.html').first()).toBeVisible()
  expect(await readFile(page, 'utf8')).toContain('Life of an article')
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'Check integrity…' }).click()

  const files = await readdir(join(archive, 'articles'), { recursive: true })
  const path = join(archive, 'articles', files.find((name) => name.endsWith('.json')) ?? '')
  const honest = await readFile(path, 'utf8')
  await writeFile(path, honest.replace(FIRST_LETTER, '$1Forged'))
  await sheet.getByRole('button', { name: 'Check the archive' }).click()
  await expect(sheet.getByRole('heading', { name: '1 problem found' })).toBeVisible()
  const item = sheet.getByRole('list', { name: 'Problems found' }).getByRole('listitem')
  await expect(item).toContainText('It was changed outside Corrigenda.')
  await expect(item).toContainText(/In the text, paragraph 1, from character \d+: it reads “Forged/)
  await item.getByRole('button', { name: /^Restore…/ }).click()
  await expectAccessible(window)
  await portray(app, window, 'integrity-found')
  await item.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(sheet.getByText(/Files have been restored since/)).toBeVisible()
  expect(await readFile(path, 'utf8')).toBe(honest)
  await sheet.getByRole('button', { name: 'Check again' }).click()
  await expect(sheet.getByText(/All 28 articles match their originals/)).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'integrity-well')

  const out = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-out-'))
  await runCliJson('export', archive, '--query', 'a', '--to', 'text', '--out', out)
  await answerFolderDialogs(app, out)
  await sheet.getByRole('button', { name: 'Check a folder…' }).click()
  await expect(sheet.getByText(/files in .* are as they were exported/)).toBeVisible()
  const exported = (await readdir(out)).filter((name) => name.endsWith('.txt'))
  await appendFile(join(out, exported[0] ?? ''), 'One word more.')
  await sheet.getByRole('button', { name: 'Check a folder…' }).click()
  await expect(sheet.getByRole('list', { name: 'Files not as exported' })).toContainText(
    'Changed since it was exported.',
  )
  await closeAndVerify(launched)
})
