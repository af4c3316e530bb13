// Reads a file of the bundle, unless a symbolic link makes it one that lies elsewhere.
import { readFile, realpath } from 'node:fs/promises'
import { sep } from 'node:path'

/** The bytes of a file inside a folder (both absolute), or null when there is none, or it really lies outside. */
export async function readInside(path: string, folder: string): Promise<Buffer | null> {
  try {
    const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)])
    return real.startsWith(`${realFolder}${sep}`) ? await readFile(real) : null
  } catch {
    return null
  }
}
