// The acts that are broken off: commands of the built command line, each with what it begins on.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freshArchive, type Workshop } from './workshop.ts'

export interface FaultAct {
  readonly name: string
  /** Puts what the act begins on in place. */
  readonly prepare: () => Promise<void>
  /** What is typed after `corrigenda`. */
  readonly args: readonly string[]
  /** The archive it works on (absolute path). */
  readonly archive: string
  /** Other folders it writes to. */
  readonly also: readonly string[]
}

/** All acts, to be run one after the other in the workshop's own archive. */
export function faultActs(workshop: Workshop, archive = join(workshop.root, 'archive')): readonly FaultAct[] {
  const { ids, wire } = workshop
  const [first = ''] = ids
  const prepare = (): Promise<void> => freshArchive(workshop, archive)
  const nothing = (): Promise<void> => rm(archive, { recursive: true, force: true })
  const act = (name: string, ...args: readonly string[]): FaultAct => ({ name, prepare, args, archive, also: [] })
  const ruling = ['--category', 'name', '--reason', 'faults']
  return [
    { ...act('create', 'create', archive, '--title', 'Faults'), prepare: nothing },
    act('import', 'import', archive, wire),
    act('correct', 'correct', archive, first, '--find', 'Bozie', '--replace', 'Bozizé', ...ruling),
    act('bulk tag', 'tag', archive, '--ids', ids.slice(0, 5).join(','), '--add', 'harbour'),
    act('act over 50', 'tag', archive, '--ids', ids.join(','), '--add', 'harbour', '--add', 'council'),
  ]
}
