// The interface in other languages. In the pseudo-language every word of ours is in [brackets]: whatever is without on
// the main screens and dialogs, and is neither copy nor a value, could not be translated.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { shippedProfile } from '../data/corrections/notices/house-profiles.ts'
import type { Command } from '../electron/contract/index.ts'
import { expect, type Launched, SAMPLE, screenshot, test } from './launch.ts'
import { drawn, portray, resize } from './portray.ts'
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
  await expect(window.getByRole('dialog')).toHaveCount(0)
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

/** What the window shows without a dialog; the last leaves the list of articles. */
const SCREENS: readonly Command[] = [
  ...(['needs-a-look', 'next-correction', 'tab-findings', 'tab-details', 'tab-history', 'tab-corrections'] as const),
  ...(['view-original', 'view-corrected', 'view-marked', 'suggest', 'suggest'] as const),
  ...(['proposed', 'notices', 'withdrawn', 'names', 'house-style', 'introduction', 'library'] as const),
]

/** What Esc leaves: dialogs, and places to type in. */
const DIALOGS: readonly Command[] = [
  ...(['settings', 'key-sheet', 'change-keys', 'about', 'guide', 'palette', 'bring-in', 'export'] as const),
  ...(['backups', 'archive-history', 'integrity', 'house-notices', 'new-archive', 'new-article'] as const),
  ...(['tag', 'edit-details', 'withdraw', 'find-in-archive', 'compare-versions', 'article-integrity'] as const),
  ...(['find', 'correct-words', 'edit-text', 'save-search'] as const),
]

const SIZES = [
  ['narrow', 900, 700],
  ['wide', 1440, 900],
] as const

test('nothing in the window is without a translation', async ({ launchApp }) => {
  test.setTimeout(900_000)
  const launched = await launchApp({ env: { CORRIGENDA_LANGUAGE: 'pseudo' } })
  const { app, window, userData } = launched
  const { profile } = JSON.parse(await readFile(join(userData, SAMPLE, 'archive.json'), 'utf8'))
  const house = JSON.stringify(shippedProfile('neutral', profile))
  const data = [await textsOf(join(userData, SAMPLE)), house, 'Test Editor', SAMPLE, 'state/logs'].join('\n')
  const found: Record<string, readonly string[]> = {}
  const look = async (name: string): Promise<void> => {
    // Pictures are for people, who look at what the pseudo-language makes too long.
    for (const [size, width, height] of process.env.CI ? [] : SIZES) {
      await resize(app, window, width, height)
      await drawn(window)
      await screenshot(window, `pseudo-${name}-${size}`)
    }
    const texts = await untranslated(window, data)
    if (texts.length > 0) found[name] = texts
  }
  await look('welcome')
  await command(launched, 'open-sample')
  await expect(window.getByRole('listbox').first()).toBeVisible()
  for (const name of SCREENS) {
    await command(launched, name)
    await look(name)
  }
  for (const name of DIALOGS) {
    await command(launched, name)
    await look(name)
    await leave(window)
  }
  expect(found).toEqual({})
})

/** Labels of the application menu, with those of its submenus. */
async function menuLabels({ app }: Launched): Promise<readonly string[]> {
  return await app.evaluate(({ Menu }) => {
    const labels = (items: readonly Electron.MenuItem[]): string[] =>
      items.flatMap((item) => [item.label, ...labels(item.submenu?.items ?? [])])
    return labels(Menu.getApplicationMenu()?.items ?? []).filter((label) => label !== '')
  })
}

test('nothing in the application menu is without a translation', async ({ launchApp }) => {
  const labels = await menuLabels(await launchApp({ env: { CORRIGENDA_LANGUAGE: 'pseudo' } }))
  expect(labels.length).toBeGreaterThan(80)
  // Reloading and the developer tools are for developers.
  expect(labels.filter((label) => !label.startsWith('[')).filter((label) => !/Reload|Developer/.test(label))).toEqual(
    [],
  )
})

for (const { language, start, library, file, html } of [
  { language: 'de', start: 'Beispielarchiv öffnen', library: 'Bestand', file: '&Datei', html: 'de-DE' },
  { language: 'fr', start: 'Ouvrir l’archive d’exemple', library: 'Fonds', file: '&Fichier', html: 'fr-FR' },
] as const) {
  test(`the window, its menu and its page are in ${language}`, async ({ launchApp }) => {
    test.setTimeout(300_000)
    const launched = await launchApp({ env: { CORRIGENDA_LANGUAGE: language } })
    const { app, window } = launched
    await expect(window.locator('html')).toHaveAttribute('lang', html)
    await portray(app, window, `${language}-welcome`)
    await window.getByRole('button', { name: start }).click()
    await expect(window.getByText(library, { exact: true }).first()).toBeVisible()
    expect(await menuLabels(launched)).toContain(file)
    for (const name of ['needs-a-look', 'check-the-rest'] as const) await command(launched, name)
    await expect(window.getByRole('listbox').first().getByRole('option').first()).toBeVisible({ timeout: 60_000 })
    for (const name of ['next-correction', 'tab-findings'] as const) await command(launched, name)
    await expect(window.getByRole('gridcell').first()).toBeVisible({ timeout: 60_000 })
    await portray(app, window, `${language}-findings`)
    for (const name of ['settings', 'export', 'key-sheet', 'archive-history', 'integrity'] as const) {
      await command(launched, name)
      await portray(app, window, `${language}-${name}`)
      await leave(window)
    }
  })
}

test('a language that is chosen is spoken from the next start', async ({ launchApp }) => {
  const first = await launchApp({ env: { CORRIGENDA_LANGUAGE: '', LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } })
  await first.window.keyboard.press('Control+,')
  const dialog = first.window.getByRole('dialog', { name: 'Settings' })
  await dialog.getByText('Deutsch').click()
  await expect(dialog).toContainText('when it next starts')
  // A window that is opened afterwards says so too.
  await first.window.reload()
  await expect(first.window.getByRole('button', { name: 'Open the sample archive' })).toBeVisible()
  await first.window.keyboard.press('Control+,')
  await expect(dialog).toContainText('when it next starts')
  await first.app.close()

  const { userData } = first
  const { window } = await launchApp({ userData, env: { CORRIGENDA_LANGUAGE: '' } })
  await expect(window.getByRole('button', { name: 'Beispielarchiv öffnen' })).toBeVisible()
})

test('without a choice the system’s language is spoken', async ({ launchApp }) => {
  const env = { CORRIGENDA_LANGUAGE: '', LANGUAGE: 'fr:en', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' }
  const { window } = await launchApp({ env })
  await expect(window.getByRole('button', { name: 'Ouvrir l’archive d’exemple' })).toBeVisible()
})

test('the corrections panel has room for its tabs and its buttons in German and in French', async ({ launchApp }) => {
  for (const language of ['de', 'fr']) {
    const launched = await launchApp({ env: { CORRIGENDA_LANGUAGE: language } })
    const { app, window } = launched
    await command(launched, 'open-sample')
    await expect(window.locator('[data-pane=article] article')).toBeVisible()
    await command(launched, 'edit-text')
    await expect(window.locator('[data-editor]:focus-within')).toHaveCount(1)
    await window.keyboard.type('So ')
    await window.keyboard.press('Control+Enter')
    await expect(window.getByRole('dialog')).toBeVisible()
    await window.keyboard.press('Control+Enter')
    const notice = window.locator('[data-pane=inspector] section').last()
    await expect(notice.getByRole('button')).toHaveCount(2)
    const tops = await window
      .locator('[data-pane=inspector]')
      .getByRole('tab')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top))
    expect(new Set(tops).size, `rows of tabs (${language})`).toBe(1)
    const outside = await notice.evaluate((section) => section.scrollWidth - section.clientWidth)
    expect(outside, `pixels of the notice out of sight (${language})`).toBe(0)
    await app.close()
  }
})
