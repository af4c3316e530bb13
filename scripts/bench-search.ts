// `npm run bench:search -- [--articles N]`: opening, searching and updating the index, each against the work no program
// could avoid, interleaved in one run.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actOnArticle } from '../data/acts/act-on-article.ts'
import { type Archive, type ArticleIndex, openArchive, setMetadata } from '../data/index.ts'
import {
  articlesAsked,
  BENCH_CONTEXT,
  BENCH_OPTIONS,
  benchArchive,
  quantile,
  timed,
  writableCopy,
} from './bench-archives.ts'
import { type BenchLine, report } from './bench-report.ts'
import { bareStat, hasRipgrep, processorTime, readAndParse, readMetadata, ripgrep } from './bench-search-peers.ts'
import { typedQueries, typing } from './bench-search-queries.ts'
import { CannotGoOn, runScript, say } from './run-tool.ts'

const ROUNDS = 5
const SAVES = 100
const ASKED_OF_A_KIND = 8
const PAGE = { sort: 'published', descending: true, offset: 0, limit: 50 } as const

const lines: BenchLine[] = []

function note(what: string, value: number, unit: BenchLine['unit'], atMost?: number): void {
  lines.push({ what, value, unit, ...(atMost === undefined ? {} : { atMost }) })
}

async function opened(folder: string): Promise<Archive> {
  const archive = await openArchive(folder, { ...BENCH_OPTIONS, mode: 'write' })
  if (!archive.ok) throw new Error(JSON.stringify(archive.problem))
  return archive.value
}

async function firstPage(index: ArticleIndex): Promise<void> {
  const page = await index.ask('page', { query: '', ...PAGE })
  if (!page.ok || page.value.articles.length === 0) throw new Error('the first page is empty')
}

/** Building the index, in processor time, against reading and parsing the same files. */
async function building(folder: string): Promise<void> {
  const parse = (): number => {
    const before = processorTime()
    readAndParse(folder)
    return processorTime() - before
  }
  const first = parse()
  const before = processorTime()
  const seconds =
    (await timed(async () => {
      const archive = await opened(folder)
      await archive.wholeIndex()
      await archive.close()
    })) / 1000
  const built = processorTime() - before
  const parsed = (first + parse()) / 2
  note('building the index', seconds, 's')
  note('the same in processor time, a thousand articles', (1000 * built) / articlesAsked(), 'ms')
  note('the same in processor time, against reading and parsing all files', built / parsed, '×', 15)
}

/** Opening, to the first page and to the last file checked. */
async function opening(folder: string, metadata: string): Promise<void> {
  const times = {
    page: [] as number[],
    search: [] as number[],
    metadata: [] as number[],
    verified: [] as number[],
    bare: [] as number[],
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.metadata.push(await timed(() => readMetadata(metadata)))
    times.bare.push(await timed(() => bareStat(folder)))
    const start = performance.now()
    const archive = await opened(folder)
    const index = await archive.index()
    await firstPage(index)
    times.page.push(performance.now() - start)
    await index.ask('page', { query: 'council', ...PAGE })
    times.search.push(performance.now() - start)
    await index.settled()
    times.verified.push(performance.now() - start)
    await archive.close()
  }
  const median = (all: readonly number[]): number => quantile(all, 0.5)
  note('open to first page', median(times.page), 'ms')
  note('against reading one file with all list rows', median(times.page) / median(times.metadata), '×', 2.5)
  note('open to the first answer of a search', median(times.search), 'ms')
  note('open and look at every file', median(times.verified), 'ms')
  note('against bare readdir + stat', median(times.verified) / median(times.bare), '×', 2.2)
}

/** Pages while a query is typed, then counts and facets of all results. */
async function searching(folder: string, index: ArticleIndex): Promise<void> {
  const queries = await typedQueries(index, ASKED_OF_A_KIND)
  const typed = [...new Set(queries.flatMap(({ query }) => typing(query)))]
  for (const query of typed) await index.ask('page', { query, ...PAGE })
  const pages: number[] = []
  for (const query of typed) pages.push(await timed(() => index.ask('page', { query, ...PAGE })))
  const counts: number[] = []
  const files: number[] = []
  for (const { kind, query } of queries) {
    counts.push(await timed(() => index.ask('counts', query)))
    if (kind === 'one word' && hasRipgrep()) files.push(await timed(async () => ripgrep(folder, query)))
  }
  note(`top 50 as you type, ${typed.length} queries of ten kinds, warm: median`, quantile(pages, 0.5), 'ms')
  note('the same: p95', quantile(pages, 0.95), 'ms', 10)
  note('counts and facets of everything found: median', quantile(counts, 0.5), 'ms')
  note('the same: p95', quantile(counts, 0.95), 'ms', 100)
  if (files.length === 0) say('against rg: skipped, there is no ripgrep')
  else note('against rg over the files, medians', quantile(counts, 0.5) / quantile(files, 0.5), '×', 1 / 8)
  const deep = { query: '', ...PAGE, offset: Math.floor(index.status.articles * 0.9), limit: 100 }
  note(`page at ${deep.offset}, first time`, await timed(() => index.ask('page', deep)), 'ms')
  note('the next page', await timed(() => index.ask('page', { ...deep, offset: deep.offset + 100 })), 'ms')
}

/** From the acknowledgement of a save until a search finds it. */
async function saving(archive: Archive, index: ArticleIndex): Promise<void> {
  const ids = (await archive.articleIds()).slice(0, SAVES)
  const times: number[] = []
  for (const [n, id] of ids.entries()) {
    const desk = `Desk ${n % 7}`
    const done = await actOnArticle(archive, id, (article) => {
      const after = setMetadata(article, { desk: article.metadata.desk === desk ? `${desk} b` : desk }, BENCH_CONTEXT)
      return after.ok
        ? { ok: true, value: { change: { articles: [{ before: article.record, after: after.value }] } } }
        : after
    })
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    times.push(await timed(() => index.settled()))
  }
  note(`index update after a save, ${SAVES} saves: median`, quantile(times, 0.5), 'ms')
  note('the same: p95', quantile(times, 0.95), 'ms', 25)
}

async function main(): Promise<number> {
  const articles = articlesAsked()
  const made = await benchArchive(articles)
  const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-'))
  process.env.CORRIGENDA_CACHE = join(folder, 'cache')
  try {
    const copy = join(folder, 'archive')
    await writableCopy(made, copy)
    await building(copy)
    await opening(copy, await metadataFile(copy, folder))
    const archive = await opened(copy)
    const index = await archive.wholeIndex()
    await searching(copy, index)
    await saving(archive, index)
    await archive.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await report('search', articles, lines)
  return 0
}

/** One JSON file with the rows of all lists, next to the archive: opening is compared with reading it. */
async function metadataFile(archiveFolder: string, folder: string): Promise<string> {
  const archive = await opened(archiveFolder)
  const index = await archive.wholeIndex()
  const rows = await index.ask('page', { query: '', ...PAGE, limit: index.status.articles })
  await archive.close()
  if (!rows.ok) throw new CannotGoOn(rows.problem.code)
  const path = join(folder, 'metadata.json')
  await writeFile(path, JSON.stringify(rows.value.articles))
  return path
}

await runScript(main)
