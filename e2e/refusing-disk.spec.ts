// A disk that is full or read-only during a correction: the error is shown, the typed text stays, and once there is
// space again the same key saves it. On its own real file system, which only root on Linux may mount.
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { selectWords } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'

test.describe.configure({ timeout: 120_000 })

const run = promisify(execFile)
const popover = (window: Page) => window.getByRole('dialog', { name: 'Correct' })

let disk = ''
let isMounted = false

test.beforeEach(async () => {
  disk = await mkdtemp(join(tmpdir(), 'corrigenda-disk-'))
  isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).then(
    () => true,
    () => false,
  )
  test.skip(!isMounted, 'no file system can be mounted here')
})
test.afterEach(async () => {
  if (isMounted) await run('umount', ['-l', disk])
  await rm(disk, { recursive: true, force: true })
})

/** Leaves no space at all. */
async function fillUp(): Promise<string> {
  const { bavail, bsize } = await statfs(disk)
  const filler = join(disk, 'filler')
  await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(() => {})
  return filler
}

async function correctOnce(window: Page, before: string, after: string): Promise<void> {
  await selectWords(window, before)
  await window.keyboard.press('F2')
  await popover(window).getByLabel('Should read').fill(after)
  await popover(window).getByLabel('Should read').press('Enter')
}

test('a save the disk refuses is said, kept, and done once it can be', async ({ launchApp, ownSample }) => {
  const archive = join(disk, 'archive')
  await cp(ownSample, archive, { recursive: true })

  const { app, window } = await launchApp({ args: [archive] })
  await window.getByRole('option', { name: /Two years after peace accord/ }).click()
  await expect(window.getByRole('article')).toContainText('Francois')
  const filler = await fillUp()
  await correctOnce(window, 'Francois', 'François')
  await expect(popover(window).getByRole('alert')).toContainText('The disk is full')
  await expect(popover(window).getByLabel('Should read')).toHaveValue('François')
  await screenshot(window, 'refusing-disk-full')
  await rm(filler)
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(popover(window)).toHaveCount(0)
  await expect(window.getByRole('article')).toContainText('FrancoisFrançois')

  await run('mount', ['-o', 'remount,ro', disk])
  await correctOnce(window, 'Bozie', 'Bozizé')
  await expect(popover(window).getByRole('alert')).toContainText('You do not have permission')
  await run('mount', ['-o', 'remount,rw', disk])
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(popover(window)).toHaveCount(0)
  await expect(window.getByRole('article')).toContainText('BozieBozizé')

  // What failed is said at its article and leaves with it.
  await selectWords(window, 'Touadera')
  await window.keyboard.press('F2')
  await popover(window).getByLabel('Should read').fill('Touadéra')
  await popover(window).getByRole('radio', { name: 'Proposed', exact: true }).check({ force: true })
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(window.getByRole('row', { name: /^Correction \d: .*, Proposed/ })).toBeVisible()
  const filled = await fillUp()
  await window.getByRole('region', { name: 'Article text' }).focus()
  await window.keyboard.press('a')
  const failed = window.getByRole('region', { name: 'Review' }).getByRole('alert')
  await expect(failed).toContainText('The disk is full')
  await screenshot(window, 'refusing-disk-decision')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(window.getByRole('article')).not.toContainText('Touadera')
  await expect(window.getByRole('alert')).toHaveCount(0)
  await window.keyboard.press('Alt+ArrowUp')
  await expect(window.getByRole('article')).toContainText('Touadera')
  await expect(window.getByRole('alert')).toHaveCount(0)
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await window.keyboard.press('a')
  await expect(failed).toContainText('The disk is full')
  await rm(filled)
  await failed.getByRole('button', { name: 'Retry' }).click()
  await expect(window.getByRole('row', { name: /^Correction \d: .*, Proposed/ })).toHaveCount(0)
  await expect(window.getByRole('alert')).toHaveCount(0)
  await app.close()
  expect((await runCliJson('verify', archive)).status).toBe(0)
})
