// Removes backups that are no longer needed. Each is first renamed in one step, then deleted: wherever that is
// interrupted, every folder named like a backup is a whole one, and the rest is deleted next time.
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../store/disk.ts'
import { namesIn } from '../store/scan.ts'
import { MAKING, REMOVING } from './list-backups.ts'

/**
 * Removes backups of a folder by name and returns those removed. One the system refuses to rename stays a whole backup:
 * that does not make the new backup fail, and it is tried again next time.
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

/** Deletes interrupted work: unfinished backups, and those being removed. */
export async function clearLeftOvers(folder: string): Promise<void> {
  await clear(folder, (name) => name.endsWith(MAKING) || name.endsWith(REMOVING))
}

async function clear(folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const names = (await namesIn(folder)).filter(isWanted)
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {})
}
