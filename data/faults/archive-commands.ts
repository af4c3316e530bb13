// Everything an editor can do to an archive on the command line, in an order that leaves something to do.

export interface ArchiveCommand {
  /** What is typed after `corrigenda`. */
  readonly args: readonly string[]
  /** Whether it works in a thread. */
  readonly hasThread: boolean
}

/**
 * `scratch`: a folder (absolute path) with copy to import under wire/; `id`: of an article, `batch`: of the import it
 * came from.
 */
export interface CommandPlace {
  readonly archive: string
  readonly scratch: string
  readonly id: string
  readonly batch: string
}

/** The commands, each to be run whatever the result of those before. */
export function archiveCommands({ archive, scratch, id, batch }: CommandPlace): readonly ArchiveCommand[] {
  const command = (...args: readonly string[]): ArchiveCommand => ({ args, hasThread: false })
  const inThread = (...args: readonly string[]): ArchiveCommand => ({ args, hasThread: true })
  const ruling = ['--category', 'name', '--reason', 'faults']
  return [
    inThread('list', archive),
    command('verify', archive),
    command('correct', archive, id, '--find', 'Bozie', '--replace', 'Bozizé', ...ruling),
    command('import', archive, `${scratch}/wire`),
    command('tag', archive, '--ids', id, '--add', 'harbour'),
    command('tags', archive),
    command('stylebook', archive),
    inThread('check', archive, '--ids', id),
    inThread('find', archive, 'harbour'),
    command('history', archive),
    command('overwritten', archive),
    command('export', archive, '--ids', id, '--to', 'text', '--out', `${scratch}/exported`),
    command('undo', archive, batch),
    command('backup', archive),
    command('backup', archive, '--list'),
    command('backup', archive, '--check'),
    command('restore', archive, '--damaged'),
    command('restore', archive),
    command('verify', archive),
    inThread('list', archive),
  ]
}
