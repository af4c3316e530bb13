// The interface in other languages. In the pseudo-language every word of ours is in [brackets]: whatever is without on
// the main screens and dialogs, and is neither copy nor a value, could not be translated.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { shippedProfile } from '../data/corrections/notices/house-profiles.ts'
import type { Command } from '../electron/contract/index.ts'
import { expect, type Launched, SAMPLE, test } from './launch.ts'
import { portray } from './portray.ts'
import { untranslated } from './untranslated.ts'

/** Runs a command as the application menu does, whatever its label is. */
async function command({ app, window }: Launched, name: Command): Promise<void> {
  await app.evaluate(({ BrowserWindow }, command) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { command })
  }, name)
  await settled(window)
}

/** Until nothing on the screen has changed for a while. */
async function settled(window: Page): Promise<void> {
  let before = ''
  await expect
    .poll(async () => {
      const now = await window.evaluate(() => document.body.innerText)
      const isSame = now === before
      before = now
      return isSame
    })
    .toBe(true)
}

/** Closes every dialog. */
async function leave(window: Page): Promise<void> {
  for (let n = 0; n < 4 && (await window.getByRole('dialog').count()) > 0; n += 1) {
    await window.keyboard.press('Escape')
    await settled(window)
  }
  expect(await window.getByRole('dialog').count()).toBe(0)
}

/** Every text of the records of an archive, as one. */
async function textsOf(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))
  const texts: string[] = []
  for (const file of files) {
    JSON.parse(await readFile(join(folder, file), 'utf8'), (_, value) => {
      if (typeof value === 'string') texts.push(value)
      return value
    })
  }
  return [...texts, ...files].join('\n')
}

const SCREENS: readonly Command[] = [
  ...(['tab-findings', 'tab-details', 'tab-history', 'tab-corrections'] as const),
  ...(['view-original', 'view-corrected', 'view-marked'] as const),
  ...(['needs-a-look', 'proposed', 'notices', 'withdrawn', 'names', 'library'] as const),
]

const DIALOGS: readonly Command[] = [
  ...(['settings', 'key-sheet', 'change-keys', 'about', 'guide', 'palette', 'bring-in', 'export'] as const),
  ...([
    'backups',
    'archive-history',
    'integrity',
    'house-style',
    'house-notices',
    'new-archive',
    'new-article',
  ] as const),
  ...(['tag', 'edit-details', 'withdraw', 'find-in-archive', 'compare-versions', 'introduction'] as const),
]

test('nothing in the window is without a translation', async ({ launchApp }) => {
  test.setTimeout(600_000)
  const launched = await launchApp({ env: { CORRIGENDA_LANGUAGE: 'pseudo' } })
  const { app, window, userData } = launched
  const { profile } = JSON.parse(await readFile(join(userData, SAMPLE, 'archive.json'), 'utf8'))
  const house = JSON.stringify(shippedProfile('neutral', profile))
  const data = [await textsOf(join(userData, SAMPLE)), house, 'Test Editor', SAMPLE, 'state/logs'].join('\n')
  const found: Record<string, readonly string[]> = {}
  const look = async (name: string): Promise<void> => {
    const texts = await untranslated(window, data)
    if (texts.length > 0) found[name] = texts
  }
  await look('welcome')
  await portray(app, window, 'pseudo-welcome')
  await command(launched, 'open-sample')
  await expect(window.getByRole('listbox').first()).toBeVisible()
  await settled(window)
  await portray(app, window, 'pseudo-library')
  for (const name of SCREENS) {
    await command(launched, name)
    await look(name)
  }
  for (const name of DIALOGS) {
    await command(launched, name)
    await look(name)
    await portray(app, window, `pseudo-${name}`)
    await leave(window)
  }
  expect(found).toEqual({})
})
