// `npm run bench:import`: saved pages of a news site are imported into an archive that already has some; processor time a page and peak memory, reading
// and writing apart. `--articles N`: how many pages.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitPlanned, planImport } from '../data/acts/import/import-files.ts'
import { createArchive } from '../data/index.ts'
import { articlesAsked, BENCH_CONTEXT, BENCH_OPTIONS } from './bench-archives.ts'
import { report } from './bench-report.ts'

const WORDS =
  'harbour ferry council storm wall quay mayor engine winter town letter school bridge market figures report vote street lamp boat passenger company region budget tide morning crossing repair captain ticket bell museum fishermen lighthouse gazette'.split(
    ' ',
  )
const FURNITURE = `<nav>${'<a href="/x">Section</a> '.repeat(40)}</nav><script>${'var a = 1;'.repeat(2000)}</script>`
const AFTER = `<aside class="related">${'<p><a href="/y">Another story of the coast and its people</a></p>'.repeat(20)}</aside><footer><p>The Tide Times, 4 Quay Street.</p></footer>`

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function page(n: number): string {
  const next = numbers(n + 1)
  const sentence = (): string =>
    `The ${Array.from({ length: 14 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ')} was said on Monday.`
  const paragraphs = Array.from({ length: 12 }, () => `<p>${sentence()} ${sentence()} ${sentence()}</p>`)
  const title = `Story ${n} of the harbour`
  return `<!doctype html><html lang="en"><head><title>${title} | The Tide Times</title><meta name="author" content="Jane Doe"><meta property="article:published_time" content="2026-03-02T10:00:00Z"><link rel="canonical" href="https://tide.example/${n}"></head><body>${FURNITURE}<article><h1>${title}</h1>${paragraphs.join('')}</article>${AFTER}</body></html>`
}

/** Peak memory of this process so far, in MB. */
async function peak(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const most = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS)
  return Number(most) / 1024
}

const pages = articlesAsked()
const folder = await mkdtemp(join(tmpdir(), 'corrigenda-bench-import-'))
try {
  await mkdir(join(folder, 'pages'))
  for (let n = 0; n < pages; n += 1) await writeFile(join(folder, 'pages', `${n}.html`), page(n))
  const made = await createArchive(join(folder, 'archive'), BENCH_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  const archive = made.value
  const spent = (since: NodeJS.CpuUsage): number => {
    const { user, system } = process.cpuUsage(since)
    return (user + system) / 1000 / pages
  }
  const start = process.cpuUsage()
  const planned = await planImport(archive, { paths: [join(folder, 'pages')] }, BENCH_CONTEXT)
  const reading = spent(start)
  const from = process.cpuUsage()
  const done = await commitPlanned(archive, planned, BENCH_CONTEXT)
  if (!done.ok) throw new Error(done.problem.code)
  const writing = spent(from)
  const size = Buffer.byteLength(page(0)) / 1024
  await archive.close()
  await report('import', pages, [
    { what: `Planning, processor time a page of ${size.toFixed(0)} KB`, value: reading, unit: 'ms', atMost: 60 },
    { what: 'Importing what was planned, processor time a page', value: writing, unit: 'ms' },
    { what: 'Peak memory', value: await peak(), unit: 'MB', atMost: 600 },
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}
