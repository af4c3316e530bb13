// How copy would be imported is shown beforehand and can be changed: its language and encoding, for all files and for
// one.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { answerFolderDialogs } from './app-window.ts'
import { article, closeAndVerify, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const RUSSIAN = `Порт снова открыт после бури

Городской совет собрался в понедельник и долго говорил о портовой стене, но никто не спросил о стоимости работ.

Мэр обещал ответить на вопросы журналистов до конца недели, когда инженеры закончат осмотр причалов.
`

async function foreignCopy(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'corrigenda-e2e-copy-')), 'copy')
  await mkdir(join(folder, 'desk'), { recursive: true })
  await writeFile(join(folder, 'short.txt'), 'Score\n\nAda 3, Bo 1.\n')
  await writeFile(join(folder, 'desk', 'port.txt'), iconv.encode(RUSSIAN, 'windows-1251'))
  return folder
}

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Import', exact: true })

test('a file refused for its encoding is read in the one that is chosen there, and a language is chosen for one and for all', async ({
  launchApp,
}) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  const copy = await foreignCopy()
  await answerFolderDialogs(app, copy)
  await window.keyboard.press('Control+Shift+I')
  await dialog(window).getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog(window)).toContainText('Too short to detect the language; using English (en)')
  const item = (name: RegExp) => dialog(window).getByRole('option', { name })
  await item(/desk\/port\.txt/).click()
  await expect(dialog(window)).toContainText('is not known')
  await expectAccessible(window)
  await portray(app, window, 'import-choices-refused')
  await dialog(window)
    .getByRole('button', { name: /Encoding of desk\/port\.txt/ })
    .click()
  await window.getByRole('menuitemradio', { name: 'windows-1251 (Cyrillic)' }).click()
  await expect(dialog(window)).toContainText('Порт снова открыт после бури')
  await expect(dialog(window)).toContainText('Russian (ru), detected')
  await expect(dialog(window).getByRole('button', { name: /Import 2 articles/ })).toBeFocused()

  await item(/short\.txt/).click()
  await dialog(window).getByRole('button', { name: 'Change… the language of short.txt' }).click()
  await window.keyboard.type('Danish')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toContainText('Danish (da), your choice')
  await dialog(window)
    .getByRole('button', { name: /choose one for all files/ })
    .click()
  await window.keyboard.type('Norwegian (no)')
  await window.keyboard.press('Enter')
  await expect(dialog(window)).toContainText('Danish (da), your choice')
  await item(/desk\/port\.txt/).click()
  await expect(dialog(window)).toContainText('Norwegian (no), your choice')
  await dialog(window).getByRole('button', { name: 'Detect for each file' }).click()
  await expect(dialog(window)).toContainText('Russian (ru), detected')
  await portray(app, window, 'import-choices')
  await dialog(window).getByRole('button', { name: 'Import 2 articles' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await window.getByRole('option', { name: /Порт снова открыт/ }).click()
  await expect(article(window)).toContainText('Городской совет')
  await closeAndVerify({ app, window, userData })
  await rm(dirname(copy), { recursive: true })
})

/**
 * Changes one article in the newest backup, in its own file, as backups share what did not change; returns its path.
 */
async function damageABackup(backups: string): Promise<string> {
  const name = (await readdir(backups)).sort().at(-1) ?? ''
  const files = await readdir(join(backups, name, 'articles'), { recursive: true, withFileTypes: true })
  const file = files.find((one) => one.isFile())
  if (!file) return ''
  const path = join(file.parentPath, file.name)
  const bytes = await readFile(path)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  await rm(path)
  await writeFile(path, bytes)
  return path
}

test('backups are listed with when they were made and checked, and a damaged one is found', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('backups')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Backups' })
  await sheet.getByRole('button', { name: 'Back up now' }).click()
  await expect(sheet.getByRole('status')).toContainText('every file was checked')
  const rows = sheet.getByRole('listitem')
  await expect(rows.first()).toContainText('28 articles')
  await expect(rows.first()).toContainText('All files intact, checked')
  await sheet.getByRole('button', { name: 'Check backups' }).click()
  await expect(sheet.getByRole('status')).toContainText('every file is intact')
  await expect(rows.first()).toContainText('All files intact, checked')
  const broken = await damageABackup(join(userData, 'Sample archive', 'backups'))
  await sheet.getByRole('button', { name: 'Check backups' }).click()
  await expect(sheet.getByRole('status')).toContainText('damaged')
  await expect(rows.filter({ hasText: '1 file missing or damaged' })).not.toHaveCount(0)
  expect(broken).not.toBe('')
  await expectAccessible(window)
  await portray(app, window, 'backups')
})
