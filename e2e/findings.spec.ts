// Working with findings: real copy with real errors is checked in its thread, reviewed with the review keys and fixed,
// and the command line finds the corrections in the archive.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { article, closeAndVerify, expectAnnounced, reader, rows } from './desk.ts'
import { expect, test } from './launch.ts'
import { expectAccessible, portray, portrayForced, resize } from './portray.ts'
import { openWorld } from './world-article.ts'

test.describe.configure({ timeout: 240_000 })

const WIRE = `Harbour pact holds in its second winter

Port Adeline, Tuesday, March 14, 2025 – The pact between the dockers and the the harbour board held through a second winter, Clémentine Aubertin said. Mr Aubertin has led the board since 2021.

“We have definately kept our word,” said Ms Aubertin, who chairs the board. Later Clémentine Aubertin spoke to the crews. Clementine Aubertin then left for the ferry.

It was an hard season: 40 per cent of the boats stayed out, 35 per cent came in early and 35 per cent were laid up. The old cranes will be be replaced in June .

The board has recieved three bids for the new cranes, Clémentine Aubertin said. It will recieve a fourth on Friday.

Click here to subscribe to our newsletter.
`
const CLEAN = `Ferry runs again

The ferry to the island runs again every hour. The crew could of been back at work in May.
`

const COURT = `Court bars a candidate

The court struck Francois Bozie from the list on Monday. Later it barred Bozize from the hall. Guards met Bozize there. He sat in in the hall until noon.
`

const cards = (window: Page) => window.getByRole('grid', { name: 'Findings in this article' })
const card = (window: Page, name: RegExp) => cards(window).getByRole('row', { name })
const tab = (window: Page) => window.getByRole('tab', { name: /Findings/ })
const bar = (window: Page) => window.getByRole('region', { name: 'Review' })

async function archiveOfWire(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-findings-'))
  await writeFile(join(folder, 'pact.txt'), WIRE)
  await writeFile(join(folder, 'ferry.txt'), CLEAN)
  await writeFile(join(folder, 'court.txt'), COURT)
  const archive = join(folder, 'archive')
  await runCliJson('create', archive)
  await runCliJson('import', archive, ...['pact', 'ferry', 'court'].map((name) => join(folder, `${name}.txt`)))
  return archive
}

interface Corrected {
  readonly before: string
  readonly after: string
  readonly category: string
  readonly status: string
  readonly reason: string
}

/** Corrections of the pact's article, once the command line has verified the archive. */
async function correctionsIn(archive: string): Promise<readonly Corrected[]> {
  expect((await runCli('verify', archive)).status).toBe(0)
  const { document: listed } = await runCliJson<{ articles: { id: string }[] }>('list', archive, 'headline:pact')
  const id = listed.articles[0]?.id ?? ''
  const { document } = await runCliJson<{ corrections: readonly Corrected[] }>('show', archive, id, '--as', 'json')
  return document.corrections
}

/** Words underlined on the page, by the name of the paint. */
async function underlined(window: Page, paint: string): Promise<readonly string[]> {
  return await window.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), paint)
}

/** How the marks of findings are painted: the kind of line by which each is told apart, and its background. */
async function marks(
  window: Page,
): Promise<Readonly<Record<string, { readonly line: string; readonly paper: string }>>> {
  return await window.evaluate(() =>
    Object.fromEntries(
      ['name', 'wording', 'matter', 'query', 'now'].map((kind) => {
        const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
          document.body,
          `::highlight(finding-${kind})`,
        )
        return [kind, { line: `${textDecorationLine} ${textDecorationStyle}`, paper: backgroundColor }]
      }),
    ),
  )
}

/** In a system's forced colours the marks differ by their lines, and only the one looked at has another background. */
async function expectMarksInForcedColours(window: Page): Promise<void> {
  await window.emulateMedia({ forcedColors: 'active' })
  const { now, ...kinds } = await marks(window)
  const lines = Object.values(kinds).map(({ line }) => line)
  expect(lines).toEqual(['underline double', 'underline wavy', 'underline dashed', 'underline dotted'])
  const papers = new Set(Object.values(kinds).map(({ paper }) => paper))
  expect(papers.size).toBe(1)
  expect(papers).not.toContain(now?.paper)
  await window.emulateMedia({ forcedColors: 'none' })
}

async function openArticle(window: Page, headline: RegExp): Promise<void> {
  await rows(window).filter({ hasText: headline }).click()
  await expect(article(window).getByRole('heading', { name: headline })).toBeVisible()
}

/** Ignored findings are listed with the house style. */
async function lookThroughLeft(window: Page): Promise<void> {
  await reader(window).focus()
  await window.keyboard.press('g')
  await window.keyboard.press('y')
  await window
    .getByRole('navigation', { name: 'Names, rules and word lists' })
    .getByRole('button', { name: /one finding/ })
    .click()
  const entry = window.getByRole('region', { name: 'House style entry' })
  await expect(entry.getByRole('listitem').filter({ hasText: 'definately → definitely' })).toContainText('here')
  await expectAccessible(window)
}

/** A kind that is switched off is neither listed nor counted, and reappears when switched on. */
async function switchKindOff(app: Parameters<typeof portray>[0], window: Page): Promise<void> {
  await window.keyboard.press('Control+,')
  const missing = window.getByRole('checkbox', { name: 'Missing' })
  await expect(window.getByRole('checkbox', { name: 'Credits and footers' })).not.toBeChecked()
  await missing.focus()
  await window.keyboard.press('Space')
  await portray(app, window, 'settings-kinds')
  await expectAccessible(window)
  await expect(tab(window)).toHaveText('Findings8')
  await missing.focus()
  await window.keyboard.press('Space')
  await expect(tab(window)).toHaveText('Findings9')
  await window.keyboard.press('Escape')
}

/** Two spellings, with nothing to say which is right: A fills in nothing, a digit or other words decide. */
async function chooseForm(app: Parameters<typeof portray>[0], window: Page): Promise<void> {
  await openArticle(window, /Court bars/)
  await expect(card(window, /Spelled “.*” .* and “.*Check which is right/)).toBeVisible({ timeout: 60_000 })
  await reader(window).focus()
  await window.keyboard.press('F8')
  await portray(app, window, 'findings-choice')
  await reader(window).focus()
  await expect(bar(window).getByRole('button', { name: /Choose/ })).toBeVisible()
  await window.keyboard.press('a')
  const popover = window.getByRole('dialog', { name: 'Correct' })
  await expect(popover.getByLabel('Should read')).toHaveValue('')
  await portray(app, window, 'findings-choosing')
  await expectAccessible(window)
  await window.keyboard.press('Enter')
  await expectAnnounced(window, 'Choose a form, or type one.')
  await window.keyboard.press('1')
  await expectAnnounced(window, /^Fixed “Bozie”\./)
  await expect(article(window)).toContainText('Francois BozieBozize')
}

/** Switches it on: the library is loaded in the built app, in a thread of the checks' process. */
async function lookForConfusables(window: Page): Promise<void> {
  await openArticle(window, /Ferry runs/)
  await window.locator('summary', { hasText: /^Checked/ }).click()
  await expect(window.getByText(/The check for confused words is off/)).toBeVisible()
  await window.keyboard.press('Control+,')
  await window.getByRole('switch', { name: /Check for confused words/ }).focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('Escape')
  await expect(card(window, /Confused words: “could of”/)).toBeVisible({ timeout: 60_000 })
  await expect(window.getByText(/check for confused words is off/)).toHaveCount(0)
}

test('findings are gone through with the review keys and put right', async ({ launchApp }) => {
  const archive = await archiveOfWire()
  const { app, window } = await launchApp({ args: [archive] })
  await openArticle(window, /Ferry runs/)
  await tab(window).click()
  await expect(card(window, /no byline, publication date or source/)).toBeVisible({ timeout: 60_000 })
  await openArticle(window, /Harbour pact/)
  await expect(card(window, /Repetition: “the the”/)).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => underlined(window, 'finding-wording')).toContain('the the')
  await expect.poll(() => underlined(window, 'finding-matter')).toContain('Tuesday, March 14, 2025')
  await expect.poll(() => underlined(window, 'finding-query')).toContain('definately')
  await reader(window).focus()
  await window.keyboard.press('F8')
  await expectAnnounced(window, /^Finding 1 of 11: Date: “Tuesday, March 14, 2025”/)
  await portray(app, window, 'findings')
  await portrayForced(window, 'findings')
  await expectMarksInForcedColours(window)
  await expectAccessible(window)
  await reader(window).focus()
  await window.keyboard.press('F8')
  await window.keyboard.press('a')
  await expectAnnounced(window, /Fixed “the the”\. Finding 2 of 10: Spelling: “definately”/)
  // In a quotation nothing is fixed without asking.
  await expect(bar(window)).toContainText('Finding 2 of 10')
  await window.keyboard.press('a')
  const popover = window.getByRole('dialog', { name: 'Correct' })
  await expect(popover.getByLabel('Should read')).toHaveValue('definitely')
  await window.keyboard.press('Escape')
  await expect(tab(window)).toHaveText('Findings10')
  // One is ignored here, and the newsletter everywhere.
  await reader(window).focus()
  await window.keyboard.press('r')
  await expectAnnounced(window, /“definately” ignored\. Finding 2 of 9: Name: “Clementine Aubertin”/)
  await card(window, /Boilerplate/).click()
  // The key never ignores more than it says.
  await expect(bar(window).getByRole('button', { name: /^Ignore here/ })).toBeVisible()
  await card(window, /Boilerplate/)
    .getByRole('button', { name: 'Ignore everywhere' })
    .click()
  await expect(window.getByRole('region', { name: 'Messages' })).toContainText('ignored everywhere.')
  await expect(tab(window)).toHaveText('Findings8')
  await portray(app, window, 'findings-left')
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click()
  await expect(tab(window)).toHaveText('Findings9')
  await switchKindOff(app, window)
  await lookThroughLeft(window)
  await portray(app, window, 'house-style-left')
  await window.keyboard.press('g')
  await window.keyboard.press('l')
  await chooseForm(app, window)
  await lookForConfusables(window)
  await portray(app, window, 'findings-confused')
  await app.close()
  const [put] = await correctionsIn(archive)
  expect(put).toMatchObject({ before: 'the the', after: 'the', category: 'grammar', status: 'accepted' })
  // The evidence of a check is not the editor's reason.
  expect(put?.reason).toBe('')
  const { document } = await runCliJson<{ findings: readonly { quote: string }[] }>('check', archive)
  const quotes = document.findings.map(({ quote }) => quote)
  expect(quotes).toContain('an hard')
  expect(quotes).not.toContain('definately')
})

const SLIPS = `Cranes come late

The board has recieved the the cranes. It will recieve more in in June.

They were be be painted grey and and blue.
`

test('keys pressed faster than saving wait for each other, and none of them is a conflict', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-e2e-fast-'))
  const archive = join(folder, 'archive')
  await writeFile(join(folder, 'cranes.txt'), SLIPS)
  await runCliJson('create', archive)
  await runCliJson('import', archive, join(folder, 'cranes.txt'))
  const { app, window } = await launchApp({ args: [archive] })
  await expect(article(window)).toContainText('recieved')
  await reader(window).focus()
  await window.keyboard.press('Control+Alt+2')
  await expect(cards(window).getByRole('row')).not.toHaveCount(0)
  await reader(window).focus()
  await window.keyboard.press('F8')
  for (let n = 0; n < 6; n += 1) await window.keyboard.press('a')
  await expect(article(window).locator('del')).toHaveCount(6)
  await expect(window.getByRole('alert')).toHaveCount(0)
  await expect(article(window)).toContainText('It will recievereceive3 more in')
  await app.close()
  expect((await runCli('verify', archive)).status).toBe(0)
})

test('a finding is answered in other words, wider and at all its places, and the walk goes on', async ({
  launchApp,
}) => {
  const launched = await launchApp()
  const { app, window } = launched
  await openWorld(launched)
  await window.keyboard.press('Control+Alt+2')
  await expect(card(window, /Name: “Francois Bozie”/)).toBeVisible({ timeout: 60_000 })
  await card(window, /Name: “Francois Bozie”/).click()
  await card(window, /Name: “Francois Bozie”/)
    .getByRole('button', { name: /^Other fix…/ })
    .click()
  const popover = window.getByRole('dialog', { name: 'Correct' })
  await expect(popover.getByRole('radio', { name: 'Name' })).toBeChecked()
  await window.keyboard.press('Shift+ArrowLeft')
  await expect(popover).toContainText('struck Francois Bozie')
  await window.keyboard.press('Shift+ArrowRight')
  await expect(popover).toContainText('struck Francois Bozie from')
  await window.keyboard.press('Shift+ArrowUp')
  await expect(popover.locator('del')).toHaveText('struck Francois Bozie')
  await window.keyboard.press('Shift+ArrowUp')
  await expect(popover.locator('del')).toHaveText('Francois Bozie')
  await expectAccessible(window)
  await portray(app, window, 'other-words')
  await popover.getByLabel('Should read').focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('François Bozizé')
  await window.keyboard.press('Enter')
  await expect(popover).toHaveCount(0)
  await expect(article(window)).toContainText('Francois BozieFrançois Bozizé')
  // The tab stays, the next finding is selected, and its key acts.
  await expect(tab(window)).toHaveAttribute('aria-selected', 'true')
  await expect(cards(window).getByRole('row', { selected: true })).toHaveCount(1)
  await expect(window.locator('body:focus')).toHaveCount(0)
  await reader(window).focus()
  await window.keyboard.press('e')
  await expect(popover).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(cards(window).getByRole('row', { selected: true })).toHaveCount(1)
  await closeAndVerify(launched)
})

test('in a window too narrow for the panel the bar says what becomes what and why, and the keys act all the same', async ({
  launchApp,
}) => {
  const archive = await archiveOfWire()
  const { app, window } = await launchApp({ args: [archive] })
  const inspector = window.getByRole('region', { name: 'Corrections and details' })
  const popover = window.getByRole('dialog', { name: 'Correct' })
  await resize(app, window, 1024, 768)
  await openArticle(window, /Harbour pact/)
  await reader(window).focus()
  await window.keyboard.press('Control+Alt+2')
  await expect(card(window, /Repetition: “the the”/)).toBeVisible({ timeout: 60_000 })
  // The panel takes the room of another pane and covers nothing: the keys of the article still act.
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await reader(window).focus()
  await window.keyboard.press('F8')
  await window.keyboard.press('F8')
  await expect(card(window, /Repetition: “the the”/)).toHaveAttribute('aria-selected', 'true')
  await expect(article(window)).toBeVisible()
  await portray(app, window, 'findings-panel-called')
  await resize(app, window, 1024, 768)
  await window.keyboard.press('a')
  await expect(tab(window)).toHaveText('Findings10')
  await expectAnnounced(window, /^Fixed “the the”/)
  await window.keyboard.press('Control+z')
  await expect(tab(window)).toHaveText('Findings11')

  await window.keyboard.press('Control+Shift+B')
  await expect(inspector).toHaveCount(0)
  for (const [width, height] of [
    [1024, 768],
    [900, 700],
  ] as const) {
    await resize(app, window, width, height)
    await openArticle(window, /Harbour pact/)
    await reader(window).focus()
    await window.keyboard.press('F8')
    await expect(bar(window)).toContainText('Finding 1 of 11')
    await window.keyboard.press('F8')
    await expect(bar(window).locator('del')).toHaveText('the the')
    await expect(bar(window).locator('ins')).toHaveText('the')
    await expect(bar(window)).toContainText('appears twice')
    await portray(app, window, `findings-narrow-${width}`)
    await resize(app, window, width, height)
    await expectAccessible(window)
    await window.keyboard.press('a')
    await expectAnnounced(window, /^Fixed “the the”\. Finding 2 of 10: Spelling: “definately”/)
    await expect(bar(window)).toContainText('Finding 2 of 10')
    await expect(bar(window)).toContainText('definately')
    await window.keyboard.press('Control+z')
    await expect(article(window).locator('del')).toHaveCount(0)
  }

  // In other words, at all places of the card, as one act.
  await rows(window).filter({ hasText: 'Court bars' }).click()
  await reader(window).focus()
  // Pressed while the article is still being checked, the key waits for what is found.
  await window.keyboard.press('F8')
  await expect(bar(window)).toContainText(/Bozie.*Bozize.*Check which is right/)
  await window.keyboard.press('e')
  await expect(popover.getByLabel('Should read')).toHaveValue('')
  await window.keyboard.type('Bozizé')
  await popover.getByText('All 3 places in the article').click()
  await portray(app, window, 'findings-narrow-all')
  await resize(app, window, 900, 700)
  await popover.getByLabel('Should read').press('Enter')
  await expect(popover).toHaveCount(0)
  await expect(article(window).locator('ins')).toHaveText(['Bozizé', 'Bozizé', 'Bozizé'])
  await expectAnnounced(window, /^3 corrections saved, accepted\. Finding \d of \d: Repetition: “in in”/)
  await window.keyboard.press('a')
  await expect(article(window).locator('del')).toHaveCount(4)
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(article(window).locator('del')).toHaveCount(0)
  await app.close()
  expect((await runCli('verify', archive)).status).toBe(0)
})
