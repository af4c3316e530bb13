// Helpers for the benches: archives of a given size, and medians of interleaved times.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { access, cp, link, mkdir, readdir, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { commitImport, ImportPlanner } from '../data/acts/import/import-copy.ts'
import { systemContext } from '../data/acts/system-context.ts'
import { type Archive, createArchive, newId } from '../data/index.ts'
import { inParallel } from '../data/store/disk.ts'
import { hashBytes } from '../data/store/hash-bytes.ts'
import { ARTICLES, SOURCES } from '../data/store/layout.ts'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { PROJECT } from './run-tool.ts'

/** Benches never touch the user's own search indexes, and leave none behind. */
if (process.env.CORRIGENDA_CACHE === undefined) {
  const cache = join(tmpdir(), `corrigenda-bench-cache-${process.pid}`)
  process.env.CORRIGENDA_CACHE = cache
  process.once('exit', () => rmSync(cache, { recursive: true, force: true }))
}

export const BENCH_CONTEXT = systemContext('bench')
export const BENCH_OPTIONS = { context: BENCH_CONTEXT, app: 'bench' } as const

/** Duration of some work in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value below which the share `q` of the times is; NaN if there are none. */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** A new archive with one article per text, open for writing, and the ids in the order of the texts. */
export async function archiveOf(
  folder: string,
  texts: readonly string[],
): Promise<{ readonly archive: Archive; readonly ids: readonly string[] }> {
  const made = await createArchive(folder, BENCH_OPTIONS)
  if (!made.ok) throw new Error(made.problem.code)
  const planner = new ImportPlanner(() => null, BENCH_CONTEXT)
  for (const [n, text] of texts.entries()) planner.add({ name: `${n}.txt`, bytes: Buffer.from(text) })
  const plan = planner.plan()
  const committed = await commitImport(made.value, plan, BENCH_CONTEXT)
  if (!committed.ok) throw new Error(committed.problem.code)
  return { archive: made.value, ids: plan.records.map(({ id }) => id) }
}

const SHORT = 5000
/** The rooms with one file per article. */
const SHARDED = [ARTICLES, SOURCES]

/** Number of articles for a bench: --articles N, default 5,000. */
export function articlesAsked(): number {
  const { articles } = parseArgs({ options: { articles: { type: 'string', default: String(SHORT) } } }).values
  if (!/^[1-9]\d{0,6}$/.test(articles)) throw new Error('--articles takes a whole number')
  return Number(articles)
}

/**
 * The folder of a generated archive of this size, created on first use and kept for the next bench (in BENCH_FOLDER,
 * default the system's temporary folder). Never written to: a bench that changes something works on a copy.
 */
export async function benchArchive(articles: number): Promise<string> {
  const folder = join(
    process.env.BENCH_FOLDER ?? tmpdir(),
    'corrigenda-bench-archives',
    `${articles}-${makerVersion()}`,
  )
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder
  await mkdir(dirname(folder), { recursive: true })
  const building = `${folder}.${newId()}`
  const made = await makeArchive(building, {
    articles,
    onProgress: (done, of) => process.stderr.write(`\rmaking an archive: ${done} of ${of}${done === of ? '\n' : ''}`),
  })
  if (!made.ok) throw new Error(made.problem.code)
  await rename(building, folder)
  return folder
}

/**
 * Copies an archive to work on. Articles and sources are hard-linked, which takes a moment instead of minutes: they are
 * never written in place, so the original stays as it is.
 */
export async function writableCopy(archive: string, to: string): Promise<void> {
  await cp(archive, to, { recursive: true, filter: (path) => !SHARDED.some((room) => path === join(archive, room)) })
  for (const room of SHARDED) {
    for (const shard of await readdir(join(archive, room))) {
      await mkdir(join(to, room, shard), { recursive: true })
      const names = await readdir(join(archive, room, shard))
      await inParallel(names, (name) => link(join(archive, room, shard, name), join(to, room, shard, name)))
    }
  }
}

/** A changed generator makes a different archive. */
function makerVersion(): string {
  const folder = join(PROJECT, 'data', 'testing', 'make-archive')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return hashBytes(
    files
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
  ).slice(0, 8)
}
