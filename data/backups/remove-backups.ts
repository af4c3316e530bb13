// Removing backups that are no longer needed. One goes in a single step, a rename out of sight, and is cleared away after:
// wherever that is broken off, every folder that looks like a backup is a whole one, and what is left is cleared next time.
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../store/disk.ts'
import { namesIn } from '../store/scan.ts'
import { MAKING, REMOVING } from './list-backups.ts'

/**
 * Removes backups of a folder by their names and returns those that are gone. One that the system keeps stays a whole backup:
 * that is no reason to call the new backup failed, and it is tried again next time.
 */
export async function removeBackups(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const gone: string[] = []
  for (const name of names) {
    const isHidden = await rename(join(folder, name), join(folder, `${name}${REMOVING}`)).then(
      () => true,
      () => false,
    )
    if (isHidden) gone.push(name)
  }
  if (gone.length > 0) await syncFolder(folder).catch(() => {})
  await clear(folder, (name) => name.endsWith(REMOVING))
  return gone
}

/** Clears away what was broken off: backups in the making, and those on their way out. */
export async function clearLeftOvers(folder: string): Promise<void> {
  await clear(folder, (name) => name.endsWith(MAKING) || name.endsWith(REMOVING))
}

async function clear(folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const names = (await namesIn(folder)).filter(isWanted)
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {})
}
