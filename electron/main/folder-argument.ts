// The archive named on the command line: `corrigenda "Central Africa"`. Pure but for resolving against the folder the
// command was given in.
import { basename, dirname, resolve } from 'node:path'

/** The file a file manager shows for an archive, and opens it by. */
const ARCHIVE_FILE = 'archive.json'

/** The archive's folder (absolute path), for its own path or that of the archive.json in it. */
export function folderOf(path: string): string {
  return basename(path) === ARCHIVE_FILE ? dirname(path) : path
}

/**
 * The absolute path of the first argument that is no flag, or null. Before packaging the first one is the app itself
 * (`electron . "Central Africa"`).
 */
export function folderArgument(argv: readonly string[], isPackaged: boolean, workingFolder: string): string | null {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  const name = names[isPackaged ? 0 : 1]
  return name === undefined || name === '' ? null : folderOf(resolve(workingFolder, name))
}
