// Damaged files and damaged archives, restored in the window from a checked backup.
import { readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { openSample, rows } from './desk.ts'
import { expect, SAMPLE, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 120_000 })

async function backUpByMenu(window: Page): Promise<void> {
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'Back up now' }).click()
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(
    messages.getByText(
      /^Backed up 28 articles; every file was checked\. The backup is in the archive’s “backups” folder/,
    ),
  ).toBeVisible()
}

/** Absolute paths of all records. */
async function records(archive: string): Promise<readonly string[]> {
  const names = await readdir(join(archive, 'articles'), { recursive: true })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(archive, 'articles', name))
}

test('damaged records are named, and come back from the backup', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await backUpByMenu(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  const [one = '', two = ''] = await records(archive)
  const good = await readFile(one)
  await truncate(one, 300)
  await truncate(two, 0)

  const { app, window } = await launchApp({ userData: first.userData })
  await window.getByRole('button', { name: '2 files could not be read' }).click()
  const sheet = window.getByRole('dialog', { name: 'Files that could not be read' })
  await expect(sheet.getByText('it is not valid JSON')).toHaveCount(2)
  await expect(sheet.getByText(/The latest backup is from/)).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'recovery-records')
  await sheet
    .getByRole('button', { name: /^Restore articles/ })
    .first()
    .click()
  await expect(sheet.getByText('it is not valid JSON')).toHaveCount(1)
  await sheet.getByRole('button', { name: 'Restore it' }).click()
  await expect(window.getByText(/Restored one file .* are in set-aside/).first()).toBeVisible()
  await expect(window.getByRole('button', { name: /could not be read/ })).toHaveCount(0)
  await app.close()
  expect(await readFile(one)).toEqual(good)
  expect((await runCliJson('verify', archive)).status).toBe(0)
})

test('an archive without manifest and articles comes back as a whole', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await backUpByMenu(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  await truncate(join(archive, 'archive.json'), 10)
  await rm(join(archive, 'articles'), { recursive: true })

  const { app, window } = await launchApp({ userData: first.userData })
  await expect(window.getByRole('heading', { name: /Sample archive cannot be opened/ })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'recovery-archive')
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByText(/archive\.json/).first()).toBeVisible()
  await window.getByRole('button', { name: 'Restore damaged or missing files' }).click()
  await expect(rows(window).first()).toBeVisible()
  await app.close()
  expect((await runCliJson('verify', archive)).status).toBe(0)
  expect(await readdir(join(archive, 'set-aside'))).toHaveLength(1)
})
