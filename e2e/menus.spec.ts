// Context menus by right click, Shift F10 and the menu key: their target decides what they offer, and it is what the
// commands do elsewhere.
import { article, chosen, list, openSample, reader, rows, selectWords } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

test('the list, the text, words selected, tags, the sidebar and fields each have their menu', async ({ launchApp }) => {
  const { window } = await launchApp()
  const menu = window.getByRole('menu')
  const item = (name: string | RegExp) => menu.getByRole('menuitem', { name })
  await openSample(window)

  // A right click selects its row, like a click.
  await rows(window).nth(2).click({ button: 'right' })
  await expect(rows(window).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(menu).toHaveAccessibleName('Article')
  await expectAccessible(window)
  await screenshot(window, 'menu-article')
  await item('State: checked').click()
  await expect(menu).toBeHidden()
  await expect(list(window)).toBeFocused()
  await expect(
    chosen(window)
      .getByText(/checked/i)
      .first(),
  ).toBeAttached()

  // The same without a mouse, on the focused element; Esc restores the focus.
  await window.keyboard.press('Shift+F10')
  await expect(item('Tag…')).toBeVisible()
  await expect(item('Tag…')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(list(window)).toBeFocused()
  await window.keyboard.press('ContextMenu')
  await expect(menu).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(menu).toBeHidden()

  // Several selected rows stay selected, and the act applies to all of them.
  await window.keyboard.press('Shift+ArrowDown')
  await expect(chosen(window)).toHaveCount(2)
  await rows(window).nth(2).click({ button: 'right' })
  await item('Tag…').click()
  await expect(window.getByRole('dialog', { name: 'Tags of 2 articles' })).toBeVisible()
  await window.keyboard.press('Escape')

  // With words selected: the selection survives the menu.
  await rows(window).nth(0).click()
  const word = ((await article(window).locator('p').nth(1).textContent()) ?? '').split(' ')[1] ?? ''
  await selectWords(window, word)
  await window.keyboard.press('Shift+F10')
  await expect(menu).toHaveAccessibleName('Selected words')
  await screenshot(window, 'menu-selection')
  await item('Suggest a correction…').click()
  const popover = window.getByRole('dialog', { name: /Correct/ })
  await expect(popover).toBeVisible()
  await expect(popover.getByRole('radio', { name: /Propose/ })).toBeChecked()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await reader(window).focus()
  await window.keyboard.press('Shift+F10')
  await expect(menu).toHaveAccessibleName('Text')
  await window.keyboard.press('Escape')

  // An entry of the sidebar.
  await window
    .getByRole('row', { name: /^Sport/ })
    .first()
    .click({ button: 'right' })
  await item('Exclude from list').click()
  await expect(window.getByRole('combobox', { name: 'Filter the articles' })).toHaveValue(/^-/)
})

test('fields and the editor can cut, copy and paste by their menu', async ({ launchApp }) => {
  const { window } = await launchApp()
  const item = (name: string | RegExp) => window.getByRole('menu').getByRole('menuitem', { name })
  await openSample(window)
  const filter = window.locator('input[data-filter-field]')
  await filter.fill('ferry')
  await filter.selectText()
  await filter.click({ button: 'right' })
  await item('Cut').click()
  await expect(filter).toHaveValue('')
  await window.keyboard.press('Shift+F10')
  await item('Paste').click()
  await expect(filter).toHaveValue('ferry')
  await filter.fill('')

  await reader(window).focus()
  await window.keyboard.press('F2')
  const editor = window.locator('[data-editor=body] .cm-content')
  await expect(editor).toBeVisible()
  await editor.click()
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('Control+Shift+ArrowRight')
  await window.keyboard.press('Shift+F10')
  await item('Copy').click()
  await window.keyboard.press('Home')
  await window.keyboard.press('Shift+F10')
  await item('Paste').click()
  await expect(editor.locator('.cm-line').first()).toHaveText(/^(\S+\s?)\1/)
})

test('words selected have a bar, and misspelt ones are marked while they are typed', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  const bar = window.getByRole('toolbar', { name: 'Selected words' })
  // A line of the text itself, not the byline or reading time.
  const line = article(window)
    .locator('p')
    .filter({ hasText: /(\w+ ){8}/ })
    .first()
  const word = ((await line.textContent()) ?? '').match(/\b[a-z]{5,}\b/)?.[0] ?? ''
  await selectWords(window, word)
  await expect(bar.getByRole('button', { name: 'Correct these words…' })).toBeVisible()
  await expect(reader(window)).toBeFocused()
  await expectAccessible(window)
  await portray(app, window, 'selection-bar')
  await window.keyboard.press('Alt+F10')
  await expect(bar.getByRole('button', { name: 'Correct these words…' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('Alt+F10')
  await window.keyboard.press('Enter')
  const popover = window.getByRole('dialog', { name: /Correct/ })
  await expect(popover).toBeVisible()
  await expect(bar).toBeHidden()
  for (const name of ['Should read', 'Reason']) {
    const field = popover.getByLabel(name)
    const marks = field.locator('xpath=following-sibling::div').locator('[data-misspelt]')
    await field.fill('')
    await field.pressSequentially('the goverment')
    await window.waitForTimeout(1500)
    await expect(marks, 'the word that is being typed').toHaveCount(0)
    await field.pressSequentially(' says')
    await expect(marks).toHaveText('goverment', { timeout: 60_000 })
    if (name === 'Reason') await portray(app, window, 'spelling-in-fields')
    const { x, y, width, height } = (await marks.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await window.mouse.click(x + width / 2, y + height / 2, { button: 'right' })
    await window.getByRole('menuitem', { name: 'government' }).click()
    await expect(field).toHaveValue('the government says')
    await expect(marks).toHaveCount(0)
    await expect(field).toBeFocused()
    await window.keyboard.press('Control+z')
    await expect(field).toHaveValue('the goverment says')
  }
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')

  await reader(window).focus()
  await window.keyboard.press('F2')
  const editor = window.locator('[data-editor=body] .cm-content')
  await editor.click()
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('The goverment ')
  await expect(editor.locator('.cm-misspelt').first()).toHaveText('goverment', { timeout: 60_000 })
  await editor.locator('.cm-misspelt').first().click({ button: 'right' })
  await window.getByRole('menuitem', { name: 'government' }).click()
  await expect(editor.locator('.cm-line').first()).toHaveText(/^The government /)
})
