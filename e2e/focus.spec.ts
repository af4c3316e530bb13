// After any dialog or act, the focus is somewhere: otherwise keys that act in a pane would silently do nothing. Runs
// all commands of the menu, so that a new one is covered too.
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { COMMANDS, type Command, commandRows } from '../electron/contract/index.ts'
import { answerFolderDialogs } from './app-window.ts'
import { article, list, openSample, reader, selectWords } from './desk.ts'
import { expect, test } from './launch.ts'
import { openWorld, popover } from './world-article.ts'

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

/** They open the editor, or a popover, once main has answered: on a busy machine after all else is quiet. */
const OPENS_EDITOR: readonly Command[] = ['edit-text', 'edit-correction']

/** Runs commands as the menu does, one after the other. */
async function run(app: ElectronApplication, ...commands: readonly Command[]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, names) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const command of names) contents?.send('menu:command', { command })
  }, commands)
}

/** Until the page has not changed for this many milliseconds. Returns how many dialogs and menus there are then. */
async function quiet(window: Page, ms: number): Promise<number> {
  return await window.evaluate(async (pause) => {
    await new Promise<void>((done) => {
      const changes = new MutationObserver(() => begin())
      const longest = setTimeout(() => end(), 10 * pause)
      let timer: ReturnType<typeof setTimeout> | undefined
      const end = (): void => {
        changes.disconnect()
        clearTimeout(timer)
        clearTimeout(longest)
        done()
      }
      const begin = (): void => {
        clearTimeout(timer)
        timer = setTimeout(end, pause)
      }
      changes.observe(document, { subtree: true, childList: true, attributes: true })
      begin()
    })
    return document.querySelectorAll('[role=dialog], [role=menu]').length
  }, ms)
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

/** After a command, when everything it opens is open. */
async function settled(window: Page, command: Command, ms: number): Promise<void> {
  if (OPENS_EDITOR.includes(command))
    await expect(window.locator('[data-editor]:focus-within, [role=dialog]')).not.toHaveCount(0)
  await quiet(window, ms)
}

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
  let over = await window.locator('[role=dialog], [role=menu]').count()
  if (over === 0) return
  for (let tries = 0; tries < 4 && over > 0; tries += 1) {
    await window.keyboard.press('Escape')
    over = await quiet(window, 100)
  }
  if (over > 0) lost.push(`${after}: Esc does not close it`)
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
      await run(app, 'library', 'tab-findings')
      if (from === 'list') await list(window).focus()
      else if (from === 'article') await reader(window).focus()
      else await window.getByRole('tab', { selected: true }).focus()
      await run(app, command)
      await settled(window, command, 100)
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
      const dialog = window.locator('[role=dialog]:not([inert] *)').last()
      const found = dialog.locator(`[data-${button}]:not([inert] *)`).last()
      await settled(window, command, 120)
      const hasDialog = (await dialog.count()) > 0
      if ((await found.count()) > 0) {
        if (button === 'main' && TYPED_IN.includes(command) && (await focused(window)).startsWith('INPUT')) {
          await window.keyboard.type('walked')
        }
        if (await found.isEnabled()) {
          await found.click()
          pressed.push(`${command}: ${button}`)
          await quiet(window, 120)
          await expectFocus(window, `${command}: ${button}`, lost)
        }
      }
      await putAway(window, `${command}: ${button}`, lost)
      await leaveEditor(window)
      // A command without a dialog is walked in the tests above.
      if (!hasDialog) break
    }
  }
  expect(lost).toEqual([])
  for (const dialog of ['tag: main', 'export: main', 'withdraw: main', 'withdraw: cancel', 'edit-details: cancel']) {
    expect(pressed).toContain(dialog)
  }
})

test('after the buttons of cards, messages and the integrity check the focus is somewhere', async ({ launchApp }) => {
  const launched = await launchApp()
  const { app, window } = launched
  const lost: string[] = []
  await openWorld(launched)
  for (const [wrong, right] of [
    ['Francois Bozie', 'François Bozizé'],
    ['Khartoum', 'Omdurman'],
  ] as const) {
    await selectWords(window, wrong)
    await window.keyboard.press('Enter')
    await popover(window).getByLabel('Should read').fill(right)
    await popover(window).getByRole('radio', { name: 'Proposed', exact: true }).check({ force: true })
    await popover(window).getByLabel('Should read').press('Enter')
    await expect(article(window).locator('ins', { hasText: right })).toBeVisible()
    await expectFocus(window, `corrected ${wrong}`, lost)
  }
  const card = (name: RegExp) => window.getByRole('row', { name })
  for (const [button, status] of [
    ['Accept', 'Accepted'],
    ['Revert', 'Reverted'],
    ['Restore', 'Accepted'],
  ] as const) {
    await card(/^Correction 1:/).click()
    await card(/^Correction 1:/)
      .getByRole('button', { name: new RegExp(`^${button}`) })
      .click()
    await expect(card(new RegExp(`^Correction 1: .*, ${status}`))).toBeVisible()
    await expectFocus(window, `card: ${button}`, lost)
  }
  await card(/^Correction 2:/).click()
  await card(/^Correction 2:/)
    .getByRole('button', { name: /^Reject/ })
    .click()
  await expect(card(/^Correction 2: .*, Rejected/)).toBeVisible()
  await expectFocus(window, 'card: Reject', lost)
  await card(/^Correction 1:/).click()
  await card(/^Correction 1:/)
    .getByRole('button', { name: /^Edit/ })
    .click()
  await expectFocus(window, 'card: Edit', lost)
  await putAway(window, 'card: Edit', lost)

  // A message goes with its button.
  const messages = window.getByRole('region', { name: 'Messages' })
  for (const name of ['Show', 'Redo', 'Dismiss']) {
    await reader(window).focus()
    await window.keyboard.press('Control+z')
    const button = messages.getByRole('button', { name }).last()
    await button.focus()
    await window.keyboard.press('Enter')
    await expectFocus(window, `message: ${name}`, lost)
  }

  await run(app, 'tab-findings')
  const finding = window.getByRole('grid', { name: 'Findings in this article' }).getByRole('row')
  await expect(finding.first()).toBeVisible({ timeout: 60_000 })
  for (const name of [/^Ignore here/, /^Ignore everywhere/, /^(Fix|Correct…|Check and correct…|Other fix…)/]) {
    const before = await finding.count()
    await finding.first().click()
    const button = finding.first().getByRole('button', { name }).first()
    await button.click()
    if (String(name).includes('Ignore')) await expect(finding).toHaveCount(before - 1)
    await expectFocus(window, `finding: ${name}`, lost)
    await putAway(window, `finding: ${name}`, lost)
  }

  await run(app, 'integrity')
  const sheet = window.getByRole('dialog', { name: 'Integrity' })
  await sheet.getByRole('button', { name: 'Check the archive' }).click()
  await expect(sheet.getByText(/All 28 articles match/)).toBeVisible()
  await expectFocus(window, 'integrity: checked', lost)
  await window.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expectFocus(window, 'integrity: put away', lost)
  expect(lost).toEqual([])
})

test('closing the archive, and an archive that is empty, leave the focus somewhere', async ({ launchApp }) => {
  const { app, window, userData } = await launchApp()
  const lost: string[] = []
  await expectFocus(window, 'the welcome', lost)
  await openSample(window)
  await run(app, 'close-archive')
  await expect(window.getByRole('button', { name: 'New archive' })).toBeVisible()
  await expectFocus(window, 'close-archive', lost)

  await answerFolderDialogs(app, join(userData, 'Empty'))
  await window.getByRole('button', { name: 'New archive' }).click()
  await window.getByLabel('Title').fill('Nothing yet')
  await window.keyboard.press('Enter')
  await expect(window.getByText('No articles yet.')).toBeVisible()
  await expectFocus(window, 'an empty archive', lost)
  // The focus is in the middle of what can be done next, and every command of the menu leaves it somewhere.
  await expect(window.getByRole('button', { name: /^Import/ }).last()).toBeFocused()
  for (const command of COMMANDS.filter((each) => commandRows[each].menu && !NOT_WALKED.includes(each))) {
    await run(app, command)
    await quiet(window, 40)
    await expectFocus(window, `empty: ${command}`, lost)
    await putAway(window, `empty: ${command}`, lost)
  }
  expect(lost).toEqual([])
})

test('a start in any list has the focus in it, and what is loaded later opens', async ({ launchApp }) => {
  const first = await launchApp()
  const { userData } = first
  let { app, window } = first
  await openSample(window)
  const lists = {
    'needs-a-look': /^Needs a look/,
    proposed: /^Proposed/,
    notices: /^Notices/,
    names: /^Names/,
  } as const
  for (const [command, name] of Object.entries(lists)) {
    const shown = (page: Page) => page.getByRole('navigation').getByRole('row', { name, selected: true })
    await run(app, command as keyof typeof lists)
    await expect(shown(window)).toBeVisible()
    await app.close()
    ;({ app, window } = await launchApp({ userData }))
    await expect(shown(window)).toBeVisible()
    await window.keyboard.press('F1')
    await expect(window.getByRole('dialog', { name: 'Guide' })).toBeVisible()
    await window.keyboard.press('Escape')
  }
  await expect(window.getByRole('listbox', { name: /^Names spelled/ })).toBeFocused()
})
