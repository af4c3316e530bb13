// `npm run bench:search -- [--articles N] [--archive FOLDER]`: opening, searching and keeping the index up to date, each
// against what no program could do without, interleaved in one run.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Archive, type ArticleIndex, actOnArticle, openArchive, setMetadata } from '../data/index.ts'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { BENCH_CONTEXT, BENCH_OPTIONS, quantile, timed } from './bench-archives.ts'
import { bareStat, hasRipgrep, processorTime, readAndParse, readMetadata, ripgrep } from './bench-search-peers.ts'
import { typedQueries, typing } from './bench-search-queries.ts'

const ROUNDS = 5
const SAVES = 100
const ASKED_OF_A_KIND = 8
const PAGE = { sort: 'published', descending: true, offset: 0, limit: 50 } as const

interface Line {
  readonly what: string
  readonly figure: string
  readonly target: string
}
const lines: Line[] = []
const figures: Record<string, number> = {}

function note(key: string, what: string, value: number, unit: string, target = ''): void {
  figures[key] = value
  lines.push({ what, figure: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`, target })
}

async function opened(folder: string): Promise<Archive> {
  const archive = await openArchive(folder, { ...BENCH_OPTIONS, mode: 'write' })
  if (!archive.ok) throw new Error(JSON.stringify(archive.problem))
  return archive.value
}

async function firstPage(index: ArticleIndex): Promise<void> {
  const page = await index.page({ query: '', ...PAGE })
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
  note('build', 'building the index', seconds, 's')
  note('buildRatio', 'the same in processor time, against reading and parsing all files', built / parsed, '×', '15 ×')
}

/** Opening, to the first page and to the last file looked at. */
async function opening(folder: string, metadata: string): Promise<void> {
  const times = { page: [] as number[], metadata: [] as number[], verified: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.metadata.push(await timed(() => readMetadata(metadata)))
    times.bare.push(await timed(() => bareStat(folder)))
    const start = performance.now()
    const archive = await opened(folder)
    const index = await archive.index()
    await firstPage(index)
    times.page.push(performance.now() - start)
    await index.settled()
    times.verified.push(performance.now() - start)
    await archive.close()
  }
  const median = (all: readonly number[]): number => quantile(all, 0.5)
  note('open', 'open to first page', median(times.page), 'ms')
  note(
    'openRatio',
    'against reading one file with all list rows',
    median(times.page) / median(times.metadata),
    '×',
    '2.5 ×',
  )
  note('verify', 'open and look at every file', median(times.verified), 'ms')
  note('verifyRatio', 'against bare readdir + stat', median(times.verified) / median(times.bare), '×', '2.2 ×')
}

/** Pages as somebody types, then counts and facets of everything found. */
async function searching(folder: string, index: ArticleIndex): Promise<void> {
  const queries = await typedQueries(index, ASKED_OF_A_KIND)
  const typed = [...new Set(queries.flatMap(({ query }) => typing(query)))]
  for (const query of typed) await index.page({ query, ...PAGE })
  const pages: number[] = []
  for (const query of typed) pages.push(await timed(() => index.page({ query, ...PAGE })))
  const counts: number[] = []
  const files: number[] = []
  for (const { kind, query } of queries) {
    counts.push(await timed(() => index.counts(query)))
    if (kind === 'one word' && hasRipgrep()) files.push(await timed(async () => ripgrep(folder, query)))
  }
  note('typed', `top 50 as you type, ${typed.length} queries of ten kinds, warm: median`, quantile(pages, 0.5), 'ms')
  note('typedP95', 'the same: p95', quantile(pages, 0.95), 'ms', '10 ms')
  note('counts', 'counts and facets of everything found: median', quantile(counts, 0.5), 'ms')
  note('countsP95', 'the same: p95', quantile(counts, 0.95), 'ms', '100 ms')
  if (files.length === 0) lines.push({ what: 'against rg: skipped, there is no ripgrep', figure: '–', target: '1/8' })
  else
    note(
      'countsRatio',
      'against rg over the files, medians: 1 /',
      quantile(files, 0.5) / quantile(counts, 0.5),
      '',
      '1/8',
    )
  const deep = { query: '', ...PAGE, offset: Math.floor(index.status.articles * 0.9), limit: 100 }
  note('deepFirst', `page at ${deep.offset}, first time`, await timed(() => index.page(deep)), 'ms')
  note('deep', 'the next page', await timed(() => index.page({ ...deep, offset: deep.offset + 100 })), 'ms')
}

/** From the moment a save is acknowledged until a search would find it. */
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
  note('update', `index update after a save, ${SAVES} saves: median`, quantile(times, 0.5), 'ms')
  note('updateP95', 'the same: p95', quantile(times, 0.95), 'ms', '25 ms')
}

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '5000' }, archive: { type: 'string' } },
})
const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'corrigenda-bench-'))
process.env.CORRIGENDA_CACHE = join(folder, 'cache')
try {
  const archiveFolder = values.archive ? resolve(values.archive) : join(folder, 'archive')
  if (!values.archive) {
    const made = await makeArchive(archiveFolder, { articles: Number(values.articles) })
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
  }
  await building(archiveFolder)
  const archive = await opened(archiveFolder)
  const whole = await archive.wholeIndex()
  const rows = await whole.page({ query: '', ...PAGE, limit: whole.status.articles })
  const metadata = join(folder, 'metadata.json')
  await writeFile(metadata, JSON.stringify(rows.ok ? rows.value.articles : []))
  await archive.close()
  await opening(archiveFolder, metadata)
  const again = await opened(archiveFolder)
  const index = await again.wholeIndex()
  await searching(archiveFolder, index)
  await saving(again, index)
  await again.close()
  console.log(`${index.status.articles} articles, Node ${process.version}`)
  for (const { what, figure, target } of lines)
    console.log(`${what.padEnd(78)} ${figure.padStart(10)}  ${target && `at most ${target}`}`)
  await mkdir('out/bench', { recursive: true })
  const report = { articles: index.status.articles, node: process.version, figures }
  await writeFile('out/bench/search.json', `${JSON.stringify(report, null, 2)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
