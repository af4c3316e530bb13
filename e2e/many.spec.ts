// Many articles at once, as an editor meets them: a large import that is complete, details of a selection, withdrawing
// and undoing that; and the details of one article, with dates as people write them, and printed.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { answerFolderDialogs } from './app-window.ts'
import { manyStories } from './copy-files.ts'
import { chosen, closeAndVerify, expectAnnounced, foundBy, list, openSample, rows } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const bar = (window: Page) => window.getByRole('region', { name: 'Selected articles' })
const panel = (window: Page) => window.getByRole('tabpanel', { name: 'Details' })

test('a large import is in the list to its last article, and the open article keeps its place wherever it goes', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await answerFolderDialogs(app, await manyStories(1000))
  await window.keyboard.press('Control+Shift+I')
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /folder/i })
    .click()
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /1,000 articles/ })
    .click({ timeout: 60_000 })
  await expect(list(window)).toBeFocused({ timeout: 60_000 })
  await expect(rows(window).first()).toHaveAttribute('aria-setsize', '1028', { timeout: 60_000 })
  await expect(window.getByText(/filters together leave|0 filters/)).toHaveCount(0)

  // Undoing counts too, elsewhere.
  const pane = window.locator('[data-pane=article]')
  const position = pane.getByText(/^[\d,]+ of [\d,]+$|^Not in this list$/)
  const expectPlace = async (place: number, total: number): Promise<void> => {
    const numbers = [place, total].map((number) => number.toLocaleString('en-GB'))
    await expect(position).toHaveText(numbers.join(' of '), { timeout: 60_000 })
    await expect(chosen(window)).toHaveAttribute('aria-posinset', String(place))
    await expect(chosen(window)).toHaveText(/Ten-man Cobles/)
  }
  await list(window).press('End')
  await expect(chosen(window)).toHaveAttribute('aria-posinset', '1028')
  await list(window).press('ArrowUp')
  await expectPlace(1027, 1028)
  const sort = async (from: string, to: string): Promise<void> => {
    await window.getByRole('button', { name: `Sort: ${from}` }).click()
    await window.getByRole('menuitemradio', { name: to }).click()
  }
  await sort('Newest first', 'Headline')
  await expectPlace(1024, 1028)
  // In the list or not, undone or redone: the place is that of the list there is.
  const filter = window.getByRole('combobox', { name: 'Filter the articles' })
  await filter.fill('sitting')
  await expect(position).toHaveText('Not in this list')
  await filter.fill('')
  await expectPlace(1024, 1028)
  await list(window).focus()
  await window.keyboard.press('Control+z')
  await expectPlace(24, 28)
  await window.keyboard.press('Control+Shift+z')
  await expectPlace(1024, 1028)
  await sort('Headline', 'Newest first')
  await expectPlace(1027, 1028)
})

test('details of all that are selected change as one act, are seen before, and go back as one', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await list(window).focus()
  await window.keyboard.press('Control+a')
  await expect(bar(window)).toContainText('28 selected')
  await expect(window.getByRole('note').filter({ hasText: 'apply only to this one' })).toBeVisible()
  await portray(app, window, 'many-selected')
  await window.keyboard.press('s')
  await window.keyboard.press('3')
  await expectAnnounced(window, 'State: Checked')
  await window.keyboard.press('Control+Shift+D')
  const dialog = window.getByRole('dialog', { name: 'Details of 28 articles' })
  await expect(dialog.getByRole('combobox', { name: 'State' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Desk' }).fill('Archive')
  await dialog.getByRole('textbox', { name: 'Due' }).fill('5/6/2030')
  await expect(dialog.getByRole('alert')).toContainText('two ways')
  await dialog.getByRole('button', { name: '5 June 2030' }).click()
  await dialog.getByRole('textbox', { name: 'Add tags' }).fill('moved, old desk')
  await expect(dialog.getByRole('status')).toHaveText('28 of 28 articles change.')
  await expect(dialog).toContainText('Now:')
  await expectAccessible(window)
  await portray(app, window, 'many-details')
  await dialog.getByRole('button', { name: 'Change 28 articles' }).click()
  await expect(window.getByText('Changed 28 articles.').first()).toBeVisible()
  await expect(window.getByRole('option').first()).toContainText('5 Jun')
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(window.getByRole('option').first()).not.toContainText('5 Jun')

  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'state:checked')).toHaveLength(28)
  expect(await foundBy(folder, 'desk:"Archive"')).toHaveLength(0)
})

test('withdrawn articles are out of the way, keep their reason, and come back', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await list(window).focus()
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await bar(window).getByRole('button', { name: 'Withdraw…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Withdraw 3 articles' })
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog).toContainText('Enter a reason.')
  await window.keyboard.type('Published by mistake')
  await expectAccessible(window)
  await portray(app, window, 'withdraw')
  await window.keyboard.press('Enter')
  await expect(window.getByText('25 articles').first()).toBeVisible()
  await window.getByRole('row', { name: /Withdrawn/ }).click()
  await expect(window.getByRole('option')).toHaveCount(3)
  await window.getByRole('option').first().click()
  await expect(window.getByRole('note').filter({ hasText: 'Published by mistake' })).toBeVisible()
  await portray(app, window, 'withdrawn')
  await list(window).focus()
  await window.keyboard.press('Control+a')
  await bar(window).getByRole('button', { name: 'Remove…' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Remove 3 articles' }).click()
  await expect(window.getByText('Removed 3 articles.').first()).toBeVisible()
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(window.getByRole('option')).toHaveCount(3)
  await list(window).focus()
  await window.keyboard.press('Control+a')
  await bar(window).getByRole('button', { name: 'Restore' }).click()
  await expect(window.getByText('28 articles').first()).toBeVisible()
  await closeAndVerify(launched)
})

test('one article: dates as people write them, a language by name, what the desk notes; and on paper', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await window.keyboard.press('Control+i')
  const change = async (name: string, text: string): Promise<void> => {
    await panel(window)
      .getByRole('button', { name: new RegExp(`^Change ${name}`) })
      .click()
    await panel(window).getByRole('textbox', { name }).fill(text)
    await window.keyboard.press('Enter')
  }
  await change('Published', '30 June 2021')
  await expectAnnounced(window, 'Published saved')
  await change('Published', '5/6/2021')
  await expect(panel(window).getByRole('alert')).toContainText('two ways')
  await expect(panel(window).getByRole('button', { name: '6 May 2021' })).toBeVisible()
  await screenshot(window, 'details-two-dates')
  await panel(window).getByRole('button', { name: '5 June 2021' }).click()
  await expectAnnounced(window, 'Published saved')
  await panel(window)
    .getByRole('button', { name: /^Change Published/ })
    .click()
  await panel(window).getByRole('button', { name: 'Choose Published in a calendar' }).click()
  const calendar = window.getByRole('dialog', { name: 'Choose Published in a calendar' })
  await expect(calendar.getByRole('heading', { name: 'June 2021' })).toBeVisible()
  await screenshot(window, 'details-calendar')
  await calendar.getByRole('button', { name: /8 June 2021|June 8, 2021/ }).click()
  await expect(panel(window).getByRole('button', { name: /^Change Published: 8 June 2021/ })).toBeVisible()
  await panel(window)
    .getByRole('button', { name: /^Change Language/ })
    .click()
  await window.keyboard.type('Fren')
  await window.getByRole('option', { name: 'French (fr)' }).click()
  await expectAnnounced(window, 'Language saved')
  await panel(window).getByText('Flagged').click()
  await change('Due', '1 January 2020')
  await panel(window)
    .getByRole('button', { name: /^Change Note/ })
    .click()
  await panel(window).getByRole('textbox', { name: 'Note' }).fill('Ask Ana.\nThen print.')
  await window.keyboard.press('Control+Enter')
  await expectAnnounced(window, 'Note saved')
  await expect(window.getByRole('img', { name: 'Flagged' })).toBeVisible()
  await expect(window.getByText('Overdue since 1 Jan')).toBeAttached()
  await expectAccessible(window)
  await portray(app, window, 'details-desk')

  await window.emulateMedia({ media: 'print' })
  await expect(window.getByRole('article')).toBeVisible()
  await expect(panel(window)).toBeHidden()
  await expect(list(window)).toBeHidden()
  await screenshot(window, 'print')
  await window.emulateMedia({ media: null })
  const frame = await app.browserWindow(window)
  const path = await frame.evaluate(async (shown) => {
    const pdf = await shown.webContents.printToPDF({ pageSize: 'A4' })
    const at = `${process.env.TMPDIR ?? '/tmp'}/corrigenda-print-${process.pid}.pdf`
    process.getBuiltinModule('node:fs').writeFileSync(at, pdf)
    return at
  })
  const pdf = await readFile(path)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.length).toBeLessThan(4)
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'flag:yes due:<today has:note language:fr date:2021-06-08')).toHaveLength(1)
})
