// Context menus by right click, Shift F10 and the menu key: their target decides what they offer, and it is what the
// commands do elsewhere.
import type { Locator } from '@playwright/test'
import { article, chosen, list, openSample, reader, rows, selectWords } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'
import { WORLD } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

/** The middle of an element, from the corner of another: the two may move together until the click. */
async function middleWithin(element: Locator, around: Locator): Promise<{ x: number; y: number }> {
  const other = await around.elementHandle()
  return element.evaluate((inner, outer) => {
    const [one, all] = [inner.getBoundingClientRect(), (outer as Element).getBoundingClientRect()]
    return { x: one.x + one.width / 2 - all.x, y: one.y + one.height / 2 - all.y }
  }, other)
}

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
  // Everything the bar of a selection does is here too.
  await expect(item('Withdraw the selected articles…')).toBeEnabled()
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

  // A tag under the article.
  await rows(window).nth(0).click()
  const tags = article(window).getByRole('list', { name: 'Tags' })
  const tag = tags.getByRole('listitem').first()
  const name = (await tag.innerText()).trim()
  await tag.click({ button: 'right' })
  await expect(menu).toHaveAccessibleName('Tag')
  await expect(menu.getByRole('menuitem')).toHaveCount(5)
  await expectAccessible(window)
  await screenshot(window, 'menu-tag')
  await item('Show articles').click()
  await expect(window.getByRole('combobox', { name: 'Filter the articles' })).toHaveValue(`tag:"${name}"`)
  await window.getByRole('combobox', { name: 'Filter the articles' }).fill('')
  await expect(rows(window)).not.toHaveCount(1)
  await tag.getByRole('button').first().focus()
  await window.keyboard.press('Shift+F10')
  await item(`Remove tag ${name}`).click()
  await expect(tags.getByRole('button', { name: `Remove tag ${name}` })).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(tags.getByRole('button', { name: `Remove tag ${name}` })).toBeVisible()

  // A correction, on its card and on its words.
  await selectWords(window, word)
  await window.keyboard.press('Enter')
  await popover.getByLabel('Should read').fill('Instead')
  await popover.getByRole('radio', { name: 'Accepted', exact: true }).check({ force: true })
  await popover.getByLabel('Should read').press('Enter')
  const card = window.getByRole('row', { name: /^Correction 1:/ })
  await expect(card).toBeVisible()
  await card.click({ button: 'right' })
  await expect(menu).toHaveAccessibleName('Correction')
  await screenshot(window, 'menu-correction')
  await item(/^Reject the correction/).click()
  await expect(window.getByRole('row', { name: /^Correction 1: .*Reverted/ })).toBeVisible()
  await window.keyboard.press('Control+z')
  await article(window).locator('ins').click({ button: 'right' })
  await expect(menu).toHaveAccessibleName('Correction')
  await item(/^Edit correction/).click()
  await expect(window.getByRole('dialog', { name: 'Edit correction' })).toBeVisible()
  await window.keyboard.press('Escape')

  // A finding's card offers what its buttons do.
  await rows(window).filter({ hasText: WORLD }).click()
  await window.keyboard.press('Control+Alt+2')
  const finding = window.getByRole('grid', { name: 'Findings in this article' }).getByRole('row').first()
  await expect(finding).toBeVisible({ timeout: 60_000 })
  await finding.click({ button: 'right' })
  await expect(menu).toHaveAccessibleName('Finding')
  await screenshot(window, 'menu-finding')
  const found = (await finding.getAttribute('aria-label')) ?? ''
  await item('Ignore here').click()
  await expect(window.getByRole('row', { name: found, exact: true })).toHaveCount(0)

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
    await field.click({ button: 'right', position: await middleWithin(marks, field) })
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
