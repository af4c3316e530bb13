// Where the index of an archive lies: in the user's cache folder, never in the archive. It may be deleted at any time.
import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Takes the place of the cache folder when it is set. */
export const CACHE_VARIABLE = 'CORRIGENDA_CACHE'

/** The folder of this program in the user's cache folder, as each system has it. */
export function cacheFolder(): string {
  const { env, platform } = process
  const given = env[CACHE_VARIABLE]
  if (given) return given
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'corrigenda')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'corrigenda', 'cache')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'corrigenda')
}

/**
 * The folder for the index of an archive: by its id, and within that by where it lies, since a copied archive has the id of
 * the one it was copied from and a lock of its own.
 */
export async function indexFolder(archiveId: string, folder: string): Promise<string> {
  const place = await realpath(folder)
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return join(cacheFolder(), 'index', archiveId, name)
}
