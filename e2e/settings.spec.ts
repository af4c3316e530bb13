// Settings take effect at once and are saved; the author is asked for once; About shows the versions.
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { chosen, foundBy, list, openSample, rows } from './desk.ts'
import { expect, type Launched, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray, resize } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/** From the settings: assigns the list density a key that Export has, then another, and leaves. */
async function changeKeys({ app, window }: Launched): Promise<void> {
  await window.getByRole('button', { name: 'Change keys…' }).click()
  const keys = window.getByRole('dialog', { name: 'Keys' })
  await keys.getByRole('textbox', { name: 'Find a command' }).fill('compact')
  await keys.getByRole('button', { name: /^Change: Compact/ }).click()
  await window.keyboard.press('Control+c')
  await expect(keys).toContainText('copies, cuts, pastes or selects in every program')
  await window.keyboard.press('Control+e')
  await expect(keys).toContainText('Ctrl E is already the key for: Export.')
  await expectAccessible(window)
  await portray(app, window, 'keys-conflict')
  await window.keyboard.press('F9')
  await expect(keys.getByRole('listitem')).toContainText('F9')
  await keys.getByRole('textbox', { name: 'Find a command' }).fill('')
  await portray(app, window, 'keys')
  await window.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
}

test('what is set takes effect and is kept', async ({ launchApp }) => {
  const first = await launchApp()
  const { app, window } = first
  await openSample(window)
  await window.keyboard.press('Control+,')
  const dialog = window.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ines Marlowe')
  await window.keyboard.press('Enter')
  await dialog.getByText('Compact').click()
  await dialog.getByRole('button', { name: /^Increase/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'Article text' })).toHaveValue('18')
  await dialog.getByRole('switch', { name: /Keys without/ }).focus()
  await window.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Reset widths' }).click()
  await changeKeys(first)
  await window.keyboard.press('Control+,')
  await expectAccessible(window)
  await portray(app, window, 'settings')
  await window.keyboard.press('Escape')
  await expect.poll(async () => (await rows(window).first().boundingBox())?.height).toBe(56)
  await portray(app, window, 'compact')
  await list(window).focus()
  await window.keyboard.press('j')
  await expect(rows(window).nth(0)).toHaveAttribute('aria-selected', 'true')
  await app.close()

  const again = await launchApp({ userData: first.userData })
  await expect(chosen(again.window)).toBeVisible()
  await expect.poll(async () => (await rows(again.window).first().boundingBox())?.height).toBe(56)
  await again.window.keyboard.press('Control+,')
  await expect(again.window.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ines Marlowe')
  await again.window.keyboard.press('Escape')
  await again.window.keyboard.press('F9')
  await expect.poll(async () => (await rows(again.window).first().boundingBox())?.height).toBe(82)
  await again.window.keyboard.press('Control+k')
  await again.window.keyboard.type('about')
  await again.window.keyboard.press('Enter')
  const about = again.window.getByRole('dialog', { name: 'About Corrigenda' })
  await expect(about).toContainText('Electron')
  await expectAccessible(again.window)
  await screenshot(again.window, 'about')

  // Its folders are shown by the system; a copy without a page of releases says so; the licences are all there.
  await again.app.evaluate(({ shell, dialog }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.showItemInFolder = (file) => void seen.push(file)
    dialog.showMessageBox = (async (...given: unknown[]) => {
      seen.push((given.at(-1) as { readonly message: string }).message)
      return { response: 0 }
    }) as typeof dialog.showMessageBox
  })
  const seen = () => again.app.evaluate(() => (globalThis as unknown as { readonly seen: readonly string[] }).seen)
  for (const name of ['This archive', 'Settings, drafts, crash dumps', 'Logs'])
    await about.getByRole('button', { name: `Show folder: ${name}` }).click()
  await about.getByRole('button', { name: 'Check for updates…' }).click()
  const files = [`${SAMPLE}/archive.json`, 'settings.json', 'state/logs/main.log'].map((name) =>
    join(first.userData, name),
  )
  await expect.poll(seen).toEqual([...files, expect.stringMatching(/^This is Corrigenda \d/)])
  await about.getByRole('button', { name: 'Licences' }).click()
  const licences = again.window.getByRole('dialog', { name: 'Licences' })
  await expect(licences).toContainText('react-dom')
  await expect(licences).toContainText('Permission is hereby granted')
  await expectAccessible(again.window)
  await portray(again.app, again.window, 'licences')
  await licences.getByRole('button', { name: 'Back' }).click()
  await portray(again.app, again.window, 'about')
})

test('who acts is asked once, when the first archive is opened', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp({ env: { CORRIGENDA_AUTHOR: '' } })
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  const dialog = window.getByRole('dialog', { name: 'Who is correcting?' })
  await expect(dialog).toBeVisible()
  const name = dialog.getByRole('textbox', { name: 'Your name' })
  await expect(name).not.toHaveValue('')
  await expectAccessible(window)
  await portray(app, window, 'author')
  await name.fill('Ada Proof')
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(list(window)).toBeFocused()
  await window.keyboard.press('Control+t')
  await window.keyboard.type('asked once')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('button', { name: /^Undo: changed tags “asked once”/ })).toBeEnabled()
  await window.keyboard.press('Control+t')
  await window.keyboard.type('second time')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('button', { name: /^Undo: changed tags “second time”/ })).toBeEnabled()
  await resize(app, window, 720, 450)
  await screenshot(window, 'zoomed-200')
  await app.close()
  const folder = join(userData, SAMPLE)
  const [id] = await foundBy(folder, 'tag:"asked once"')
  const { stdout } = await runCliJson('history', folder, id ?? '')
  expect(stdout).toContain('Ada Proof')
})

/** Proposes another first word for the two newest articles, and returns their ids. */
async function propose(window: Page): Promise<readonly string[]> {
  return await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const newest = { query: '', sort: 'published', descending: true, offset: 0, limit: 2 } as const
    const found = await corrigenda.articlesList(newest)
    const ids = found.ok ? found.value.articles.map(({ id }) => id) : []
    for (const id of ids) {
      const read = await corrigenda.articleRead({ id })
      const before = read.ok ? (read.value.record.fields.body?.text.split(' ')[0] ?? '') : ''
      const edits = [{ field: 'body' as const, from: 0, to: before.length, before, after: 'Proposed' }]
      await corrigenda.articleCorrect({ id, replaces: null, edits, category: 'fact', reason: '', status: 'proposed' })
    }
    return ids
  })
}

test('whatever would be signed waits until someone has said who they are', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp({ env: { CORRIGENDA_AUTHOR: '' } })
  const dialog = window.getByRole('dialog', { name: 'Who is correcting?' })
  const answerAs = async (name: string): Promise<void> => {
    await dialog.getByRole('textbox', { name: 'Your name' }).fill(name)
    await window.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }
  const forgetName = () => window.evaluate(() => globalThis.window.corrigenda.settingsUpdate({ author: null }))
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  await answerAs('Ada Proof')
  const [id = ''] = await propose(window)
  await forgetName()

  await window.keyboard.press('g')
  await window.keyboard.press('p')
  const proposals = window.getByRole('listbox', { name: /^Proposed corrections/ })
  await expect(proposals).toBeFocused()
  await expect.poll(() => proposals.getByRole('option').count()).toBeGreaterThan(1)
  await window.keyboard.press('Control+a')
  await window.keyboard.press('r')
  await answerAs('Ines Marlowe')
  await expect(proposals.getByRole('option')).toHaveCount(0)

  await forgetName()
  const ignored = await window.evaluate(async (article) => {
    const finding = { check: 'spelling', field: 'body' as const, start: 0, end: 3, quote: 'The', fix: null }
    return await globalThis.window.corrigenda.findingsIgnore({ id: article, scope: 'archive', finding })
  }, id)
  expect(ignored).toMatchObject({ ok: false, problem: { code: 'no-author' } })

  const folder = join(userData, 'handed out')
  await mkdir(folder)
  await answerFolderDialogs(app, folder)
  await window.keyboard.press('Control+e')
  const form = window.getByRole('dialog', { name: 'Export', exact: true })
  await form.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(form.getByText('handed out')).toBeVisible()
  await form.getByRole('button', { name: /^Export \d+ articles?$/ }).click()
  await answerAs('Beth Lowe')
  await expect(window.getByRole('contentinfo').getByRole('button', { name: /^Exported/ })).toBeVisible()
  const [manifest] = (await readdir(folder)).filter((name) => name.endsWith('.manifest.json'))
  expect(await readFile(join(folder, manifest ?? ''), 'utf8')).toContain('Beth Lowe')
  await app.close()
  const { stdout } = await runCliJson('history', join(userData, SAMPLE), id)
  expect(stdout).toContain('Ines Marlowe')
})
