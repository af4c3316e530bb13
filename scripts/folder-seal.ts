// A list of every file in a folder with its size, written last. A folder whose list is missing or does not match is
// incomplete (a kill, a full disk, a power cut before the data reached the disk) and is never used.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SEAL = 'corrigenda-seal.json'

function sizes(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SEAL)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), statSync(file).size]))
}

/** Declares a folder complete. Call it when nothing more will be written there. */
export function seal(folder: string): void {
  writeFileSync(join(folder, SEAL), `${JSON.stringify(sizes(folder), null, 1)}\n`)
}

/** Whether the folder was sealed and each of its sealed files still has its size. Reads no contents: about 1 ms. */
export function isSealed(folder: string): boolean {
  try {
    const sealed = JSON.parse(readFileSync(join(folder, SEAL), 'utf8')) as Readonly<Record<string, number>>
    const entries = Object.entries(sealed)
    return entries.length > 0 && entries.every(([file, size]) => statSync(join(folder, file)).size === size)
  } catch {
    return false
  }
}
