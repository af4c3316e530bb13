// Find in the whole archive: places appear as they are found, everything works by keyboard, and no pattern hangs the
// window.
import { join } from 'node:path'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { runCli } from '../data/testing/run-cli.ts'
import { article, closeAndVerify, expectAnnounced, foundBy, openSample, rows, selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { popover } from './world-article.ts'

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
  // The words before a match end at it, however few they are.
  const gaps = await places.evaluateAll((rows) =>
    rows.map((row) => {
      const [before, match] = [row.querySelector('bdi'), row.querySelector('mark')]
      return (match?.getBoundingClientRect().left ?? 0) - (before?.getBoundingClientRect().right ?? 0)
    }),
  )
  expect(gaps.length).toBeGreaterThan(3)
  for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(8)
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
  const { app, window } = await launchApp({ args: [folder] })
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

  // Corrections of all of them are counted as well, and cancelled they have changed nothing.
  await sheet.getByRole('button', { name: 'Correct…' }).click()
  await sheet.getByRole('textbox', { name: 'Replace with' }).fill('teh ')
  await sheet.getByRole('button', { name: /^Correct \S+ places in \d+ articles$/ }).click()
  await expect(sheet.getByRole('progressbar', { name: 'Correcting' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expectAnnounced(window, 'Cancelled. Nothing was changed.')
  await expect(sheet.getByRole('button', { name: /^Correct \S+ places in \d+ articles$/ })).toBeEnabled()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
  await app.close()
  expect((await runCli('verify', folder)).status).toBe(0)
  expect(await foundBy(folder, 'teh')).toEqual([])
})

test('what was found is corrected there: selected place by place, counted, undone, and quotations left alone', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  // The key of *Find and correct* adds the replacement when the search is open already.
  await window.keyboard.press('Control+Shift+f')
  const sheet = window.getByRole('dialog', { name: 'Find in the archive' })
  const field = sheet.getByRole('combobox')
  const places = sheet.getByRole('option')
  const state = sheet.getByRole('status')
  await field.fill('harbour')
  await expect(sheet.getByRole('textbox', { name: 'Replace with' })).toHaveCount(0)
  await field.press('Control+Shift+h')
  await expect(sheet.getByRole('textbox', { name: 'Replace with' })).toBeFocused()
  await expect(field).toHaveValue('harbour')
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

  // A whole article, by the box next to its headline and by keyboard; a new search starts with none left out.
  await sheet.getByRole('button', { name: 'Select all' }).click()
  await expect.poll(offered).toBe(found)
  const several = places.filter({ hasText: /\d places/ }).first()
  const inArticle = Number(/(\d) places/.exec((await several.textContent()) ?? '')?.[1])
  expect(inArticle).toBeGreaterThan(1)
  await several.getByTitle(/^All places in/).click()
  await expect.poll(offered).toBe(found - inArticle)
  await sheet.getByRole('listbox').focus()
  await window.keyboard.press('Control+Home')
  while ((await several.getAttribute('data-active')) === null) await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Shift+Space')
  await expect.poll(offered).toBe(found)
  await field.fill('nowhere to be found')
  await expect(state).toContainText('No matches')
  await field.fill('harbour')
  await expect.poll(offered).toBe(usual)

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

  // Undone later, as one act, what was corrected since in the same article stays.
  await window.keyboard.press('Control+Alt+Enter')
  await expect(sheet).toContainText(/Corrected \d+ places in \d+ articles/)
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await window.getByRole('combobox', { name: 'Filter the articles' }).fill('"storm insurance"')
  await rows(window).filter({ hasText: 'Small ports face' }).click()
  await expect(article(window).locator('ins', { hasText: 'Harbor' }).first()).toBeVisible()
  await selectWords(window, 'diving inspections')
  await window.keyboard.press('Enter')
  await popover(window).getByLabel('Should read').fill('dive inspections')
  await popover(window).getByLabel('Should read').press('Enter')
  await expect(article(window).locator('ins', { hasText: 'dive inspections' })).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.getByRole('dialog').getByRole('combobox').fill('history of the archive')
  await window.keyboard.press('Enter')
  const history = window.getByRole('dialog', { name: 'History of the archive' })
  const act = history.getByRole('list', { name: 'Changes to many articles' }).locator('> li').first()
  await expect(act).toContainText('harbor')
  await act.getByRole('button').click()
  await act.getByRole('button', { name: 'Revert', exact: true }).click()
  await expect(act).toContainText(/^Reverted/)
  await window.keyboard.press('Escape')
  await expect(article(window).locator('ins')).toHaveText(['dive inspections'])
  const folder = await closeAndVerify(launched)
  expect(await foundBy(folder, 'harbor')).toEqual([])
  expect(await foundBy(folder, '"dive inspections"')).toHaveLength(1)
})
