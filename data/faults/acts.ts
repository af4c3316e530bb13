// The acts that are interrupted: commands of the built command line, each with its initial state.
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup } from '../index.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { CLI, run } from './programs.ts'
import { FAULT_CONTEXT, freshArchive, type Workshop } from './workshop.ts'

export interface FaultAct {
  readonly name: string
  /** Sets up the act's initial state. */
  readonly prepare: () => Promise<void>
  /** What is typed after `corrigenda`. */
  readonly args: readonly string[]
  /** The archive it works on (absolute path). */
  readonly archive: string
  /**
   * The folder whose calls are interrupted (absolute path), if not the archive. Those calls are made by another thread,
   * so the program may exit at a call of the same number elsewhere, but always at some moment of the act.
   */
  readonly touches?: string
  /** Whether lists are compared too: they come from the index, which must agree with the articles afterwards. */
  readonly isListed?: boolean
}

/** With a backup; since then one record was truncated and another deleted. */
async function damagedArchive(workshop: Workshop, archive: string): Promise<void> {
  const [cut = '', gone = ''] = workshop.ids
  await backedUp(workshop, archive)
  await truncate(inArchive(archive, articlePath(cut)), 200)
  await rm(inArchive(archive, articlePath(gone)))
}

/** With a backup; articles were imported since. */
async function workedOnArchive(workshop: Workshop, archive: string): Promise<void> {
  await backedUp(workshop, archive)
  await run(process.execPath, CLI, 'import', archive, workshop.wire, '--quiet')
}

/** With a backup of each of nine days, the oldest of which the next one makes superfluous. */
async function backedUpDaily(workshop: Workshop, archive: string): Promise<void> {
  await freshArchive(workshop, archive)
  for (let day = 1; day <= 9; day += 1) {
    const now = (): string => new Date(Date.UTC(2026, 0, day, 9)).toISOString()
    const made = await makeBackup({ folder: archive, reason: 'daily' }, { ...FAULT_CONTEXT, now })
    if (!made.ok) throw new Error(made.problem.code)
  }
}

async function backedUp(workshop: Workshop, archive: string): Promise<void> {
  await freshArchive(workshop, archive)
  const made = await makeBackup({ folder: archive, reason: 'asked' }, FAULT_CONTEXT)
  if (!made.ok) throw new Error(made.problem.code)
}

/** As version 0 wrote it. */
async function oldArchive(workshop: Workshop, archive: string): Promise<void> {
  await freshArchive(workshop, archive)
  const path = join(archive, 'archive.json')
  const { profile: _, ...rest } = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, `${JSON.stringify({ ...rest, version: 0 }, null, 2)}\n`)
}

/** All acts, to be run one after the other in the workshop's own archive. */
export function faultActs(workshop: Workshop, archive = join(workshop.root, 'archive')): readonly FaultAct[] {
  const { ids, wire } = workshop
  const [first = ''] = ids
  const prepare = (): Promise<void> => freshArchive(workshop, archive)
  const nothing = (): Promise<void> => rm(archive, { recursive: true, force: true })
  const act = (name: string, ...args: readonly string[]): FaultAct => ({ name, prepare, args, archive })
  const ruling = ['--category', 'name', '--reason', 'faults']
  return [
    { ...act('create', 'create', archive, '--title', 'Faults'), prepare: nothing },
    act('import', 'import', archive, wire),
    act('correct', 'correct', archive, first, '--find', 'Bozie', '--replace', 'Bozizé', ...ruling),
    act('bulk tag', 'tag', archive, '--ids', ids.slice(0, 5).join(','), '--add', 'harbour'),
    act('backup', 'backup', archive),
    { ...act('rotation', 'backup', archive), prepare: () => backedUpDaily(workshop, archive) },
    { ...act('restore damaged', 'restore', archive, '--damaged'), prepare: () => damagedArchive(workshop, archive) },
    { ...act('restore everything', 'restore', archive), prepare: () => workedOnArchive(workshop, archive) },
    {
      ...act('migration', 'tag', archive, '--ids', first, '--add', 'harbour'),
      prepare: () => oldArchive(workshop, archive),
    },
    act('undo of an import of 50', 'undo', archive, workshop.batch),
    { ...act('index', 'reindex', archive), touches: join(workshop.root, 'cache'), isListed: true },
    act('act over 50', 'tag', archive, '--ids', ids.join(','), '--add', 'harbour', '--add', 'council'),
  ]
}
