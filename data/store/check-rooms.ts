// Whether the folders of an archive are folders of its own. An archive may come from a stranger: a link in the place of one would have
// us read, write and delete wherever it leads.
import { lstat } from 'node:fs/promises'
import { fail } from '../schema/index.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import { inArchive, JOURNAL, ROOMS, SET_ASIDE } from './layout.ts'

const ALL_ROOMS = [...ROOMS, SET_ASIDE, `${SET_ASIDE}/overwritten`, `${SET_ASIDE}/${JOURNAL}`]

/** A room whose place something else has taken, by its path inside the archive. */
export interface UnsafeRoom {
  readonly path: string
  readonly kind: FileKind
}

/** Rooms that are links, pipes, sockets or devices. A plain file in a room's place does no harm and is named by whoever needs the room. */
export async function unsafeRooms(folder: string): Promise<readonly UnsafeRoom[]> {
  const found = await Promise.all(
    ALL_ROOMS.map(async (path) => {
      const stats = await lstat(inArchive(folder, path)).catch(() => null)
      return stats && !stats.isDirectory() && !stats.isFile() ? [{ path, kind: fileKind(stats) }] : []
    }),
  )
  return found.flat()
}

/** The problem `unsafe` of an archive that has such a room, or null. To be asked before anything of the archive is read or written. */
export async function checkRooms(folder: string): Promise<ReturnType<typeof fail<'unsafe'>> | null> {
  const [first] = await unsafeRooms(folder)
  return first ? fail('unsafe', { folder, ...first }) : null
}
