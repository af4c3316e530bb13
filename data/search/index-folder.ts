// The location of an archive's index: in the user's cache folder, never in the archive. It may be deleted at any time.
import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Overrides the cache folder. */
export const CACHE_VARIABLE = 'CORRIGENDA_CACHE'

/** The program's folder in the user's cache folder, by each system's convention. */
export function cacheFolder(): string {
  const { env, platform } = process
  const given = env[CACHE_VARIABLE]
  if (given) return given
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'corrigenda')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'corrigenda', 'cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'corrigenda')
}

/**
 * The folder for the index of an archive: by its id, and within that by its location, since a copied archive has the
 * same id and its own lock.
 */
export async function indexFolder(archiveId: string, folder: string): Promise<string> {
  const place = await realpath(folder)
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return join(cacheFolder(), 'index', archiveId, name)
}
