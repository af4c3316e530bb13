// Details are changed where they stand, as events; an archive somebody else has can only be read, and says so.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCliJson } from '../data/testing/run-cli.ts'
import { chosen, closeAndVerify, expectAccessible, expectAnnounced, foundBy, openSample, portray } from './desk.ts'
import { expect, screenshot, test } from './launch.ts'

test.describe.configure({ timeout: 240_000 })

test('details are changed in place and undone by name', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openSample(window)
  await window.keyboard.press('Control+i')
  const panel = window.getByRole('tabpanel', { name: 'Details' })
  await panel.getByRole('button', { name: /^Change Desk/ }).click()
  const desk = panel.getByRole('textbox', { name: 'Desk' })
  await expect(desk).toBeFocused()
  await desk.fill('Night desk')
  await window.keyboard.press('Escape')
  await expect(panel.getByRole('textbox')).toHaveCount(0)
  await panel.getByRole('button', { name: /^Change Desk/ }).click()
  await desk.fill('Night desk')
  await window.keyboard.press('Enter')
  await expectAnnounced(window, 'Desk saved')
  await expect(window.getByRole('button', { name: 'Undo: changed the desk' })).toBeEnabled()

  await panel.getByRole('button', { name: /^Change Published/ }).click()
  await panel.getByRole('textbox', { name: 'Published' }).fill('2025-02-30')
  await window.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('Write a date')
  await expectAccessible(window)
  await screenshot(window, 'details-error')
  await panel.getByRole('textbox', { name: 'Published' }).fill('2025-03-14')
  await window.keyboard.press('Enter')
  await expectAnnounced(window, 'Published saved')
  await panel.getByRole('combobox', { name: 'State' }).selectOption('checked')
  await expectAnnounced(window, 'State: Checked')
  await panel.getByRole('button', { name: 'Tag…' }).click()
  await window.keyboard.type('from details')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+Enter')
  await expect(panel.getByRole('button', { name: 'Remove tag from details' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'details-edit')

  const folder = await closeAndVerify(launched)
  const [id] = await foundBy(folder, 'desk:"Night desk" state:checked tag:"from details"')
  expect(id).toBeDefined()
  const { stdout } = await runCliJson('history', folder, id ?? '')
  expect(stdout).toContain('Night desk')
})

test('an archive somebody else has is text with the reason, until it is free', async ({ launchApp }) => {
  const first = await launchApp()
  await openSample(first.window)
  const folder = await closeAndVerify(first)
  const since = '2025-03-14T09:41:00Z'
  const lock = { id: 'a', pid: 1, started: '', host: 'desk-2', holder: 'Anna Lindqvist', since }
  await writeFile(join(folder, 'lock'), JSON.stringify(lock))
  const { app, window } = await launchApp({ userData: first.userData })
  await expect(window.getByText(/Anna Lindqvist is writing in this archive on desk-2/)).toBeVisible()
  await expect(chosen(window)).toBeVisible()
  await window.keyboard.press('Control+i')
  await expect(window.getByText('Only to be read: Anna Lindqvist')).toBeVisible()
  await expect(window.getByRole('button', { name: /^Change Desk/ })).toHaveCount(0)
  await window.keyboard.press('Control+t')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(window)
  await portray(app, window, 'read-only')
  await window.emulateMedia({ forcedColors: 'active' })
  await screenshot(window, 'read-only-forced')
  await window.emulateMedia({ forcedColors: 'none' })
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByText(/is writing in this archive on desk-2/)).toBeVisible()
  await window.waitForTimeout(500)
  await rm(join(folder, 'lock'))
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(window.getByText(/is writing in this archive on desk-2/)).toHaveCount(0)
})
