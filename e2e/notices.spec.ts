// The house's wording and the notices worklist, by keyboard: adapted with a preview, then stale notices recomposed.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCliJson } from '../data/testing/run-cli.ts'
import { closeAndVerify, expectAnnounced, openSample } from './desk.ts'
import { expect, SAMPLE, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/** Corrects the first word of two articles and composes their notices; the second one is edited. */
async function notice(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const wanted = { query: '-has:notice -has:correction', sort: 'published', descending: true } as const
    const found = await corrigenda.articlesList({ ...wanted, offset: 0, limit: 2 })
    for (const [n, { id }] of (found.ok ? found.value.articles : []).entries()) {
      const read = await corrigenda.articleRead({ id })
      const before = (read.ok ? (read.value.record.fields.body?.text ?? '') : '').split(' ')[0] ?? ''
      const edit = { field: 'body' as const, from: 0, to: before.length, before, after: `Right${n}` }
      const ruling = { category: 'fact', reason: 'as the desk has it', status: 'accepted' } as const
      await corrigenda.articleCorrect({ id, replaces: null, edits: [edit], ...ruling })
      await corrigenda.articleNotice({ id, notice: { compose: true } })
      if (n === 1) await corrigenda.articleNotice({ id, notice: { text: 'Worded by hand.', class: 'correction' } })
    }
  })
}

test('the house’s wording is adapted, and what it makes old is composed again by keyboard', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await notice(window)
  const list = window.getByRole('listbox', { name: /Reader notices/ })
  const rows = list.getByRole('option')
  const active = list.getByRole('option', { selected: true })
  await window.keyboard.press('g')
  await window.keyboard.press('n')
  await expect(list).toBeFocused()
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'Draft' })).toHaveCount(2)
  await window.keyboard.press('Home')
  await expect(active).toHaveAttribute('aria-posinset', '1')

  await window.getByRole('button', { name: 'Notice wording' }).click()
  const sheet = window.getByRole('dialog', { name: 'Notice wording' })
  const preview = sheet.getByRole('region', { name: 'As readers would see it' })
  await expect(preview).toContainText('An earlier version of this article contained an error')
  await sheet.getByText('Reuters-like', { exact: true }).click()
  await expect(preview).toContainText(/Corrects paragraph 1 to “Right\d” instead of/)
  const text = sheet.getByRole('textbox', { name: 'Text of corrected' })
  await text.fill('Puts right {sentence}.')
  await expect(sheet.getByText(/an unknown placeholder: “sentence”, character 12/)).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Save wording' })).toBeDisabled()
  await portray(app, window, 'house-notices-refused')
  await text.fill('Puts right {sentences}.')
  await expect(preview).toContainText('Puts right paragraph 1')
  await sheet.getByRole('button', { name: 'Remove withdrawn' }).click()
  await sheet.getByRole('button', { name: 'Add a class' }).click()
  await expect(sheet.getByRole('button', { name: 'Save wording' })).toBeDisabled()
  await sheet.getByRole('textbox', { name: 'Label of the new class' }).fill('Editor’s note')
  await expect(preview).toContainText('Editor’s note:')
  await expectAccessible(window)
  await portray(app, window, 'house-notices')
  await sheet.getByRole('button', { name: 'Save wording' }).click()
  await expect(sheet).toHaveCount(0)

  await expect(rows.filter({ hasText: 'Out of date' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Worded by hand.' })).toContainText('Draft')
  await list.focus()
  await window.keyboard.press('Home')
  await expect(active).toContainText('Out of date')
  await expectAccessible(window)
  await portray(app, window, 'notices')
  await window.keyboard.press('Control+Enter')
  await expectAnnounced(window, 'Notice composed')
  await expect(rows.filter({ hasText: 'Puts right paragraph 1' })).toContainText('Draft')
  await expect(rows.filter({ hasText: 'Out of date' })).toHaveCount(0)
  await closeAndVerify(launched)
})

test('a place without notices keeps no article of another list open, and Alt with an arrow goes from notice to notice', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { window } = launched
  await openSample(window)
  const article = window.locator('[data-pane=article] article')
  const headline = article.locator('[data-field=headline]')
  await expect(article).toBeVisible()
  await window.keyboard.press('g')
  await window.keyboard.press('n')
  await expect(window.getByText('No reader notices yet.')).toBeVisible()
  await expect(article).toHaveCount(0)

  await window.keyboard.press('g')
  await window.keyboard.press('l')
  await expect(article).toBeVisible()
  await notice(window)
  await window.keyboard.press('g')
  await window.keyboard.press('n')
  const list = window.getByRole('listbox', { name: /Reader notices/ })
  const active = list.getByRole('option', { selected: true })
  await expect(list).toBeFocused()
  await window.keyboard.press('Home')
  await expect(active).toHaveAttribute('aria-posinset', '1')
  const first = await headline.innerText()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(active).toHaveAttribute('aria-posinset', '2')
  await expect(headline).not.toHaveText(first)
  await expect(active).toContainText(await headline.innerText())
  await window.keyboard.press('Alt+ArrowDown')
  await expectAnnounced(window, 'No more notices.')
  await expect(active).toHaveAttribute('aria-posinset', '2')
  await window.keyboard.press('Alt+ArrowUp')
  await expect(active).toHaveAttribute('aria-posinset', '1')
  await active.click({ button: 'right' })
  await expect(window.getByRole('menuitem', { name: /Notice wording/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await closeAndVerify(launched)
})

test('what readers were told in a period is saved as a page or a feed', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  const listed = await runCliJson<{ articles: readonly { id: string }[] }>('list', archive, 'headline:"peace accord"')
  const id = listed.document.articles[0]?.id ?? ''
  const words = ['--find', 'Francois Bozie', '--replace', 'François Bozizé']
  await runCliJson(
    'correct',
    archive,
    id,
    ...words,
    '--category',
    'name',
    '--reason',
    'House style.',
    '--status',
    'accepted',
  )
  const { document: notice } = await runCliJson<{ text: string }>('notice', archive, id, '--compose')
  await runCliJson('export', archive, '--ids', id, '--to', 'text', '--out', join(first.userData, 'out'))

  const launched = await launchApp({ userData: first.userData })
  const { app, window } = launched
  await window.keyboard.press('g')
  await window.keyboard.press('n')
  await window.getByRole('button', { name: 'Corrections as a page or feed…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Corrections as a page or feed' })
  const save = dialog.getByRole('button', { name: 'Save…' })
  await expect(dialog.getByText('1 published notice')).toBeVisible()
  await portray(app, window, 'corrections-page')

  await dialog.getByText('Days…', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'From' }).fill('1 March 2031')
  await expect(dialog.getByText('No notice was published in this period.')).toBeVisible()
  await expect(save).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'To' }).fill('1 March 2030')
  await expect(dialog.getByText('The period ends before it begins.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'corrections-page-days')
  await dialog.getByRole('textbox', { name: 'From' }).fill('1 March 2020')

  const page = join(first.userData, 'corrections.json')
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof native.showSaveDialog
  }, page)
  await dialog.getByText('All', { exact: true }).click()
  await dialog.getByText('JSON Feed', { exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Title' }).fill('What we got wrong')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('1 correction saved as corrections.json.').first()).toBeVisible()
  await expect(dialog).toHaveCount(0)
  const feed = JSON.parse(await readFile(page, 'utf8')) as { title: string; items: readonly { content_text: string }[] }
  expect([feed.title, feed.items.map((item) => item.content_text)]).toEqual(['What we got wrong', [notice.text]])
  await closeAndVerify(launched)
})
