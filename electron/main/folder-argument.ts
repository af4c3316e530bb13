// The archive named on the command line: `corrigenda "Central Africa"`. Pure, except that it resolves against the
// folder the command was run in.
import { basename, dirname, resolve } from 'node:path'

/** The file by which a file manager shows and opens an archive. */
const ARCHIVE_FILE = 'archive.json'

/** The archive's folder (absolute path), given its own path or that of its archive.json. */
export function folderOf(path: string): string {
  return basename(path) === ARCHIVE_FILE ? dirname(path) : path
}

/**
 * The absolute path of the first argument that is not a flag, or null. Before packaging, the first argument is the app
 * itself (`electron . "Central Africa"`).
 */
export function folderArgument(argv: readonly string[], isPackaged: boolean, workingFolder: string): string | null {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  const name = names[isPackaged ? 0 : 1]
  return name === undefined || name === '' ? null : folderOf(resolve(workingFolder, name))
}
