// An act that cannot be taken back is explained where it was asked for, and nothing changes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerFolderDialogs } from './app-window.ts'
import { closeAndVerify, foundBy, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

test('an import that was worked on since stays, and the strip says why', async ({ launchApp }) => {
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
    await globalThis.window.corrigenda.articlesTag({ job: 'tag', ids: [first], add: ['late'], remove: [] })
    return first
  })
  expect(id).not.toBe('')
  await expect(window.getByRole('button', { name: 'Undo: tags “late” of one article' })).toBeEnabled()
  await window.keyboard.press('Control+z')
  await expect(window.getByRole('button', { name: /^Undo: imported/ })).toBeEnabled()
  await window.keyboard.press('Control+z')
  const strip = window.getByRole('alert')
  await expect(strip).toContainText('This could not be undone: imported')
  await expect(strip).toContainText('worked on since')
  await expectAccessible(window)
  await portray(app, window, 'undo-stuck')
  await strip.getByRole('button', { name: 'Dismiss' }).click()
  await expect(strip).toHaveCount(0)
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, `id:${id}`)).toEqual([id])
  await rm(copy, { recursive: true })
})
