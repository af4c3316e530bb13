// A wire story with typical errors, from the opened article to corrected pages and a tracked Word file: by keyboard,
// counting every press. Typed words are not counted; the presses that lead to them are.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { runCli, runCliJson } from '../data/testing/run-cli.ts'
import { answerFolderDialogs } from './app-window.ts'
import { article, list } from './desk.ts'
import { expect, test } from './launch.ts'

test.describe.configure({ timeout: 240_000 })

/** Maximum number of key presses, besides typed words. */
const MOST_PRESSES = 60

const STORY = `Aid convoys wait at the border of the Central African Republic

By Corinne Maddox

BANGUI — Aid for the north of the Central African Republic has waited at the border for nine days, President Faustin-Archange Touadéra said on Tuesday.

“They told us to wait for for for a stamp that nobody here has seen,” said Salomé Ngaba, who leads the drivers.

The mineral-rich Central Africa Republic has had no quiet year since rebels overthrew President Francois Bozie in March 2013.

The accord between the rebels and Touadéra was signed in February 2019. The court barred Bozize from standing again, and his party left the capital.

Western governments link the instructors in the country to a company owned by Yevgeny Prigozhin. Last spring Prighozhin denied that it had ever sent a man.

The government of the Central African Republic says that the stamp will come this week.
`

/** A story as it was published, where it is at hand; its errors are those of our own story. */
const PUBLISHED = resolve(import.meta.dirname, '../../shared/samples/wire-article.txt')

interface Walked {
  readonly name: string
  readonly copy: () => string
  /** What the page that goes out says. */
  readonly says: readonly string[]
}

const STORIES: readonly Walked[] = [
  {
    name: 'a wire story',
    copy: () => STORY,
    says: [
      'overthrew President François Bozizé in March 2013',
      'barred Bozizé from standing',
      'wait for a stamp',
      'The mineral-rich Central African Republic',
      'Last spring Prigozhin denied',
    ],
  },
  {
    name: 'a wire story as it was published',
    copy: () => readFileSync(PUBLISHED, 'utf8'),
    says: [
      'longtime President François Bozizé by',
      'barred Bozizé from running',
      'responsible for the biggest',
      'The mineral-rich Central African Republic',
      'restaurants, Prigozhin was indicted',
    ],
  },
]

/** What to do with the words of a finding. */
const ANSWERS: readonly { readonly quote: RegExp; readonly how: 'fix' | 'look' | readonly string[] }[] = [
  { quote: /“for for for”/, how: 'look' },
  { quote: /“Central Africa Republic”/, how: 'fix' },
  // The word before must be included: Francois Bozie.
  { quote: /“Bozie”/, how: ['Shift+ArrowLeft', 'François Bozizé'] },
  { quote: /“Bozize”/, how: ['Bozizé'] },
  { quote: /“Prighozhin”/, how: ['Prigozhin'] },
]

for (const { name, copy: storyOf, says } of STORIES) {
  test(`${name} is corrected and handed out in sixty presses, without a dead end`, async ({ launchApp }) => {
    test.skip(name !== STORIES[0]?.name && !existsSync(PUBLISHED), 'the published story is not there')
    const root = await mkdtemp(join(tmpdir(), 'corrigenda-walk-'))
    const [archive, copy, out] = [join(root, 'archive'), join(root, 'convoys.txt'), join(root, 'out')]
    await writeFile(copy, storyOf())
    await mkdir(out)
    await runCliJson('create', archive)
    await runCliJson('import', archive, copy)
    const { app, window } = await launchApp({ args: [archive] })
    await answerFolderDialogs(app, out)
    await expect(article(window)).toContainText('Francois Bozie')
    await expect(list(window)).toBeFocused()
    let presses = 0
    const press = async (key: string): Promise<void> => {
      presses += 1
      await window.keyboard.press(key)
    }

    await press('Control+Alt+2')
    const cards = window.getByRole('grid', { name: 'Findings in this article' })
    await expect(cards.getByRole('row', { name: /Bozie/ })).toBeVisible({ timeout: 60_000 })
    await press('F8')
    const done = new Set<RegExp>()
    while (done.size < ANSWERS.length) {
      const selected = cards.getByRole('row', { selected: true })
      await expect(selected).toHaveCount(1)
      const label = (await selectedQuote(window)) ?? ''
      const answer = ANSWERS.find(({ quote }) => quote.test(label) && !done.has(quote))
      if (!answer) {
        expect(presses, `there is a way on from ${label}`).toBeLessThan(MOST_PRESSES)
        await press('F8')
        continue
      }
      const before = await article(window).locator('del').count()
      await answerSelected(window, press, answer.how)
      await expect.poll(() => article(window).locator('del').count()).toBeGreaterThan(before)
      done.add(answer.quote)
      await expect(window.locator('body:focus')).toHaveCount(0)
    }
    await expect(window.getByRole('alert')).toHaveCount(0)

    await press('Control+Shift+n')
    await expect(window.getByRole('region', { name: 'Reader notice' })).toContainText('François Bozizé')
    await exportAs(window, press, 'Web page', 'Corrected')
    await exportAs(window, press, 'Word', 'Marked')
    test.info().annotations.push({ type: 'presses', description: String(presses) })
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES)
    await app.close()

    await expectHandedOut(out, says)
    expect((await runCli('verify', archive)).status).toBe(0)
    await rm(root, { recursive: true })
  })
}

/** The words of the selected finding. */
async function selectedQuote(window: Page): Promise<string | null> {
  return await window.evaluate(() => {
    const [range] = CSS.highlights.get('finding-now') ?? []
    return range ? `“${range.toString()}”` : null
  })
}

type Press = (key: string) => Promise<void>

async function answerSelected(window: Page, press: Press, how: (typeof ANSWERS)[number]['how']): Promise<void> {
  const popover = window.getByRole('dialog', { name: 'Correct' })
  if (how === 'fix') return await press('a')
  await press(how === 'look' ? 'a' : 'e')
  await expect(popover.getByLabel('Should read')).toBeFocused()
  for (const part of how === 'look' ? [] : how) {
    if (part.startsWith('Shift+')) await press(part)
    else await window.keyboard.type(part)
  }
  await press('Enter')
  await expect(popover).toHaveCount(0)
}

/**
 * Exports the open article as `format` only, by keyboard: Tab moves on, Space ticks, the arrow keys choose the view.
 */
async function exportAs(window: Page, press: Press, format: string, view: 'Corrected' | 'Marked'): Promise<void> {
  await press('Control+e')
  const dialog = window.getByRole('dialog', { name: 'Export', exact: true })
  await expect(dialog).toBeVisible()
  const wanted = dialog.getByRole('checkbox', { name: new RegExp(`^${format}`) })
  const ticked = dialog.getByRole('group', { name: 'Format' }).getByRole('checkbox', { checked: true })
  const shown = dialog.getByRole('radio', { name: new RegExp(`^${view}`) })
  const focused = window.locator(':focus')
  const isReady = async (): Promise<boolean> =>
    (await wanted.isChecked()) && (await ticked.count()) === 1 && (await shown.isChecked())
  for (let n = 0; n < 20 && !(await isReady()); n += 1) {
    await press('Tab')
    const isWanted = (await wanted.and(focused).count()) === 1
    const isTicked = (await ticked.and(focused).count()) === 1
    if (isWanted !== isTicked && (isWanted || isTicked)) await press('Space')
    const inViews = dialog.getByRole('radio', { name: /^(Original|Corrected|Marked)/ }).and(focused)
    for (let m = 0; m < 3 && (await inViews.count()) === 1 && !(await shown.isChecked()); m += 1)
      await press('ArrowRight')
  }
  expect(await isReady(), `${format}, ${view}, can be chosen by keyboard`).toBe(true)
  await press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('contentinfo').getByRole('button', { name: 'Exported 1 file' })).toBeVisible()
}

async function expectHandedOut(out: string, says: readonly string[]): Promise<void> {
  const names = await readdir(out)
  const page = await readFile(join(out, names.find((name) => name.endsWith('.html')) ?? ''), 'utf8')
  const said = page.replaceAll(/\s+/gu, ' ')
  for (const words of says) expect(said).toContain(words)
  const word = unzipSync(await readFile(join(out, names.find((name) => name.endsWith('.docx')) ?? '')))
  const document = strFromU8(word['word/document.xml'] ?? new Uint8Array())
  expect(document).toContain('<w:ins ')
  expect(document).toContain('<w:del ')
  expect(document).toContain('François Bozizé')
}
