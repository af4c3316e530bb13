// Tables whose columns have names of their own: the editor says which is what, sees the articles, and keeps it as a recipe.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFolderDialogs } from './app-window.ts'
import { closeAndVerify, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const dialog = (window: Page) => window.getByRole('dialog', { name: 'Import', exact: true })

async function choose(window: Page, column: string, name: string): Promise<void> {
  await dialog(window)
    .getByRole('button', { name: new RegExp(`^${column}: `) })
    .click()
  await window.getByRole('menuitemradio', { name, exact: true }).click()
}

test('which column is what is said once, seen at once, and kept for the next table', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  await openSample(window)
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-tables-'))
  const table = (headline: string, text: string): string => `Titel;Inhalt;Tag\n${headline};${text};2026-03-02\n`
  await writeFile(join(folder, 'one.csv'), table('Quay sinks', 'The quay sank by an inch on Monday.'))
  await answerFolderDialogs(app, folder)
  await window.keyboard.press('Control+Shift+I')
  await dialog(window).getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog(window)).toContainText('None of the columns of one.csv is known to be text')
  await choose(window, 'Text', 'Inhalt')
  await expect(dialog(window)).toContainText('The quay sank by an inch on Monday.')
  await choose(window, 'Headline', 'Titel')
  await choose(window, 'Date', 'Tag')
  await expect(dialog(window).getByRole('heading', { name: 'Quay sinks' })).toBeVisible()
  for (const named of ['Text: Inhalt', 'Headline: Titel', 'Date: Tag'])
    await expect(dialog(window).getByRole('button', { name: named, exact: true })).toBeVisible()
  await expect(dialog(window).getByRole('button', { name: 'Import 1 article' })).toBeEnabled()
  await dialog(window).getByLabel('Recipe for tables with these columns').fill('Old system')
  await expectAccessible(window)
  await portray(app, window, 'import-columns')
  await dialog(window).getByRole('button', { name: 'Save recipe' }).click()
  await expect(window.getByText('Recipe saved').first()).toBeVisible()
  await dialog(window).getByRole('button', { name: 'Import 1 article' }).click()
  await expect(dialog(window)).toHaveCount(0)

  await rm(join(folder, 'one.csv'))
  await writeFile(join(folder, 'two.csv'), table('Wall mended', 'The wall was mended in a night.'))
  await window.keyboard.press('Control+Shift+I')
  await dialog(window).getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(dialog(window)).toContainText('Read with the recipe “Old system”.')
  await expect(dialog(window).getByRole('heading', { name: 'Wall mended' })).toBeVisible()
  await portray(app, window, 'import-recipe')
  await dialog(window).getByRole('button', { name: 'Import 1 article' }).click()
  await expect(dialog(window)).toHaveCount(0)
  await closeAndVerify({ app, window, userData })
  await rm(folder, { recursive: true })
})
