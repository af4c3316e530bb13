// What the benches share: archives of a given size, and medians of interleaved times.
import { readdirSync, readFileSync } from 'node:fs'
import { access, mkdir, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Archive, commitImport, createArchive, ImportPlanner, newId, systemContext } from '../data/index.ts'
import { hashBytes } from '../data/store/hash-bytes.ts'
import { makeArchive } from '../data/testing/make-archive/make-archive.ts'
import { PROJECT } from './run-tool.ts'

/** Benches never touch the search indexes of whoever runs them. */
process.env.CORRIGENDA_CACHE ??= join(tmpdir(), `corrigenda-bench-cache-${process.pid}`)

export const BENCH_CONTEXT = systemContext('bench')
export const BENCH_OPTIONS = { context: BENCH_CONTEXT, app: 'bench' } as const

/** Milliseconds some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value below which a share `q` of the times lies; NaN of none. */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** A new archive with one article a text, open for writing, and the ids in the order of the texts. */
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

/** How many articles a bench works on: --articles N, else 5,000. */
export function articlesAsked(): number {
  const { articles } = parseArgs({ options: { articles: { type: 'string', default: String(SHORT) } } }).values
  if (!/^[1-9]\d{0,6}$/.test(articles)) throw new Error('--articles takes a whole number')
  return Number(articles)
}

/**
 * The folder of a made archive of this size, made on first use and kept for the next bench (in BENCH_FOLDER, else the system's
 * folder for temporary files). Nobody writes to it: a bench that changes something works on a copy.
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

/** Another maker makes another archive. */
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
