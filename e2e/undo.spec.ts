// Undo says what it undid and where, also after a restart; a discarded draft comes back; an act that cannot be undone
// is explained where undo was requested, and nothing changes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { answerFolderDialogs } from './app-window.ts'
import { article, closeAndVerify, foundBy, list, openSample, reader, selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { editor, typeOver } from './typing.ts'
import { openWorld, popover, WORLD } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

/** What the Edit menu says undo does. */
const undoInMenu = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return items.map(({ label }) => label.replace('&', '')).find((label) => label.startsWith('Undo')) ?? ''
  })

test('an import that was edited since stays, and the strip says why', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  const copy = await mkdtemp(join(tmpdir(), 'corrigenda-copy-'))
  await writeFile(join(copy, 'ferry.txt'), 'Ferry runs late\n\nBy Ruth Ellery\n\nIt ran late again on Friday.')
  await answerFolderDialogs(app, copy)
  const id = await window.evaluate(async () => {
    const picked = await globalThis.window.corrigenda.importPick({ what: 'folder' })
    if (!picked.ok || picked.value === null) return ''
    await globalThis.window.corrigenda.importPlan({ token: picked.value.token, job: 'test' })
    const done = await globalThis.window.corrigenda.importRun({ token: picked.value.token, job: 'run' })
    const [first = ''] = done.ok ? done.value.ids : []
    await globalThis.window.corrigenda.manyTag({ job: 'tag', ids: [first], add: ['late'], remove: [] })
    return first
  })
  expect(id).not.toBe('')
  await expect(window.getByRole('button', { name: 'Undo: changed tags “late” on one article' })).toBeEnabled()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('button', { name: /^Undo: imported/ })).toBeEnabled()
  await window.keyboard.press('Control+z')
  const strip = window.getByRole('alert')
  await expect(strip).toContainText('Could not undo this: imported')
  await expect(strip).toContainText('edited since')
  await expectAccessible(window)
  await portray(app, window, 'undo-stuck')
  await strip.getByRole('button', { name: 'Dismiss' }).click()
  await expect(strip).toHaveCount(0)
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, `id:${id}`)).toEqual([id])
  await rm(copy, { recursive: true })
})

test('undo names the act and its article, shows it, and knows it after a restart', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window, userData } = launched
  await openWorld(launched)
  await selectWords(window, 'Francois Bozie')
  await window.keyboard.press('Enter')
  await popover(window).getByLabel('Should read').fill('François Bozizé')
  await window.keyboard.press('Enter')
  await expect(article(window)).toContainText('François Bozizé')
  await list(window).focus()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(article(window)).not.toContainText('Francois Bozie')

  const messages = window.getByRole('region', { name: 'Messages' })
  await window.keyboard.press('Control+z')
  await expect(messages).toContainText('Undone: corrected “François Bozizé”, in “Two years after peace accord')
  await messages.getByText('Undone:').hover() // Otherwise it would disappear during the check.
  await expectAccessible(window)
  await portray(app, window, 'undone')
  await messages.getByRole('button', { name: 'Show' }).click()
  await expect(article(window)).toContainText('Francois Bozie')
  await expect(window.getByRole('row', { name: /^Correction 1: Name, Reverted/ })).toBeVisible()
  await window.keyboard.press('Control+Shift+z')
  await expect(messages).toContainText('Redone: corrected “François Bozizé”')
  await app.close()

  const again = await launchApp({ userData })
  await expect(again.window.getByRole('button', { name: /^Undo: corrected “François Bozizé”/ })).toBeEnabled()
  await again.window.getByRole('option', { name: new RegExp(WORLD) }).click()
  await expect(article(again.window)).toContainText('François Bozizé')
  await again.window.keyboard.press('Control+z')
  await expect(again.window.getByRole('region', { name: 'Messages' })).toContainText('Undone: corrected')
  await expect(article(again.window).locator('ins')).toHaveCount(0)
  await closeAndVerify(again)
})

test('keys pressed while an act is running wait their turn, each for what the one before it left', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { window } = launched
  await openWorld(launched)
  for (const [wrong, right] of [
    ['Khartoum', 'Omdurman'],
    ['armed groups', 'bands'],
  ] as const) {
    await selectWords(window, wrong)
    await window.keyboard.press('Enter')
    await popover(window).getByLabel('Should read').fill(right)
    await window.keyboard.press('Enter')
    await expect(article(window).locator('ins', { hasText: right })).toBeVisible()
  }
  await reader(window).focus()
  // Without waiting in between: the acts take far longer than the presses.
  for (const key of ['r', 'Control+z', 'Control+z', 'Control+z', 'Control+Shift+z']) await window.keyboard.press(key)
  await expect(window.getByRole('button', { name: 'Redo: corrected “bands”' })).toBeEnabled()
  await expect(article(window).locator('ins')).toHaveText(['Omdurman'])
  await expect(window.getByRole('alert')).toHaveCount(0)
  await closeAndVerify(launched)
})

test('a draft that was discarded comes back with Ctrl Z, which takes nothing else back', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  await selectWords(window, 'Khartoum')
  await window.keyboard.press('Enter')
  await popover(window).getByLabel('Should read').fill('Omdurman')
  await window.keyboard.press('Enter')
  await expect(article(window)).toContainText('Omdurman')
  await reader(window).focus()
  await window.keyboard.press('F2')
  await typeOver(window, 'text', 'armed groups', 'bands')
  const bar = window.getByRole('region', { name: 'Editing' })
  await expect(bar).toContainText('1 change')
  await bar.getByRole('button', { name: 'Discard' }).click()
  const messages = window.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText(`Discarded your edits to “${WORLD}`)
  await expect(window.getByRole('button', { name: /^Undo: discarded edits to/ })).toBeEnabled()
  await expect.poll(() => undoInMenu(app)).toContain('Undo Discarding Edits to “Two years')
  await window.keyboard.press('Control+z')
  await expect(editor(window, 'text')).toContainText('bands')
  await expect.poll(() => undoInMenu(app)).toContain('Undo Correction “Omdurman”')
  await expect(messages).toContainText('Restored your edits')
  await window.keyboard.press('Escape')
  await expect(article(window)).toContainText('Omdurman')
  await window.keyboard.press('Control+z')
  await expect(messages).toContainText('Undone: corrected “Omdurman”')
  await closeAndVerify(launched)
})
