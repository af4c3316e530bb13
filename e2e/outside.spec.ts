// Changes others make to the archive's files while it is open: taken over, merged into what is being typed, and in case
// of conflict both versions are shown and kept.
import { copyFile, cp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, rows, selectWords } from './desk.ts'
import { expect, type Launched, SAMPLE, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { editor, typeOver } from './typing.ts'
import { openWorld, popover, said, shownAfterwards, WORLD } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

const RULING = ['--category', 'name', '--reason', 'Agency.', '--status', 'accepted']

/** A copy of the archive that someone else works on, and the path of the article inside both. */
async function elsewhere({ userData }: Launched): Promise<{
  readonly correct: (find: string, replace: string) => Promise<void>
  readonly bringOver: () => Promise<void>
  readonly remove: () => Promise<void>
}> {
  const [here, copy] = [join(userData, SAMPLE), join(userData, 'copy')]
  await cp(here, copy, { recursive: true })
  await rm(join(copy, 'lock'))
  const { document } = await runCliJson<{ articles: { id: string }[] }>('list', copy, 'headline:"years after"')
  const id = document.articles[0]?.id ?? ''
  const files = await readdir(join(here, 'articles'), { recursive: true })
  const path = join('articles', files.find((name) => name.endsWith(`${id}.json`)) ?? '')
  return {
    correct: async (find, replace) => {
      const done = await runCli('correct', copy, id, '--find', find, '--replace', replace, '--nth', '1', ...RULING)
      expect(done.status, done.stderr).toBe(0)
    },
    // As git and sync services do: a new file replaces the old one.
    bringOver: async () => {
      await copyFile(join(copy, path), join(here, `${path}.new`))
      await rename(join(here, `${path}.new`), join(here, path))
    },
    remove: () => rm(join(here, path)),
  }
}

async function correctHere(window: Page, words: string, to: string): Promise<void> {
  await selectWords(window, words)
  await window.keyboard.press('F2')
  await popover(window).getByLabel('Should read').fill(to)
  await window.keyboard.press('Enter')
  await expect(said(window, 'Correction saved, accepted.')).toHaveCount(1)
}

test('what others correct is shown, and carried into what is being typed', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  const other = await elsewhere(launched)
  await other.correct('Two years', 'Three years')
  await other.bringOver()
  await expect(article(window)).toContainText('Three years')
  await expect(rows(window).filter({ hasText: 'Three years after' })).toHaveCount(1)

  await window.keyboard.press('Enter')
  await expect(editor(window, 'text')).toBeFocused()
  await typeOver(window, 'text', 'Francois Bozie', 'François Bozizé')
  await typeOver(window, 'text', 'for for for', 'for')
  await other.correct('Francois Bozie', 'F. Bozizé')
  await other.bringOver()
  await expect(window.getByRole('note')).toContainText(
    'One edit could not be kept because its words have been corrected since',
  )
  await expect(window.getByRole('note')).toContainText('You typed: Francois Bozie → François Bozizé')
  await expect(window.getByRole('note')).toContainText('Now reads: Francois Bozie → F. Bozizé')
  await expect(editor(window, 'text')).toContainText('F. Bozizé')
  await expect(window.getByText('1 change', { exact: true })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'typing-met')
  await window.keyboard.press('Escape')
  const shown = await shownAfterwards(launched)
  expect(shown.corrections.map(({ after }) => after)).toEqual(['Three years', 'F. Bozizé'])
})

test('an article overwritten outside is kept, shown next to the current file, and restored', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  const other = await elsewhere(launched)
  await correctHere(window, 'Francois Bozie', 'François Bozizé')
  await other.correct('Two years', 'Three years')
  await other.bringOver()
  const note = window.getByRole('button', { name: '1 article overwritten outside' })
  await expect(note).toBeVisible()
  await expect(article(window)).toContainText('Three years')
  await expectAccessible(window)
  await note.click()
  const sheet = window.getByRole('dialog', { name: 'Overwritten outside Corrigenda' })
  const both = sheet.getByRole('region', { name: 'Both versions' })
  await expect(both.locator('ins').filter({ hasText: 'François Bozizé' }).first()).toBeVisible()
  await expect(both.locator('del').filter({ hasText: 'Three' }).first()).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'overwritten')
  await sheet.getByRole('button', { name: 'Restore the saved version' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(note).toHaveCount(0)
  await expect(article(window)).toContainText('François Bozizé')
  await expect(rows(window).filter({ hasText: WORLD })).toHaveCount(1)

  await other.remove()
  await expect(note).toBeVisible()
  await note.press('Enter')
  await expect(sheet).toContainText('The article’s file is missing or cannot be read.')
  await sheet.getByRole('button', { name: 'Restore the saved version' }).press('Enter')
  await expect(rows(window).filter({ hasText: WORLD })).toHaveCount(1)
  const shown = await shownAfterwards(launched)
  expect(shown.corrections.map(({ after }) => after)).toEqual(['François Bozizé'])
})
