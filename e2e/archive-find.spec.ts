// Find in the whole archive: places appear as they are found, everything works by keyboard, and no pattern hangs the
// window.
import { join } from 'node:path'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { closeAndVerify, expectAnnounced, openSample } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

test('finds, narrows, says what is wrong with a pattern, and opens the article at the place', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const sheet = window.getByRole('dialog', { name: 'Find in the archive' })
  const field = sheet.getByRole('combobox')
  const places = sheet.getByRole('option')
  const state = sheet.getByRole('status')

  await window.keyboard.press('Control+Shift+f')
  await expect(field).toBeFocused()
  await expectAccessible(window)
  await field.fill('bozize')
  await expect(state).toContainText(/^\d+ places? in \d+ articles?$/)
  await expect(places.first().locator('mark')).toHaveText(/^Bozi[sz][eé]/)
  const all = Number(/^\d+/.exec((await state.textContent()) ?? '')?.[0])
  await expectAnnounced(window, /places? in/)
  await expectAccessible(window)

  await sheet.getByRole('button', { name: 'Match accents' }).click()
  await expect.poll(async () => Number(/^\d+/.exec((await state.textContent()) ?? '')?.[0])).toBeLessThan(all)
  await sheet.getByRole('button', { name: 'Match accents' }).click()
  await sheet.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('(harbour')
  await expect(state).toContainText('Error at character 9: Unterminated group.')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(window)
  await portray(app, window, 'archive-find-wrong')

  await field.fill('\\b(harbour|mole)\\b')
  await expect(state).toContainText(/places in/)
  await expectAccessible(window)
  await portray(app, window, 'archive-find')
  await field.press('ArrowDown')
  await field.press('ArrowDown')
  const active = sheet.getByRole('option', { selected: true })
  const wanted = (await active.getAttribute('aria-label')) ?? ''
  const match = (await active.locator('mark').textContent()) ?? ''
  await field.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect(window.getByRole('article')).toContainText(wanted.split(', ')[0] ?? '')
  const bar = window.getByRole('search', { name: 'Find in the article' })
  await expect(bar.getByRole('textbox')).toHaveValue(match)
  await expect(bar).toContainText(/\d of \d/)
  const painted = await window.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map(String))
  expect(painted).toEqual([match])
  await portray(app, window, 'archive-find-opened')

  await window.keyboard.press('Control+Shift+f')
  await expect(active).toHaveAttribute('aria-label', wanted)
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('a pattern that would never end leaves the window alive and is given up', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('find in the archive')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Find in the archive' })
  const field = sheet.getByRole('combobox')
  const state = sheet.getByRole('status')
  await sheet.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('(\\w+\\s?)+$x')
  await expect(sheet.getByRole('button', { name: 'Stop' })).toBeVisible()
  expect(await app.evaluate(({ app: main }) => main.isReady())).toBe(true)
  await expect(state).toContainText('Stopped after 10 articles', { timeout: 60_000 })
  await portray(app, window, 'archive-find-slow')
  await field.fill('harbour')
  await expect(state).toContainText(/places in \d+ articles/)
})

test('many places are counted and listed as far as can be read, and a search can be stopped', async ({
  launchApp,
}, info) => {
  const folder = join(info.outputDir, 'made')
  await makeArchive(folder, { articles: 1500 })
  const { window } = await launchApp({ args: [folder] })
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.keyboard.press('Control+Shift+f')
  const sheet = window.getByRole('dialog', { name: 'Find in the archive' })
  const field = sheet.getByRole('combobox')
  const state = sheet.getByRole('status')
  await field.fill('the')
  await sheet.getByRole('button', { name: 'Stop' }).click()
  await expect(state).toContainText('Stopped after')
  await field.fill('the ')
  await expect(state).toContainText('The first 5,000 are listed.', { timeout: 60_000 })
  await field.press('Control+End')
  await expect(sheet.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '5000')
})

test('what was found is corrected there: selected place by place, counted, undone, and quotations left alone', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await window.keyboard.press('Control+Shift+h')
  const sheet = window.getByRole('dialog', { name: 'Find in the archive' })
  const field = sheet.getByRole('combobox')
  const places = sheet.getByRole('option')
  const state = sheet.getByRole('status')
  await field.fill('harbour')
  await expect(state).toContainText(/^\d+ places in \d+ articles$/)
  const found = Number(/^\d+/.exec((await state.textContent()) ?? '')?.[0])
  const replacement = sheet.getByRole('textbox', { name: 'Replace with' })
  await replacement.fill('harbor')
  const apply = sheet.getByRole('button', { name: /^Correct \d+ places? in/ })
  await expect(apply).toBeVisible()
  const offered = async (): Promise<number> => Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0])
  const usual = await offered()
  await sheet.getByRole('button', { name: 'Include quotations' }).click()
  await sheet.getByRole('button', { name: 'Include addresses' }).click()
  await expect.poll(offered).toBe(found)
  await sheet.getByRole('button', { name: 'Include quotations' }).click()
  await sheet.getByRole('button', { name: 'Include addresses' }).click()
  await expect.poll(offered).toBe(usual)
  const capital = places.filter({ has: window.locator('del', { hasText: /^Harbour$/ }) }).first()
  await expect(capital.locator('ins')).toHaveText('Harbor')

  // By keyboard: three places deselected, one of them selected again.
  await replacement.press('Tab')
  await sheet.getByRole('listbox').focus()
  await window.keyboard.press('Control+Home')
  for (let n = 0; n < 3; n += 1) {
    await window.keyboard.press('Space')
    await window.keyboard.press('ArrowDown')
  }
  await expect.poll(offered).toBe(usual - 3)
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Space')
  await expect.poll(offered).toBe(usual - 2)
  await expectAccessible(window)
  await portray(app, window, 'find-and-correct')

  await sheet.getByRole('textbox', { name: 'Reason' }).fill('American spelling for this edition')
  await window.keyboard.press('Control+Alt+Enter')
  await expect(sheet).toContainText(new RegExp(`Corrected ${usual - 2} places in \\d+ articles`))
  await expect(state).toContainText(new RegExp(`^${found - usual + 2} places in`))
  // What was deselected is not selected again automatically.
  await expect(sheet.getByRole('button', { name: 'Select places to correct' })).toBeDisabled()
  await portray(app, window, 'find-and-corrected')
  await sheet.getByRole('button', { name: 'Undo' }).click()
  await expect(state).toContainText(new RegExp(`^${found} places in`))
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await closeAndVerify(launched)
})
