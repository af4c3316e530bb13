// Correcting in the window: by selection, everywhere, found words, free typing, decisions, conflicts and the notice. After each
// the command line reads the closed archive and has to agree.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, holdLock, reader, selectWords } from './desk.ts'
import { expect, type Launched, SAMPLE, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const WORLD = 'Two years after peace accord'

const popover = (window: Page) => window.getByRole('dialog', { name: 'Correct' })
const said = (window: Page, text: string) => window.locator('[aria-live=polite]').filter({ hasText: text })

async function openWorld({ window }: Launched): Promise<void> {
  const sample = window.getByRole('button', { name: 'Open the sample archive' })
  if (await sample.isVisible()) await sample.click()
  await window.getByRole('option', { name: new RegExp(WORLD) }).click()
  await expect(article(window)).toContainText('Francois')
  await reader(window).focus()
}

interface Shown {
  readonly fields: Readonly<Record<string, string>>
  readonly corrections: readonly {
    readonly before: string
    readonly after: string
    readonly status: string
    readonly category: string
    readonly reason: string
  }[]
  readonly notice: { readonly class: string; readonly text: string; readonly stale: boolean } | null
}

/** Closes the app, proves the archive, and answers the article as the command line shows it. */
async function shownAfterwards({ app, userData }: Launched): Promise<Shown> {
  await app.close()
  const archive = join(userData, SAMPLE)
  const verified = await runCli('verify', archive)
  expect(verified.stdout).toContain('everything is as it was logged')
  const { document: listed } = await runCliJson<{ articles: { id: string }[] }>(
    'list',
    archive,
    'headline:"years after"',
  )
  const { document } = await runCliJson<Shown>('show', archive, listed.articles[0]?.id ?? '', '--as', 'json')
  return document
}

test('words are corrected with the keyboard only, then everywhere', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  for (let n = 0; n < 400; n += 1) {
    const selected = await window.evaluate(() => getSelection()?.toString())
    if (selected === 'Francois') break
    await window.keyboard.press('Control+ArrowRight')
  }
  await window.keyboard.press('Control+Shift+ArrowRight')
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('Francois Bozie')
  await window.keyboard.press('Enter')
  await expect(popover(window)).toBeVisible()
  await expect(popover(window).getByLabel('Should read')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(popover(window)).toHaveCount(0)
  await expect(reader(window)).toBeFocused()

  await window.keyboard.type('François Bozizé')
  await expect(popover(window).getByLabel('Should read')).toHaveValue('François Bozizé')
  await window.keyboard.press('Alt+s')
  await expect(popover(window).getByRole('radio', { name: 'Spelling' })).toBeChecked()
  await window.keyboard.press('Alt+n')
  await popover(window).getByLabel('Reason').fill('Stylebook.')
  await expectAccessible(window)
  await portray(app, window, 'correct-popover')
  await window.keyboard.press('Enter')
  await expect(popover(window)).toHaveCount(0)
  await expect(article(window)).toContainText('Francois BozieFrançois Bozizé')
  await expect(said(window, 'Correction saved, accepted.')).toHaveCount(1)
  await expect(reader(window)).toBeFocused()

  await selectWords(window, 'the')
  await window.keyboard.press('F2')
  await window.keyboard.type('teh')
  await expect(popover(window).getByRole('button', { name: 'Stylebook.' })).toBeVisible()
  await popover(window)
    .getByText(/All \d+ places in the article/)
    .click()
  await portray(app, window, 'correct-everywhere')
  await popover(window).getByRole('radio', { name: 'Proposed' }).check({ force: true })
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(popover(window)).toHaveCount(0)
  await expect(said(window, 'corrections saved, proposed.')).toHaveCount(1)

  const shown = await shownAfterwards(launched)
  expect(shown.corrections[0]).toMatchObject({
    before: 'Francois Bozie',
    after: 'François Bozizé',
    category: 'name',
    reason: 'Stylebook.',
    status: 'accepted',
  })
  expect(shown.corrections.length).toBeGreaterThan(10)
  expect(shown.corrections.slice(1).every(({ status }) => status === 'proposed')).toBe(true)
})

test('corrections are decided with keys, and conflicts are explained', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  const correct = async (words: string, after: string, status: 'Accepted' | 'Proposed') => {
    await selectWords(window, words)
    await window.keyboard.press('Enter')
    await popover(window).getByLabel('Should read').fill(after)
    await popover(window).getByRole('radio', { name: status, exact: true }).check({ force: true })
    await popover(window).getByLabel('Should read').press('Enter')
    await expect(popover(window)).toHaveCount(0)
    await expect(article(window)).toContainText(after)
  }
  await correct('Francois Bozie', 'Frank Bozizé', 'Accepted')
  await correct('Frank', 'François', 'Accepted')
  await correct('Prighozhin', 'Prigozhin', 'Proposed')
  await correct('Touadera', 'Touadéra', 'Proposed')

  await window.getByRole('row', { name: /^Correction 1:/ }).click()
  await window.keyboard.press('r')
  const dialog = window.getByRole('dialog', { name: 'Other corrections lean on this one' })
  await expect(dialog).toContainText('A later correction changes words that this one brought in')
  await expectAccessible(window)
  await portray(app, window, 'conflict')
  await dialog.getByRole('button', { name: 'Take back both' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(article(window)).toContainText('struck Francois Bozie from')
  await expect(window.getByRole('button', { name: 'Undo: reverted 2 corrections' })).toBeEnabled()

  const standing = window.getByRole('dialog', { name: 'Other corrections stand in the way' })
  await window.getByRole('row', { name: /^Correction 2:/ }).click()
  await window.keyboard.press('a')
  await expect(standing).toContainText('It was made on words that another correction brought in')
  await portray(app, window, 'conflict-needs')
  await standing.getByRole('button', { name: 'Accept both together' }).click()
  await expect(article(window)).toContainText('François2 Bozizé')
  await window.keyboard.press('Control+z')
  await expect(article(window)).toContainText('struck Francois Bozie from')

  await correct('Francois Bozie', 'F. Bozizé', 'Accepted')
  await window.getByRole('row', { name: /^Correction 1:/ }).click()
  await window.keyboard.press('a')
  await expect(standing).toContainText('Both change the same words')
  await expect(standing).toContainText('Nothing can be decided together here')
  await expectAccessible(window)
  await portray(app, window, 'conflict-overlap')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(article(window)).toContainText('struck Francois Bozie from')

  await reader(window).focus()
  await window.keyboard.press('F8')
  await expect(window.getByText('Correction 4 of 5', { exact: true })).toBeVisible()
  await portray(app, window, 'review')
  await window.keyboard.press('n')
  await window.keyboard.type('Checked with the agency.')
  await window.keyboard.press('Enter')
  await window.keyboard.press('a')
  await expect(said(window, 'Accepted. Correction')).toHaveCount(1)
  await window.keyboard.press('r')
  await expect(said(window, 'Rejected. No open corrections are left.')).toHaveCount(1)
  await window.keyboard.press('a')
  await expect(said(window, 'Brought back.')).toHaveCount(1)
  await window.keyboard.press('r')
  await expect(said(window, 'Taken back.')).toHaveCount(1)
  await window.keyboard.press('a')
  await expect(said(window, 'Brought back.')).toHaveCount(1)
  await expectAccessible(window)

  await window.keyboard.press('e')
  await window.getByRole('dialog', { name: 'Edit correction' }).getByLabel('Should read').fill('Y. Prigozhin')
  await portray(app, window, 'edit-correction')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(article(window)).toContainText('Y. Prigozhin')
  await reader(window).focus()
  await window.keyboard.press('Control+z')
  await expect(article(window)).not.toContainText('Y. Prigozhin')
  await expect(article(window)).toContainText('PrighozhinPrigozhin')
  await window.keyboard.press('Control+Shift+Z')
  await expect(article(window)).toContainText('Y. Prigozhin')
  const shown = await shownAfterwards(launched)
  const statuses = shown.corrections
    .filter(({ after }) => after !== 'F. Bozizé')
    .map(({ after, status }) => `${after} ${status}`)
  expect(statuses.slice(0, 2)).toEqual(['Frank Bozizé reverted', 'François reverted'])
  expect(shown.corrections.filter(({ status }) => status === 'accepted').length).toBe(2)
  expect(statuses.some((line) => line === 'Y. Prigozhin accepted')).toBe(true)
})

const editor = (window: Page, field: string) => window.getByRole('textbox', { name: `Edit the ${field}` })

/** Types over words in an editor, which draws only the lines in view. */
async function typeOver(window: Page, field: string, words: string, typed: string): Promise<void> {
  const select = () =>
    editor(window, field).evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted)
        if (at < 0 || node.parentElement?.closest('del')) continue
        root.focus({ preventScroll: true })
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return true
      }
      root.closest('[data-pane-target]')?.scrollBy(0, 200)
      return false
    }, words)
  await expect.poll(select).toBe(true)
  await window.waitForTimeout(100)
  await window.keyboard.type(typed)
}

test('typing becomes corrections, and survives a crash', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window, 'text')).toBeFocused()
  await first.window.keyboard.press('Control+f')
  const find = first.window.getByRole('search', { name: 'Find in the article' })
  await expect(find.getByRole('textbox')).toBeFocused()
  await first.window.keyboard.type('touadera')
  await expect(find.getByRole('status')).toHaveText('1 of 2')
  await first.window.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText('2 of 2')
  await screenshot(first.window, 'edit-find')
  await first.window.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(editor(first.window, 'text')).toBeFocused()
  expect(await first.window.evaluate(() => getSelection()?.toString())).toMatch(/^Touad[eé]ra$/)
  await typeOver(first.window, 'text', 'Francois Bozie', 'François Bozizé')
  await typeOver(first.window, 'text', 'for for for', 'for')
  await typeOver(first.window, 'headline', 'Two', '2')
  await expect(first.window.getByText('3 changes')).toBeVisible()
  await expectAccessible(first.window)
  await portray(first.app, first.window, 'edit-mode')
  await first.window.waitForTimeout(900)
  const { pid } = first.app.process()
  const gone = new Promise((done) => first.app.process().once('exit', done))
  process.kill(pid ?? 0, 'SIGKILL')
  await gone

  const second = await launchApp({ userData: first.userData })
  const { app, window } = second
  await expect(window.getByRole('option', { selected: true })).toBeVisible()
  await openWorld(second)
  await expect(window.getByText(/Draft kept/)).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'draft-kept')
  await window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(window.getByText('3 changes')).toBeVisible()
  await expect(editor(window, 'text')).toContainText('François Bozizé')
  await window.keyboard.press('Escape')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  const sheet = window.getByRole('dialog', { name: 'Save as corrections' })
  await expect(sheet.getByLabel('Reason')).toBeFocused()
  await window.keyboard.type('Read again.')
  await window.keyboard.press('Alt+n')
  await sheet.getByRole('button', { name: /^Category of change 3/ }).click()
  await window.getByRole('menuitemradio', { name: 'Grammar' }).click()
  await sheet.getByRole('button', { name: /^Category of change 1/ }).click()
  await window.getByRole('menuitemradio', { name: 'House style' }).click()
  await expectAccessible(window)
  await portray(app, window, 'save-typed')
  await sheet.getByRole('button', { name: 'Save 3 corrections' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(article(window)).toContainText('François Bozizé')
  await expect(window.getByText(/Draft kept/)).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Undo: corrected 3 places' })).toBeEnabled()
  await reader(window).focus()
  await window.keyboard.press('Control+z')
  await expect(article(window).locator('ins')).toHaveCount(0)
  await window.keyboard.press('Control+Shift+Z')
  await expect(article(window)).toContainText('François Bozizé')
  const shown = await shownAfterwards(second)
  expect(shown.fields.headline).toMatch(/^2 years/)
  expect(shown.fields.body).toContain('François Bozizé from the list')
  expect(shown.fields.body).toContain('Lorries have stood for weeks')
  expect(shown.corrections.map(({ category }) => category).sort()).toEqual(['grammar', 'name', 'style'])
  expect(new Set(shown.corrections.map(({ reason }) => reason))).toEqual(new Set(['Read again.']))
})

test('a draft of an article that was changed meanwhile is carried over as far as it fits', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.window.keyboard.press('Enter')
  await expect(editor(first.window, 'text')).toBeFocused()
  await typeOver(first.window, 'text', 'Francois Bozie', 'François Bozizé')
  await typeOver(first.window, 'headline', 'Two', '2')
  await first.window.keyboard.press('Escape')
  await expect(first.window.getByRole('note')).toContainText('Draft kept')
  await first.app.close()
  const archive = join(first.userData, SAMPLE)
  const { document } = await runCliJson<{ articles: { id: string }[] }>('list', archive, 'headline:"years after"')
  const ruling = ['--category', 'name', '--reason', 'Agency.', '--status', 'accepted']
  const edit = ['--find', 'Francois Bozie', '--replace', 'F. Bozizé']
  expect((await runCli('correct', archive, document.articles[0]?.id ?? '', ...edit, ...ruling)).status).toBe(0)

  const { app, window } = await launchApp({ userData: first.userData })
  await openWorld({ app, window, userData: first.userData })
  await expect(window.getByRole('note')).toContainText('The article has changed since this draft was typed')
  await window.getByRole('button', { name: 'Continue editing' }).click()
  await expect(window.getByRole('note')).toContainText('One typed change met words that have been corrected since')
  await expect(window.getByText('1 change', { exact: true })).toBeVisible()
  await expect(editor(window, 'headline')).toContainText('2 years')
  await expectAccessible(window)
  await portray(app, window, 'draft-outdated')
})

test('words are found and corrected, all of them at once', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  await window.keyboard.press('Control+f')
  const bar = window.getByRole('search', { name: 'Find in the article' })
  await expect(bar.getByRole('textbox')).toBeFocused()
  await window.keyboard.type('central africa republic')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await bar.getByRole('textbox').fill('touadéra')
  await expect(bar.getByRole('status')).toHaveText('1 of 2')
  await window.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 2')
  await window.keyboard.press('Shift+Enter')
  await expectAccessible(window)
  await portray(app, window, 'find')
  await bar.getByRole('button', { name: 'Exactly' }).click()
  await expect(bar.getByRole('status')).toHaveText('Not found')
  await bar.getByRole('textbox').fill('Touadéra')
  await expect(bar.getByRole('status')).toHaveText('1 of 1')
  await bar.getByRole('button', { name: 'Exactly' }).click()
  await bar.getByRole('textbox').fill('bozi')
  await window.keyboard.press('Control+Shift+Enter')
  await expect(popover(window).getByRole('radio', { name: /All 2 places/ })).toBeChecked()
  await window.keyboard.press('Escape')
  await expect(bar.getByRole('textbox')).toBeFocused()
  await bar.getByRole('textbox').fill('peace accord')
  await bar.getByRole('button', { name: 'Correct all…' }).click()
  await popover(window).getByLabel('Should read').fill('Khartoum accord')
  await portray(app, window, 'find-correct')
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(popover(window)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  const shown = await shownAfterwards(launched)
  expect(shown.fields.headline).toContain('Two years after Khartoum accord')
  expect(shown.fields.body).not.toContain('peace accord')
})

test('the notice is composed, worded, stale and copied', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  const correct = async (words: string, after: string) => {
    await selectWords(window, words)
    await window.keyboard.press('Enter')
    await popover(window).getByLabel('Should read').fill(after)
    await popover(window).getByLabel('Should read').press('Enter')
    await expect(popover(window)).toHaveCount(0)
  }
  await correct('Francois Bozie', 'François Bozizé')
  const notice = window.getByRole('region', { name: 'Reader notice' })
  await notice.getByRole('button', { name: 'Compose notice' }).click()
  await expect(notice).toContainText('misspelled the name of François Bozizé')
  await notice.getByRole('button', { name: 'Edit notice' }).click()
  await expect(notice.getByRole('textbox')).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.type(' We regret it.')
  await portray(app, window, 'notice-edit')
  await window.keyboard.press('Control+Enter')
  await expect(notice).toContainText('We regret it.')
  await notice.getByRole('button', { name: 'Class of the notice: correction' }).click()
  await window.getByRole('menuitemradio', { name: 'clarification' }).click()
  await expect(notice.getByRole('button', { name: 'Class of the notice: clarification' })).toBeVisible()
  await correct('Touadera', 'Touadéra')
  await expect(notice.getByText('Out of date')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'notice-stale')
  await notice.getByRole('button', { name: 'Compose anew' }).click()
  await expect(notice.getByText('Out of date')).toHaveCount(0)
  await notice.getByRole('button', { name: 'Copy notice' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Touadéra')
  const shown = await shownAfterwards(launched)
  expect(shown.notice).toMatchObject({ class: 'correction', stale: false })
  expect(shown.notice?.text).toContain('Touadéra')
})

test('an archive open for reading only offers nothing that cannot be done', async ({ launchApp }) => {
  const first = await launchApp()
  await openWorld(first)
  await first.app.close()
  await holdLock(join(first.userData, SAMPLE))
  const launched = await launchApp({ userData: first.userData })
  const { app, window } = launched
  await openWorld(launched)
  await expect(window.getByText('Reading only: nothing can be decided')).toBeVisible()
  await selectWords(window, 'Francois')
  await window.keyboard.press('Enter')
  await expect(said(window, 'This archive is open for reading only.')).toHaveCount(1)
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(window)
  await portray(app, window, 'read-only')
})
