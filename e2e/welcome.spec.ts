// The first start: the introduction leads from a finding to an exported article, the guide is available from the first
// page on, and nothing is lost on the way.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerFolderDialogs, answerQuestions } from './app-window.ts'
import { article, list, openSample, rows } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 300_000 })

test('the introduction follows what is done, from a finding to the export', async ({ launchApp }) => {
  const { app, window } = await launchApp({ isFirstStart: true })
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  const strip = window.getByRole('region', { name: 'Introduction' })
  const step = strip.getByRole('listitem').and(window.locator('[aria-current=step]'))
  await expect(step).toHaveText('Find')
  await expect(strip.getByRole('button', { name: /^Next finding/ })).toBeEnabled({ timeout: 120_000 })
  // There is something to find, and the sidebar entry says how much.
  await expect(window.getByRole('row', { name: /^Needs a look, \d+ article/ })).toBeVisible()
  await expect(window.getByRole('tab', { name: /Findings/ })).toHaveAttribute('aria-selected', 'true')
  await expectAccessible(window)
  await portray(app, window, 'introduction')
  await strip.getByRole('button', { name: /^Next finding/ }).click()
  await expect(step).toHaveText('Correct')
  // The key the strip names acts at once, though the focus is still on the button that was pressed.
  await window.keyboard.press('a')
  await expect(step).toHaveText('Notice')
  await expect(article(window).locator('ins')).toHaveCount(1)
  await strip.getByRole('button', { name: /^Compose the notice/ }).click()
  await expect(step).toHaveText('Export')
  await expect(window.getByRole('region', { name: 'Reader notice' })).toContainText('An earlier version')
  await portray(app, window, 'introduction-notice')
  await strip.getByRole('button', { name: /^Export/ }).click()
  await expect(window.getByRole('dialog', { name: /Export/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(strip).toBeHidden()

  // Once seen, it does not open again by itself; Help opens it.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('>introduction')
  await window.keyboard.press('Enter')
  await expect(step).toHaveText('Find')
  await strip.getByRole('button', { name: 'Skip the introduction' }).click()
  await expect(strip).toBeHidden()
})

test('an introduction that is skipped while the sample is checked goes nowhere once it was', async ({ launchApp }) => {
  const { window } = await launchApp({ isFirstStart: true })
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  const strip = window.getByRole('region', { name: 'Introduction' })
  await expect(strip.getByRole('button', { name: /^Next finding/ })).toBeDisabled()
  await strip.getByRole('button', { name: 'Skip the introduction' }).click()
  await expect(window.getByRole('row', { name: /^Needs a look, \d+ article/ })).toBeVisible({ timeout: 120_000 })
  // Longer than it takes to go there.
  await window.waitForTimeout(2000)
  await expect(window.getByRole('heading', { name: 'All articles' })).toBeVisible()
})

test('the guide opens with F1 at what is being done, and asks before it leads outside', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const asked = await answerQuestions(app, 1)
  const guide = window.getByRole('dialog', { name: 'Guide' })
  const current = guide.getByRole('navigation').locator('[aria-current=true]')
  await expect(window.getByRole('button', { name: 'New archive' })).toBeVisible()
  await window.keyboard.press('F1')
  await expect(current).toHaveText('The first window')
  await expect(guide.getByRole('searchbox', { name: 'Search the guide' })).toBeFocused()
  // Contents and page scroll by themselves, so that the title and the search field stay in sight.
  expect(await guide.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBe(0)
  await window.keyboard.press('Escape')
  await window.keyboard.press('?')
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await window.keyboard.press('Escape')

  await openSample(window)
  await window.keyboard.press('F1')
  await expect(current).toHaveText('Reading')
  await guide.getByRole('searchbox').fill('house style vale')
  await guide
    .getByRole('button', { name: /^House style/ })
    .first()
    .click()
  await expect(guide.getByRole('heading', { name: 'House style' }).first()).toBeInViewport()
  await expectAccessible(window)
  await portray(app, window, 'guide')
  await window.keyboard.press('Escape')
  for (const [key, dialog, section] of [
    ['Control+,', 'Settings', 'Settings'],
    ['Control+Shift+I', 'Import', 'Importing'],
  ] as const) {
    await window.keyboard.press(key)
    await expect(window.getByRole('dialog', { name: dialog })).toBeVisible()
    await window.keyboard.press('F1')
    await expect(current).toHaveText(section)
    await window.keyboard.press('Escape')
    await expect(guide).toHaveCount(0)
    await expect(window.locator('[role=dialog]:focus-within')).toHaveCount(1)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  expect(await asked()).toEqual([])
})

test('New archive leaves what is open alone until it is there, and Esc asks before it loses a title', async ({
  launchApp,
}) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const dialog = window.getByRole('dialog', { name: 'New archive' })
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'New archive…' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(article(window)).toBeVisible()

  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'New archive…' }).click()
  await window.keyboard.type('The Tolderbridge Echo')
  await window.keyboard.press('Escape')
  const question = dialog.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await expectAccessible(window)
  await portray(app, window, 'unsaved')
  await window.keyboard.press('Escape')
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('The Tolderbridge Echo')

  await answerFolderDialogs(app, join(await mkdtemp(join(tmpdir(), 'corrigenda-new-')), 'echo'))
  await window.keyboard.press('Enter')
  await expect(window.getByText('No articles yet.')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Import', exact: true })).toBeVisible()
})

test('who is correcting is asked when the first archive is opened, not on top of another dialog', async ({
  launchApp,
}) => {
  const { window } = await launchApp({ env: { CORRIGENDA_AUTHOR: '' } })
  await window.getByRole('button', { name: 'Open the sample archive' }).click()
  const question = window.getByRole('dialog', { name: 'Who is correcting?' })
  await expect(question).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(1)
  await question.getByRole('textbox').fill('Clémentine Aubertin')
  await window.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(rows(window).first()).toBeVisible()
  await expect(list(window)).toBeFocused()
})

test('a recent archive can be removed from the list', async ({ launchApp }) => {
  const { window } = await launchApp()
  await openSample(window)
  await window.getByRole('button', { name: /archive menu/ }).click()
  await window.getByRole('menuitem', { name: 'Close this archive' }).click()
  const recent = window.getByRole('region', { name: 'Recent archives' })
  await recent.getByRole('button', { name: /Skelhaven Courier/ }).click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'Remove from this list' }).click()
  await expect(window.getByText('Archives you open will be listed here.')).toBeVisible()
})
