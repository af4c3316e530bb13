// `npm run bench:window`: how fast the window is, in one run. Start against an empty Electron window as a ratio of
// medians, interleaved; the rest as latencies inside the page, from the key to the next painted frame.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import { createSampleArchive } from '../data/acts/import/sample-archive.ts'
import { correctSpans } from '../data/index.ts'
import { archiveOf, articlesAsked, BENCH_CONTEXT, BENCH_OPTIONS, quantile, timed } from './bench-archives.ts'
import { launch, makeEmptyApp, onDisplay } from './bench-electron.ts'
import { filtering } from './bench-filter.ts'
import { type BenchLine, report } from './bench-report.ts'
import { ensureElectron } from './electron-runtime.ts'
import { PROJECT, runScript } from './run-tool.ts'
import { costOf, type Seen, takeSeen, watchPage } from './watch-page.ts'

const STARTS = 7
const LIST_ARTICLES = 10_000
const WORDS = 10_000
const CORRECTIONS = 200
const KEYS = 120
const STEPS = 100
const TARGETS = { start: 2.0, typing: 25, stepping: 30, filtering: 50, longTasks: 0 }

interface Starts {
  readonly ours: readonly number[]
  readonly empty: readonly number[]
}

/** Milliseconds of each start, ours and an empty window's in turn. */
async function starts(root: string): Promise<Starts> {
  const emptyApp = await makeEmptyApp(join(root, 'empty-app'))
  const sample = join(root, 'sample')
  const made = await createSampleArchive(sample, BENCH_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  await made.value.close()
  const times = { ours: [] as number[], empty: [] as number[] }
  for (let n = 0; n <= STARTS; n += 1) {
    const empty = await startOnce(emptyApp, join(root, 'data-empty'), [], 'html[data-ready]')
    const ours = await startOnce(PROJECT, join(root, 'data-ours'), [sample], '[role=option]')
    if (n > 0) times.empty.push(empty)
    if (n > 0) times.ours.push(ours)
  }
  return times
}

/** From the launch until the selector is in the page. */
async function startOnce(folder: string, userData: string, args: readonly string[], ready: string): Promise<number> {
  let app: ElectronApplication | null = null
  const time = await timed(async () => {
    const launched = await launch(folder, userData, args)
    app = launched.app
    await launched.page.waitForSelector(ready, { state: 'attached' })
  })
  await (app as ElectronApplication | null)?.close()
  return time
}

function sentence(n: number): string {
  return `Councillor Bozie number ${n} told the harbour meeting that the wall would stand for another winter at least.`
}

async function longArticle(folder: string): Promise<void> {
  const perSentence = sentence(0).split(' ').length
  const sentences = Array.from({ length: Math.ceil(WORDS / perSentence) }, (_, n) => sentence(n))
  const paragraphs: string[] = []
  for (let n = 0; n < sentences.length; n += 5) paragraphs.push(sentences.slice(n, n + 5).join(' '))
  const { archive, ids } = await archiveOf(folder, [`The long meeting\n\n${paragraphs.join('\n\n')}\n`])
  const [id = ''] = ids
  const article = await archive.openArticle(id)
  if (!article.ok) throw new Error(article.problem.code)
  const text = article.value.fields.get('body')?.workingText() ?? ''
  const places = [...text.matchAll(/Bozie/g)]
    .slice(0, CORRECTIONS)
    .map(({ index }) => ({ field: 'body', from: index, to: index + 5, after: 'Bozizé' }))
  const done = correctSpans(
    article.value,
    places,
    { category: 'name', reason: 'bench', status: 'proposed' },
    BENCH_CONTEXT,
  )
  if (!done.ok) throw new Error(done.problem.code)
  await archive.commit(done.value.change)
  await archive.close()
}

interface LongArticleCosts {
  /** A key that does nothing in the same window: the cost of the machine and the screen by themselves. */
  readonly nothing: Seen
  readonly stepping: Seen
  readonly typing: Seen
}

async function inLongArticle(root: string): Promise<LongArticleCosts> {
  const folder = join(root, 'long')
  await longArticle(folder)
  const { app, page } = await launch(PROJECT, join(root, 'data-long'), [folder])
  await page.waitForSelector('[role=option]')
  await page.getByRole('article').waitFor()
  await watchPage(page)
  const nothing = await costOf(page, ['Shift'], STEPS)
  const stepping = await costOf(page, ['F8'], STEPS)
  await page.getByRole('region', { name: 'Article text' }).focus()
  await page.keyboard.press('Enter')
  const editor = page.locator('.cm-content').last()
  await editor.waitFor()
  await editor.click()
  const typing = await costOf(page, [...'abcdefgh '], KEYS)
  await app.close()
  return { nothing, stepping, typing }
}

async function scrolling(root: string): Promise<readonly number[]> {
  const folder = join(root, 'list')
  const texts = Array.from(
    { length: LIST_ARTICLES },
    (_, n) => `Report ${n} of the council\n\n${sentence(n)}\n\n${sentence(n + 1)}\n`,
  )
  const { archive } = await archiveOf(folder, texts)
  await archive.close()
  const { app, page } = await launch(PROJECT, join(root, 'data-list'), [folder])
  await page.waitForSelector('[role=option]')
  await page.waitForTimeout(1500)
  await watchPage(page)
  const box = await page.getByRole('listbox').boundingBox()
  if (!box) throw new Error('no list')
  await page.mouse.move(box.x + 100, box.y + 200)
  for (let n = 0; n < 150; n += 1) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(16)
  }
  const { longTasks } = await takeSeen(page)
  await app.close()
  return longTasks
}

const median = (times: readonly number[]): number => quantile(times, 0.5)
const p95 = (times: readonly number[]): number => quantile(times, 0.95)

interface All {
  readonly start: Starts
  readonly long: LongArticleCosts
  readonly scrollTasks: readonly number[]
  readonly filtered: readonly number[]
}

function figures({ start, long, scrollTasks, filtered }: All): readonly BenchLine[] {
  const { nothing, stepping, typing } = long
  const pair = (what: string, { paints }: Pick<Seen, 'paints'>, atMost?: number): readonly BenchLine[] => [
    { what: `${what}: median`, value: median(paints), unit: 'ms' },
    { what: 'the same: p95', value: p95(paints), unit: 'ms', ...(atMost === undefined ? {} : { atMost }) },
  ]
  const count = ({ length }: readonly number[]): BenchLine => {
    return { what: 'tasks over 50 ms in it', value: length, unit: '', atMost: TARGETS.longTasks }
  }
  return [
    { what: 'an empty window, from start to shown: median', value: median(start.empty), unit: 'ms' },
    { what: 'ours, to a list that can be used: median', value: median(start.ours), unit: 'ms' },
    {
      what: 'against the empty window',
      value: median(start.ours) / median(start.empty),
      unit: '×',
      atMost: TARGETS.start,
    },
    ...pair('a key that does nothing, to the next frame', nothing),
    ...pair(`typing in ${WORDS} words with ${CORRECTIONS} corrections, key to paint`, typing, TARGETS.typing),
    count(typing.longTasks),
    ...pair('a step to the next correction, key to paint', stepping, TARGETS.stepping),
    ...pair(
      `words typed in the filter of ${articlesAsked()} articles, key to the hits drawn`,
      { paints: [...filtered] },
      TARGETS.filtering,
    ),
    { ...count(scrollTasks), what: `tasks over 50 ms while a wheel turns over ${LIST_ARTICLES} rows` },
  ]
}

async function bench(): Promise<number> {
  const { version } = await ensureElectron()
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-bench-window-'))
  try {
    const start = await starts(root)
    const long = await inLongArticle(root)
    const scrollTasks = await scrolling(root)
    const filtered = await filtering(root, articlesAsked())
    console.log(`Electron ${version}`)
    await report('window', LIST_ARTICLES, figures({ start, long, scrollTasks, filtered }))
    return 0
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

await runScript(() => onDisplay(import.meta.filename, bench))
