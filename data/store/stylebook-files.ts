// The stylebook's files as they lie in the archive: small text files, read as they are and parsed elsewhere.
import { lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { inArchive, STYLEBOOK } from './layout.ts'
import { namesIn } from './scan.ts'

const LARGEST = 2_000_000
const DEEPEST = 5
const MOST = 1000

/** All .yml, .yaml and .txt files of the stylebook by path inside it (with /), in order; what is too large is left out. */
export async function readStylebookFiles(folder: string): Promise<readonly StylebookFile[]> {
  return await textsIn(inArchive(folder, STYLEBOOK), stat)
}

/** As readStylebookFiles, of any folder (absolute path), and no link is followed: what lies there is somebody else’s. */
export async function readRuleFiles(folder: string): Promise<readonly StylebookFile[]> {
  await stat(folder)
  return await textsIn(folder, lstat)
}

/** When a file of the stylebook was changed last, as an ISO instant; null when there is none. */
export async function stylebookChangedAt(folder: string): Promise<string | null> {
  let newest = 0
  const room = { folder: inArchive(folder, STYLEBOOK), prefix: '', depth: 0 }
  for await (const { changed } of filesIn(room, stat)) newest = Math.max(newest, changed)
  return newest === 0 ? null : new Date(newest).toISOString()
}

async function textsIn(folder: string, statOf: typeof stat): Promise<readonly StylebookFile[]> {
  const files: StylebookFile[] = []
  for await (const { path, name } of filesIn({ folder, prefix: '', depth: 0 }, statOf)) {
    if (files.length >= MOST) break
    files.push({ path: name, text: await readFile(path, 'utf8') })
  }
  return files
}

interface Room {
  readonly folder: string
  readonly prefix: string
  readonly depth: number
}

interface FoundFile {
  /** Absolute, and inside the stylebook (with /). */
  readonly path: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly changed: number
}

async function* filesIn({ folder, prefix, depth }: Room, statOf: typeof stat): AsyncGenerator<FoundFile> {
  for (const name of [...(await namesIn(folder))].sort()) {
    const path = join(folder, name)
    const stats = await statOf(path).catch(() => null)
    if (stats?.isDirectory() && depth < DEEPEST)
      yield* filesIn({ folder: path, prefix: `${prefix}${name}/`, depth: depth + 1 }, statOf)
    else if (stats?.isFile() && stats.size <= LARGEST && /\.(?:ya?ml|txt)$/i.test(name))
      yield { path, name: `${prefix}${name}`, changed: stats.mtimeMs }
  }
}
