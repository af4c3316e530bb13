// The archive named on the command line: `corrigenda "Central Africa"`. Pure but for resolving against the folder the
// command was given in.
import { resolve } from 'node:path'

/**
 * The absolute path of the first argument that is no flag, or null. Before packaging the first one is the app itself
 * (`electron . "Central Africa"`).
 */
export function folderArgument(argv: readonly string[], isPackaged: boolean, workingFolder: string): string | null {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  const name = names[isPackaged ? 0 : 1]
  return name === undefined || name === '' ? null : resolve(workingFolder, name)
}
