// Whether an archive's folders are real folders of its own. An archive may come from a stranger: through a link in
// place of one we would read, write and delete wherever it leads.
import { lstat } from 'node:fs/promises'
import { fail } from '../schema/index.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import { inArchive, JOURNAL, ROOMS, SET_ASIDE } from './layout.ts'

const ALL_ROOMS = [...ROOMS, SET_ASIDE, `${SET_ASIDE}/overwritten`, `${SET_ASIDE}/${JOURNAL}`]

/** A path inside the archive where something else takes the place of a folder. */
export interface UnsafeRoom {
  readonly path: string
  readonly kind: FileKind
}

/**
 * Folders that are links, pipes, sockets or devices. A plain file in a folder's place is harmless and is reported by
 * whatever needs the folder.
 */
export async function unsafeRooms(folder: string): Promise<readonly UnsafeRoom[]> {
  const found = await Promise.all(
    ALL_ROOMS.map(async (path) => {
      const stats = await lstat(inArchive(folder, path)).catch(() => null)
      return stats && !stats.isDirectory() && !stats.isFile() ? [{ path, kind: fileKind(stats) }] : []
    }),
  )
  return found.flat()
}

/**
 * The problem `unsafe` of an archive with such a folder, or null. Must be called before anything of the archive is read
 * or written.
 */
export async function checkRooms(folder: string): Promise<ReturnType<typeof fail<'unsafe'>> | null> {
  const [first] = await unsafeRooms(folder)
  return first ? fail('unsafe', { folder, ...first }) : null
}
