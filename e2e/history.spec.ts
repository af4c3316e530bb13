// Versions compared and restored, old acts undone or refused with the reason, whole batches of any age.
import { article, chosen, closeAndVerify, expectAnnounced, foundBy, list, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

test('versions are compared and restored, an old act is taken back, and what leans on it is named', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  const id = await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const none = { query: 'corrected:no', sort: 'published', descending: true, offset: 0, limit: 1 } as const
    const found = await corrigenda.articlesList(none)
    const first = found.ok ? (found.value.articles[0]?.id ?? '') : ''
    const read = await corrigenda.articleRead({ id: first })
    const text = read.ok ? (read.value.record.fields.body?.text ?? '') : ''
    const to = text.indexOf(' ')
    const word = text.slice(0, to)
    const correct = async (before: string, after: string): Promise<void> => {
      const edits = [{ field: 'body' as const, from: 0, to: before.length, before, after }]
      const ruling = { category: 'fact', reason: `not ${before}`, status: 'accepted' } as const
      await corrigenda.articleCorrect({ id: first, replaces: null, edits, ...ruling })
    }
    await correct(word, 'Firstly')
    await correct('Firstly', 'Secondly')
    return first
  })
  await window.locator('[data-filter-field]').fill(`id:${id}`)
  await window.locator('[data-filter-field]').press('Enter')
  await expect(list(window).getByRole('option')).toHaveCount(1)
  await list(window).getByRole('option').click()
  await expect(article(window)).toContainText('Secondly')

  await window.keyboard.press('Control+Alt+4')
  const history = window.getByRole('list', { name: 'History, newest first' })
  await expect(history.getByRole('listitem').first()).toContainText('“Firstly” becomes “Secondly”')
  await history.getByRole('button', { name: /Firstly” becomes/ }).click()
  await expectAccessible(window)
  await window.keyboard.press('Escape')

  await history.getByRole('listitem').nth(1).getByRole('button').click()
  await window.getByRole('menuitem', { name: 'Revert…' }).click()
  const asked = window.getByRole('dialog', { name: 'Revert this change?' })
  await expect(asked).toContainText('was made on these words later and will be reverted too.')
  await portray(app, window, 'take-back-both')
  await asked.getByRole('button', { name: 'Revert both' }).click()
  await expect(article(window)).not.toContainText('Secondly')
  await expect(article(window)).not.toContainText('Firstly')
  await window.keyboard.press('Control+z')
  await expect(article(window)).toContainText('Secondly')

  await history.getByRole('listitem').filter({ hasText: '“Firstly” becomes' }).getByRole('button').click()
  await window.getByRole('menuitem', { name: 'Revert…' }).click()
  await expect(asked.locator('ins')).toHaveText('Firstly')
  await expectAccessible(window)
  await portray(app, window, 'take-back')
  await window.keyboard.press('Enter')
  await expect(article(window)).not.toContainText('Secondly')
  await expect(window.getByRole('button', { name: 'Undo: reverted an earlier change' })).toBeEnabled()

  await window.getByRole('button', { name: 'Compare versions…' }).click()
  const versions = window.getByRole('dialog', { name: 'Article versions' })
  await expect(versions.locator('ins')).toHaveText('Firstly')
  await versions.getByRole('button', { name: 'Side by side' }).click()
  await versions.getByRole('button', { name: 'Whole text' }).click()
  await expectAccessible(window)
  await portray(app, window, 'versions')
  await versions.getByRole('button', { name: 'Restore the published text' }).click()
  await expect(article(window)).not.toContainText('Firstly')
  await expectAnnounced(window, 'Earlier version restored')
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click()
  await expect(article(window)).toContainText('Firstly')
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'Firstly')).toEqual([id])
})

test('an import of any age is taken back in the history of the archive, and what was worked on since stays', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const found = await corrigenda.articlesIds({ query: '' })
    const ids = found.ok ? found.value.slice(0, 3) : []
    const [id = ''] = ids
    const read = await corrigenda.articleRead({ id })
    const word = (read.ok ? (read.value.record.fields.body?.text ?? '') : '').split(' ')[0] ?? ''
    const edits = [{ field: 'body' as const, from: 0, to: word.length, before: word, after: 'Lively' }]
    const ruling = { category: 'fact', reason: 'not Dull', status: 'accepted' } as const
    await corrigenda.articleCorrect({ id, replaces: null, edits, ...ruling })
    await corrigenda.manyTag({ job: 'test', ids: [...ids], add: ['storm'], remove: [] })
  })
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('history of the archive')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'History of the archive' })
  const acts = sheet.getByRole('list', { name: 'Changes to many articles' }).locator('> li')
  await expect(acts.first()).toContainText('Changed tags on 3 articles: + storm')
  await sheet.getByRole('radio', { name: 'Single corrections' }).check({ force: true })
  const single = sheet.getByRole('list', { name: 'Single corrections, newest first' }).getByRole('listitem')
  await expect(single.first()).toContainText('Fact: not Dull')
  await expectAccessible(window)
  await portray(app, window, 'archive-history-single')
  await sheet.getByRole('radio', { name: 'Changes to many articles' }).check({ force: true })
  await acts.first().getByRole('button').click()
  await expectAccessible(window)
  await portray(app, window, 'archive-history')
  await acts.first().getByRole('button', { name: 'Revert', exact: true }).click()
  await expect(acts.first()).toContainText('Reverted in 3 articles: Changed tags on 3 articles')
  await expect(acts.nth(1)).toContainText('reverted since')
  await acts.last().getByRole('button').click()
  await acts.last().getByRole('button', { name: 'Revert', exact: true }).click()
  await expect(acts.last()).toContainText('were left unchanged')
  await expectAccessible(window)
  await portray(app, window, 'archive-history-left')
  // Reverted one article after another, nothing is left of an act, and it is no longer offered.
  await expect(acts.nth(0).getByRole('button', { name: /^Revert…/ })).toBeVisible()
  await window.evaluate(async () => {
    const { corrigenda } = globalThis.window
    const found = await corrigenda.articlesIds({ query: '' })
    const ids = found.ok ? found.value.slice(0, 2) : []
    await corrigenda.manyTag({ job: 'test', ids: [...ids], add: ['flood'], remove: [] })
    for (const id of ids) await corrigenda.articleDetails({ id, patch: { tags: [] } })
  })
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('history of the archive')
  await window.keyboard.press('Enter')
  await expect(acts.first()).toContainText('Changed tags on 2 articles: + flood')
  await expect(acts.first()).toContainText('nothing left to revert')
  await expect(acts.first().getByRole('button')).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(chosen(window)).toBeVisible()
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'tag:storm')).toEqual([])
})
