// Where the faults are tried: a throw-away folder with a base archive of 50 articles, copied afresh for every case, and
// the interrupted acts of the real command line.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitImport, ImportPlanner } from '../acts/import/import-copy.ts'
import { systemContext } from '../acts/system-context.ts'
import { createArchive } from '../index.ts'

export const FAULT_CONTEXT = systemContext('Fault Suite')
export const FAULT_OPTIONS = { context: FAULT_CONTEXT, app: 'faults' } as const

/** Enough that an act over all of them uses the journal and many files. */
export const ARTICLES = 50

export interface Workshop {
  readonly root: string
  /** The archive every case begins with; never changed. */
  readonly base: string
  /** Copy that is not in the archive yet. */
  readonly wire: string
  readonly ids: readonly string[]
  /** The batch of their import. */
  readonly batch: string
  readonly close: () => Promise<void>
}

/** Creates the folder, the base archive and some copy to import. */
export async function openWorkshop(articles = ARTICLES): Promise<Workshop> {
  const root = await mkdtemp(join(tmpdir(), 'corrigenda-faults-'))
  const before = { ...process.env }
  process.env.CORRIGENDA_CACHE = join(root, 'cache')
  process.env.CORRIGENDA_STATE = join(root, 'state')
  const [base, wire] = [join(root, 'base'), join(root, 'wire')]
  const made = await createArchive(base, { ...FAULT_OPTIONS, title: 'Faults' })
  if (!made.ok) throw new Error(made.problem.code)
  const planner = new ImportPlanner(() => null, FAULT_CONTEXT)
  for (let n = 0; n < articles; n += 1) planner.add({ name: `${n}.txt`, bytes: Buffer.from(story(n)) })
  const plan = planner.plan()
  const committed = await commitImport(made.value, plan, FAULT_CONTEXT)
  await made.value.close()
  if (!committed.ok) throw new Error(committed.problem.code)
  await mkdir(wire)
  for (let n = articles; n < articles + 3; n += 1) await writeFile(join(wire, `${n}.txt`), story(n))
  const close = async (): Promise<void> => {
    Object.assign(process.env, { CORRIGENDA_CACHE: before.CORRIGENDA_CACHE, CORRIGENDA_STATE: before.CORRIGENDA_STATE })
    await rm(root, { recursive: true, force: true })
  }
  const batch = committed.value?.batch?.id ?? ''
  return { root, base, wire, ids: plan.records.map(({ id }) => id), batch, close }
}

/** A fresh copy of the base archive at `folder`, replacing whatever was there. */
export async function freshArchive({ base }: Workshop, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(base, folder, { recursive: true })
}

export function story(n: number): string {
  return `Harbour report ${n}\n\nMayor Bozie spoke first, for for for an hour.\n\nThe wall is ${n} metres long.\n`
}
