// The notice to readers: composed, worded, out of date, copied.
import { clipboardText } from './app-window.ts'
import { selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { openWorld, popover, shownAfterwards } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

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
  await window.keyboard.type(' We regret it. The goverment ')
  await expect(notice.locator('[data-misspelt]').last()).toHaveText('goverment', { timeout: 60_000 })
  await portray(app, window, 'notice-edit')
  await window.keyboard.press('Control+Enter')
  await expect(notice).toContainText('We regret it.')
  await notice.getByRole('button', { name: 'Notice class: Correction' }).click()
  await window.getByRole('menuitemradio', { name: 'Clarification' }).click()
  await expect(notice.getByRole('button', { name: 'Notice class: Clarification' })).toBeVisible()
  await correct('Touadera', 'Touadéra')
  await expect(notice.getByText('Out of date')).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'notice-stale')
  await notice.getByRole('button', { name: 'Compose again' }).click()
  await expect(notice.getByText('Out of date')).toHaveCount(0)
  await notice.getByRole('button', { name: 'Copy notice' }).click()
  await expect.poll(() => clipboardText(app, window)).toContain('Touadéra')
  const shown = await shownAfterwards(launched)
  expect(shown.notice).toMatchObject({ class: 'correction', stale: false })
  expect(shown.notice?.text).toContain('Touadéra')
})
