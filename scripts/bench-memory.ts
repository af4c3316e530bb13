// `npm run bench:memory [-- --articles N]`: the memory of the main process with an archive open, against an Electron
// main process with one empty window, and after scrolling through the list.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { articlesAsked, benchArchive } from './bench-archives.ts'
import { launch, makeEmptyApp, onDisplay } from './bench-electron.ts'
import { type BenchLine, report } from './bench-report.ts'
import { CannotGoOn, PROJECT, runScript } from './run-tool.ts'
import { indexIsWhole } from './watch-page.ts'

const AT_MOST_MORE = 150
const PAGES = 200
/** The resident set of the main process, in megabytes. */
async function mainMemory(app: ElectronApplication): Promise<number> {
  return await app.evaluate(() => process.memoryUsage.rss() / 2 ** 20)
}

/** Megabytes of the checks' process; 0 when there is none. */
async function checksMemory(app: ElectronApplication): Promise<number> {
  return await app.evaluate(({ app: electron }) => {
    const [checks] = electron
      .getAppMetrics()
      .filter(({ serviceName, name }) => /checks/i.test(`${serviceName} ${name}`))
    return (checks?.memory.workingSetSize ?? 0) / 1024
  })
}

async function emptyMemory(root: string): Promise<number> {
  const { app, page } = await launch(await makeEmptyApp(join(root, 'empty-app')), join(root, 'data-empty'))
  await page.waitForTimeout(3000)
  const empty = await mainMemory(app)
  await app.close()
  return empty
}

async function bench(): Promise<number> {
  const articles = articlesAsked()
  const archive = await benchArchive(articles)
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-bench-memory-'))
  try {
    const empty = await emptyMemory(root)
    const first = await launch(PROJECT, join(root, 'data-ours'), [archive])
    await indexIsWhole(first.page)
    const indexed = await mainMemory(first.app)
    await first.app.close()
    const { app, page } = await launch(PROJECT, join(root, 'data-ours'), [archive])
    await indexIsWhole(page)
    const open = await mainMemory(app)
    await walk(page)
    const walked = await mainMemory(app)
    const checks = await checksMemory(app)
    await app.close()
    await report('memory', articles, linesOf({ empty, indexed, open, walked, checks }))
    return 0
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Through the list page by page, as an editor who looks for something by eye. */
async function walk(page: Page): Promise<void> {
  const list = page.getByRole('listbox').first()
  if ((await list.count()) === 0) throw new CannotGoOn('there is no list')
  await list.focus()
  for (let n = 0; n < PAGES; n += 1) await page.keyboard.press('PageDown')
  await page.waitForTimeout(1000)
}

function linesOf(
  seen: Readonly<Record<'empty' | 'indexed' | 'open' | 'walked' | 'checks', number>>,
): readonly BenchLine[] {
  const { empty, indexed, open, walked, checks } = seen
  return [
    { what: 'main process with one empty window', value: empty, unit: 'MB' },
    { what: 'more than that: archive open, list shown', value: open - empty, unit: 'MB', atMost: AT_MOST_MORE },
    { what: `more: after ${PAGES} pages of the list`, value: walked - empty, unit: 'MB', atMost: AT_MOST_MORE },
    { what: 'more: at the end of making the whole index', value: indexed - empty, unit: 'MB', atMost: AT_MOST_MORE },
    { what: 'beside it: the process of the checks, by then', value: checks, unit: 'MB' },
  ]
}

await runScript(() => onDisplay(import.meta.filename, bench))
