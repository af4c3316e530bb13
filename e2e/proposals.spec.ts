// Proposals: suggesting, then deciding across the archive by keyboard, groups as one, until none are left.
import type { Page } from '@playwright/test'
import { article, closeAndVerify, expectAnnounced, foundBy, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

/**
 * Proposes other first words for the newest articles, the second-last word of one, and a group of places in the first
 * of them.
 */
async function propose(window: Page): Promise<readonly string[]> {
  return await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const wanted = { query: '-has:proposal -has:correction', sort: 'published', descending: true } as const
    const found = await corrigenda.articlesList({ ...wanted, offset: 0, limit: 4 })
    const ids = found.ok ? found.value.articles.map(({ id }) => id) : []
    for (const n of [2, 3, 0, 1]) {
      const id = ids[n] ?? ''
      const read = await corrigenda.articleRead({ id })
      const text = read.ok ? (read.value.record.fields.body?.text ?? '') : ''
      const places = [...text.matchAll(/\bthe\b/g)].slice(0, 3).map(({ index }) => index)
      const edit = (from: number, before: string, after: string) => ({
        ...{ field: 'body' as const, from, to: from + before.length, before, after },
      })
      const word = text.split(' ')[0] ?? ''
      const sets = n === 0 ? [places.map((at) => edit(at, 'the', 'that'))] : []
      for (const edits of [...sets, [edit(0, word, `Proposed${n}`)]]) {
        const category = edits.length > 1 ? 'style' : 'fact'
        const ruling = { category, reason: 'as the desk has it', status: 'proposed' } as const
        await corrigenda.articleCorrect({ id, replaces: null, edits, ...ruling })
      }
    }
    return ids
  })
}

test('proposals of all articles are narrowed, accepted, rejected and reworded by keyboard', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  const ids = await propose(window)
  const list = window.getByRole('listbox', { name: 'Proposed corrections, newest first' })
  const rows = list.getByRole('option')
  const active = list.getByRole('option', { selected: true })

  await window.keyboard.press('g')
  await window.keyboard.press('p')
  await expect(list).toBeFocused()
  await expect(rows.first()).toContainText('Proposed1')
  await expect(active).toHaveAttribute('aria-posinset', '1')
  await expect(article(window).locator('ins').first()).toContainText('Proposed1')
  const total = await rows.count()
  await expectAccessible(window)
  await portray(app, window, 'proposed')

  await window.getByRole('button', { name: 'Category: Any category' }).click()
  await window.getByRole('menuitemradio', { name: /House style/ }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('3 as one')
  await rows.first().click()
  await list.focus()
  await window.keyboard.press('a')
  await expect(window.getByText('No matching proposals.')).toBeVisible()
  await expect(article(window).locator('ins').filter({ hasText: 'that' })).toHaveCount(3)
  await window.getByRole('button', { name: 'Show all proposals' }).click()
  await expect(rows).toHaveCount(total - 1)

  await list.focus()
  await window.keyboard.press('Home')
  await expect(active).toContainText('Proposed1')
  await window.keyboard.press('r')
  await expect(active).toContainText('Proposed0')
  await window.keyboard.press('Control+F8')
  await window.keyboard.press('Control+Shift+F8')
  await expect(active).toContainText('Proposed0')
  await window.keyboard.press('e')
  const form = window.getByRole('dialog').getByRole('textbox').first()
  await form.fill('Reworded0')
  await form.press('Enter')
  await expect(active).toContainText('Reworded0')
  await list.focus()
  await window.keyboard.press('a')
  await expect(rows).toHaveCount(total - 3)
  await expect(active).toHaveCount(1)
  await window.keyboard.press('Shift+ArrowDown')
  await expect(active).toHaveCount(2)
  await expect(window.getByRole('button', { name: 'Accept the 2 selected' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(active).toHaveCount(1)
  await window.keyboard.press('Control+a')
  await expect(active).toHaveCount(total - 3)
  await expectAccessible(window)
  await portray(app, window, 'proposed-selected')
  await list.focus()
  await window.keyboard.press('a')
  await expect(window.getByText('No proposed corrections.')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(rows).toHaveCount(total - 3)
  await window.keyboard.press('Control+Shift+Z')
  await expect(window.getByText('No proposed corrections.')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'proposed-none')

  await window.keyboard.press('Control+Shift+s')
  await expectAnnounced(window, 'Suggesting: your corrections will be proposed')
  const state = window.getByRole('button', { name: /^Suggesting:/ })
  await expect(state).toBeVisible()
  await window.getByRole('region', { name: 'Article text' }).focus()
  await window.keyboard.press('c')
  await window.keyboard.type('that')
  await window.keyboard.press('Enter')
  const popover = window.getByRole('dialog')
  await expect(popover).toContainText('Suggesting: this will be proposed.')
  await popover.getByRole('textbox').first().fill('which')
  await expectAccessible(window)
  await portray(app, window, 'suggesting')
  await popover.getByRole('textbox').first().press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('which')
  await state.click()
  await expect(state).toHaveCount(0)

  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'Reworded0')).toEqual([ids[0]])
  expect(await foundBy(folder, 'has:proposal')).toHaveLength(1)
  expect(await foundBy(folder, 'Proposed1')).toEqual([])
})
