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
  await readInto(files, inArchive(folder, STYLEBOOK), '', 0)
  return files
}

async function readInto(files: StylebookFile[], folder: string, prefix: string, depth: number): Promise<void> {
  for (const name of [...(await namesIn(folder))].sort()) {
    if (files.length >= MOST) return
    const path = join(folder, name)
    const stats = await stat(path).catch(() => null)
    if (stats?.isDirectory() && depth < DEEPEST) await readInto(files, path, `${prefix}${name}/`, depth + 1)
    else if (stats?.isFile() && stats.size <= LARGEST && /\.(?:ya?ml|txt)$/i.test(name))
      files.push({ path: `${prefix}${name}`, text: await readFile(path, 'utf8') })
  }
}
