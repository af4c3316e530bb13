// What the benches share: archives of a given size, and medians of interleaved times.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Archive, commitImport, createArchive, ImportPlanner, systemContext } from '../data/index.ts'

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
