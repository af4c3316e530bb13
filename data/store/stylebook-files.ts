// The stylebook's files as they lie in the archive: small text files, read as they are and parsed elsewhere.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { inArchive, STYLEBOOK } from './layout.ts'
import { namesIn } from './scan.ts'

const LARGEST = 2_000_000
const DEEPEST = 5
const MOST = 1000

/** All .yml, .yaml and .txt files of the stylebook by path inside it (with /), in order; links and what is too large are left out. */
export async function readStylebookFiles(folder: string): Promise<readonly StylebookFile[]> {
  const files: StylebookFile[] = []
  for await (const { path, name } of filesIn(inArchive(folder, STYLEBOOK), '', 0)) {
    if (files.length >= MOST) break
    files.push({ path: name, text: await readFile(path, 'utf8') })
  }
  return files
}

/** When a file of the stylebook was changed last, as an ISO instant; null when there is none. */
export async function stylebookChangedAt(folder: string): Promise<string | null> {
  let newest = 0
  for await (const { changed } of filesIn(inArchive(folder, STYLEBOOK), '', 0)) newest = Math.max(newest, changed)
  return newest === 0 ? null : new Date(newest).toISOString()
}

interface FoundFile {
  /** Absolute, and inside the stylebook (with /). */
  readonly path: string
  readonly name: string
  /** Milliseconds since 1970. */
  readonly changed: number
}

async function* filesIn(folder: string, prefix: string, depth: number): AsyncGenerator<FoundFile> {
  for (const name of [...(await namesIn(folder))].sort()) {
    const path = join(folder, name)
    const stats = await stat(path).catch(() => null)
    if (stats?.isDirectory() && depth < DEEPEST) yield* filesIn(path, `${prefix}${name}/`, depth + 1)
    else if (stats?.isFile() && stats.size <= LARGEST && /\.(?:ya?ml|txt)$/i.test(name))
      yield { path, name: `${prefix}${name}`, changed: stats.mtimeMs }
  }
}
