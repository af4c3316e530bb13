// The filter offers the values of a field while typing: by keyboard, by mouse, and without affecting Enter.
import { chosen, list, openSample } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'

test('tag:, state: and the like offer what there is', async ({ launchApp }) => {
  const { window } = await launchApp()
  await openSample(window)
  const filter = window.getByRole('combobox', { name: 'Filter the articles' })
  const values = window.getByRole('listbox', { name: 'Values' })
  await window.keyboard.press('/')
  await window.keyboard.type('tag:')
  await expect(values.getByRole('option').first()).toBeVisible()
  await screenshot(window, 'filter-completion')
  const name = (await values.getByRole('option').first().locator('span').textContent()) ?? ''
  await window.keyboard.press('ArrowDown')
  await expect(values.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(filter).toHaveValue(`tag:"${name}" `)
  await expect(filter).toBeFocused()
  await expect(values).toBeHidden()
  await window.keyboard.type('state:n')
  await values.getByRole('option', { name: 'new' }).click()
  await expect(filter).toHaveValue(`tag:"${name}" state:new `)
  await window.keyboard.type('-corrected:')
  await expect(values.getByRole('option')).toHaveText(['yes', 'no'])
  await window.keyboard.type('y')
  await window.keyboard.press('Tab')
  await expect(filter).toHaveValue(`tag:"${name}" state:new -corrected:yes `)
  await window.keyboard.press('Enter')
  await expect(list(window)).toBeFocused()
  await expect(chosen(window)).toBeVisible()
})
