// The stylebook's files in the archive: small text files, read unchanged and parsed elsewhere. No link is followed.
import { lstat, stat } from 'node:fs/promises'
import type { StylebookFile } from '../stylebook/stylebook-file.ts'
import { isStylebookPath, LARGEST_STYLEBOOK_FILE, STYLEBOOK } from './layout.ts'
import { readPlainFile } from './plain-file.ts'
import { namesInRoom } from './scan.ts'
import { checkedPath } from './way.ts'

const DEEPEST = 5
const MOST = 1000
/** All files together, in bytes: parsing more would take minutes. A house's own styles take some hundred thousand. */
const MOST_BYTES = 8_000_000

/**
 * All .yml, .yaml and .txt files of the stylebook by path inside it (with /), sorted. Files that are too large, or too many, are named but
 * not read.
 */
export async function readStylebookFiles(folder: string): Promise<readonly StylebookFile[]> {
  return await textsIn({ folder, path: STYLEBOOK })
}

/** As readStylebookFiles, for any folder (absolute path). */
export async function readRuleFiles(folder: string): Promise<readonly StylebookFile[]> {
  await stat(folder)
  return await textsIn({ folder, path: '' })
}

/** When a file of the stylebook was last changed, as an ISO instant; null when there is none. */
export async function stylebookChangedAt(folder: string): Promise<string | null> {
  let newest = 0
  for await (const { changed } of filesIn({ folder, path: STYLEBOOK, prefix: '', depth: 0 }))
    newest = Math.max(newest, changed)
  return newest === 0 ? null : new Date(newest).toISOString()
}

async function textsIn({ folder, path }: Pick<Room, 'folder' | 'path'>): Promise<readonly StylebookFile[]> {
  const files: StylebookFile[] = []
  let left = MOST_BYTES
  for await (const file of filesIn({ folder, path, prefix: '', depth: 0 })) {
    const leaveOut = (why: string): void => void files.push({ path: file.name, text: '', leftOut: why })
    if (files.length >= MOST) {
      leaveOut(`there are more than ${MOST} files`)
      break
    }
    if (file.bytes > LARGEST_STYLEBOOK_FILE) leaveOut(`it is larger than ${LARGEST_STYLEBOOK_FILE / 1e6} MB`)
    else if (file.bytes > left) leaveOut(`with the files before it, it is larger than ${MOST_BYTES / 1e6} MB`)
    else {
      const bytes = await readPlainFile(folder, file.path, LARGEST_STYLEBOOK_FILE).catch(() => null)
      if (bytes === null) leaveOut('it cannot be read')
      else {
        left -= bytes.length
        files.push({ path: file.name, text: bytes.toString('utf8') })
      }
    }
  }
  return files
}

interface Room {
  /** Absolute; the boundary nothing may lead out of. */
  readonly folder: string
  /** Inside it, with /; '' for the folder itself. */
  readonly path: string
  readonly prefix: string
  readonly depth: number
}

interface FoundFile {
  /** Inside the room's folder, and inside the stylebook (with /). */
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly changed: number
}

async function* filesIn({ folder, path: room, prefix, depth }: Room): AsyncGenerator<FoundFile> {
  for (const part of [...(await namesInRoom(folder, room))].sort()) {
    const path = room === '' ? part : `${room}/${part}`
    const name = `${prefix}${part}`
    const stats = await checkedPath(folder, path)
      .then((at) => lstat(at))
      .catch(() => null)
    if (stats?.isDirectory() && depth < DEEPEST) yield* filesIn({ folder, path, prefix: `${name}/`, depth: depth + 1 })
    else if (stats?.isFile() && isStylebookPath(name)) yield { path, name, bytes: stats.size, changed: stats.mtimeMs }
  }
}
