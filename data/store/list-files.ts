// Lists every file that belongs to an archive, without reading it: what a backup must hold.
import { lstat, readdir } from 'node:fs/promises'
import { inParallel, isTemporary } from './disk.ts'
import { BACKUPS, JOURNAL, LOCK, SET_ASIDE } from './layout.ts'
import { checkedFolder, checkedPath } from './way.ts'

/** A file on disk. Records are replaced and never written in place, so these three distinguish two versions. */
export interface ListedFile {
  /** Path inside the archive, with /. */
  readonly path: string
  readonly bytes: number
  /** Modification time, in whole milliseconds. */
  readonly at: number
  readonly inode: number
}

/** Not part of an archive's content: unfinished acts, older copies, locks. */
const LEFT_OUT = new Set<string>([BACKUPS, JOURNAL, SET_ASIDE, LOCK, `${LOCK}.taking`, '.git'])

/** All files of an archive, by path. Links and anything else that is not a plain file are left out. */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, ListedFile>> {
  const files = new Map<string, ListedFile>()
  const paths: string[] = []
  const visit = async (inside: string): Promise<void> => {
    const entries = await readdir(await checkedFolder(folder, inside), { withFileTypes: true }).catch(noneWhenGone)
    const folders: string[] = []
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (isLeftOut(path) || isTemporary(entry.name)) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) paths.push(path)
    }
    for (const each of folders) await visit(each)
  }
  await visit('')
  await inParallel(paths, async (path) => {
    const found = await lstat(await checkedPath(folder, path)).catch(noneWhenGone)
    if ('size' in found && found.isFile()) {
      files.set(path, { path, bytes: found.size, at: Math.floor(found.mtimeMs), inode: found.ino })
    }
  })
  return files
}

function isLeftOut(path: string): boolean {
  return LEFT_OUT.has(path) || path.startsWith(`${LOCK}.`)
}

/** A file or folder that vanished meanwhile is treated as missing. */
function noneWhenGone(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
