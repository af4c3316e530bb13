// Articles with findings: an archive is checked on request, its articles are listed by severity, reviewed by keyboard,
// and leave the list as they are; unchecked ones are not called clean.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, expectAnnounced, reader, rows } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray } from './portray.ts'

test.describe.configure({ timeout: 240_000 })

const COPY: Readonly<Record<string, string>> = {
  pact: `Harbour pact holds in its second winter

Port Adeline, Tuesday, March 14, 2025 – The pact held through a second winter, Clémentine Aubertin said. Mr Aubertin has led the board since 2021.

Later Clémentine Aubertin spoke to the crews. Clementine Aubertin then left for the ferry.
`,
  crane: `Old cranes go in June

The old cranes will be be replaced in June. The board has three bids for the new ones.
`,
  ferry: `Ferry runs again

The ferry to the island runs again every hour. The crew was glad to be back at work.
`,
}

async function archiveOfCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-look-'))
  const files = Object.keys(COPY).map((name) => join(folder, `${name}.txt`))
  for (const [name, text] of Object.entries(COPY)) await writeFile(join(folder, `${name}.txt`), text)
  const archive = join(folder, 'archive')
  await runCliJson('create', archive)
  await runCliJson('import', archive, ...files)
  return archive
}

const needsALook = (window: Page) => window.getByRole('listbox', { name: 'Articles with findings, worst first' })
const cards = (window: Page) => window.getByRole('grid', { name: 'Findings in this article' })
const active = (window: Page) => cards(window).getByRole('row', { selected: true })

test('what needs a look is checked when asked, gone through worst first, and leaves as it is decided on', async ({
  launchApp,
}) => {
  const archive = await archiveOfCopy()
  const { app, window } = await launchApp({ args: [archive] })
  await expect(rows(window).first()).toBeVisible()
  await window.keyboard.press('g')
  await window.keyboard.press('h')
  // The open article was checked automatically.
  const list = needsALook(window)
  const looked = list.getByRole('option')
  await expect(looked).toHaveCount(1, { timeout: 60_000 })
  await expect(window.getByText('1 of 3 articles checked with the current rules')).toBeVisible()
  await window.getByRole('button', { name: 'Check the rest' }).click()
  await expect(looked).toHaveCount(3, { timeout: 60_000 })
  await expect(window.getByText('All 3 articles are checked with the current rules, 0 clean')).toBeVisible()
  // The open article kept its place until the worklist is opened again.
  await window.keyboard.press('g')
  await window.keyboard.press('h')
  await expect(looked).toContainText([/Harbour pact/, /Old cranes/, /Ferry runs/])
  await looked.first().click({ button: 'right' })
  await expect(window.getByRole('menu', { name: 'Article' }).getByRole('menuitem', { name: 'Tag…' })).toBeVisible()
  await window.keyboard.press('Escape')
  await list.focus()
  await window.keyboard.press('Home')
  await expect(looked.first()).toHaveAttribute('aria-selected', 'true')
  await expect(article(window)).toContainText('Harbour pact')
  await expect(active(window)).toContainText('Date', { timeout: 60_000 })
  await expect(window.getByRole('treegrid').getByRole('row', { name: 'Needs a look, 3 articles' })).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'look')

  await list.focus()
  await window.keyboard.press('ArrowDown')
  await expect(active(window)).toContainText('be be')
  await window.keyboard.press('Enter')
  await expect(reader(window)).toBeFocused()
  await window.keyboard.press('a')
  const tab = window.getByRole('tab', { name: /Findings/ })
  await expect(tab).toHaveText('Findings1')
  await expect(active(window)).toContainText('Missing')
  await window.keyboard.press('r')
  await expect(looked).toHaveCount(2)
  await expect(article(window)).toContainText('Ferry runs again')
  await expect(looked).toContainText([/Harbour pact/, /Ferry runs/])
  await expect(looked.nth(1)).toHaveAttribute('aria-selected', 'true')

  await expect(active(window)).toContainText('Missing')
  await window.keyboard.press('Control+Shift+F8')
  await expectAnnounced(window, /1 of 2: Harbour pact/)
  await expect(article(window)).toContainText('Harbour pact')

  await window.getByRole('button', { name: 'Kind: Any kind' }).click()
  await window.getByRole('menuitemradio', { name: /Date/ }).click()
  await expect(looked).toHaveCount(1)

  // A name the article mentions is suggested as a tag, and chosen with one key.
  await reader(window).focus()
  await window.keyboard.press('Control+t')
  const dialog = window.getByRole('dialog', { name: 'Tags of this article' })
  await expect(dialog.getByRole('option', { name: /Clémentine Aubertin.*named \d times here/ })).toBeVisible()
  await portray(app, window, 'tags-suggested')
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'On this article' })).toContainText('Clémentine Aubertin')
  await window.keyboard.press('Control+Enter')

  await window.keyboard.press('g')
  await window.keyboard.press('l')
  const crane = rows(window).filter({ hasText: 'Old cranes' })
  await expect(crane.getByText('Checked: no findings')).toBeAttached()
  await crane.click()
  await window.getByText(/ignored finding/).click()
  await expect(window.getByRole('button', { name: /^Stop ignoring “something missing”/ }).first()).toBeVisible()
  await expectAccessible(window)
  await portray(app, window, 'look-library')
  await app.close()
  expect((await runCli('verify', archive)).status).toBe(0)
})
