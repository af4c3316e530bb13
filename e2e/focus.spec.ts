// After any dialog or act, the focus is somewhere: otherwise keys that act in a pane would silently do nothing. Runs
// all commands of the menu, so that a new one is covered too.
import type { ElectronApplication, Page } from '@playwright/test'
import { COMMANDS, type Command, commandRows } from '../electron/contract/index.ts'
import { list, openSample, reader } from './desk.ts'
import { expect, test } from './launch.ts'

test.describe.configure({ timeout: 600_000 })

/** They open a system dialog or another window, or leave the archive; the last two are run at the end. */
const NOT_WALKED: readonly Command[] = [
  'new-window',
  'open-in-new-window',
  'open-archive',
  'save-life',
  'open-sample',
  'introduction',
  'close-archive',
]

/** Their main button is for something typed, and Esc asks nothing then. */
const TYPED_IN: readonly Command[] = ['tag', 'save-search']

async function run(app: ElectronApplication, command: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { command: name })
  }, command)
}

/** The focused element: '' for none. */
const focused = (window: Page) =>
  window.evaluate(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return ''
    const over = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
    return over && !over.contains(activeElement) && !activeElement.closest('[role=dialog], [role=menu]')
      ? ''
      : `${activeElement.tagName} ${activeElement.getAttribute('aria-label') ?? activeElement.className}`
  })

async function expectFocus(window: Page, after: string, lost: string[]): Promise<void> {
  const found = await expect
    .poll(() => focused(window), { timeout: 4000 })
    .not.toBe('')
    .then(
      () => true,
      () => false,
    )
  if (!found) lost.push(after)
}

async function putAway(window: Page, after: string, lost: string[]): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    if ((await window.locator('[role=dialog], [role=menu]').count()) === 0) break
    await window.keyboard.press('Escape')
    await window.waitForTimeout(150)
  }
  if ((await window.locator('[role=dialog], [role=menu]').count()) > 0) lost.push(`${after}: Esc does not close it`)
  await expectFocus(window, `${after}, put away`, lost)
}

/** Leaves the editor when it is open; returns whether it was. */
async function leaveEditor(window: Page): Promise<boolean> {
  if ((await window.locator('[data-editor]').count()) === 0) return false
  await expect(window.locator('[data-editor]:focus-within')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(window.locator('[data-editor]')).toHaveCount(0)
  return true
}

for (const from of ['list', 'article', 'inspector'] as const) {
  test(`after every command the focus is somewhere, from the ${from}`, async ({ launchApp }) => {
    const { app, window } = await launchApp()
    await openSample(window)
    const lost: string[] = []
    for (const command of COMMANDS.filter((command) => commandRows[command].menu).filter(
      (each) => !NOT_WALKED.includes(each),
    )) {
      await run(app, 'library')
      await run(app, 'tab-findings')
      if (from === 'list') await list(window).focus()
      else if (from === 'article') await reader(window).focus()
      else await window.getByRole('tab', { selected: true }).focus()
      await run(app, command)
      await window.waitForTimeout(120)
      await expectFocus(window, command, lost)
      await putAway(window, command, lost)
      if (await leaveEditor(window)) await expectFocus(window, `${command}, editor left`, lost)
    }
    expect(lost).toEqual([])
  })
}

test('after the main button and the cancel button of every dialog the focus is somewhere', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  await openSample(window)
  // A question for a file or folder is cancelled.
  await app.evaluate(({ dialog }) => {
    const none = async () => ({ canceled: true, filePaths: [] })
    Object.assign(dialog, { showOpenDialog: none, showSaveDialog: none })
  })
  const lost: string[] = []
  const pressed: string[] = []
  for (const command of COMMANDS.filter((each) => !NOT_WALKED.includes(each))) {
    for (const button of ['cancel', 'main'] as const) {
      await run(app, 'library')
      await list(window).focus()
      await run(app, command)
      const found = window.locator(`[role=dialog]:not([inert] *) [data-${button}]:not([inert] *)`).last()
      await window.waitForTimeout(250)
      if ((await found.count()) === 0) {
        await putAway(window, command, lost)
        await leaveEditor(window)
        continue
      }
      if (button === 'main' && TYPED_IN.includes(command) && (await focused(window)).startsWith('INPUT')) {
        await window.keyboard.type('walked')
      }
      if (await found.isEnabled()) {
        await found.click()
        pressed.push(`${command}: ${button}`)
        await window.waitForTimeout(250)
        await expectFocus(window, `${command}: ${button}`, lost)
      }
      await putAway(window, `${command}: ${button}`, lost)
      await leaveEditor(window)
    }
  }
  expect(lost).toEqual([])
  for (const dialog of ['tag: main', 'export: main', 'withdraw: main', 'withdraw: cancel', 'edit-details: cancel']) {
    expect(pressed).toContain(dialog)
  }
})

test('closing the archive, and an archive that is empty, leave the focus somewhere', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const lost: string[] = []
  await expectFocus(window, 'the welcome', lost)
  await openSample(window)
  await run(app, 'close-archive')
  await expect(window.getByRole('button', { name: 'New archive' })).toBeVisible()
  await expectFocus(window, 'close-archive', lost)
  expect(lost).toEqual([])
})
