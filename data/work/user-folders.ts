// The program's folders of this user, by each system's convention, shared by the app and the command line. Settings are
// Electron's; the search index is in the cache folder (cache-file.ts).
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Overrides the state folder, and with it the folder of the logs. */
export const STATE_VARIABLE = 'CORRIGENDA_STATE'

/** Data that must survive clearing the cache. */
export function stateFolder(): string {
  const { env, platform } = process
  const given = env[STATE_VARIABLE]
  if (given) return given
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'corrigenda')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'corrigenda', 'state')
  return join(env.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'corrigenda')
}

/** The logs. On Linux in the state folder, as the XDG Base Directory Specification asks. */
export function logFolder(): string {
  const { env, platform } = process
  if (!env[STATE_VARIABLE] && platform === 'darwin') return join(homedir(), 'Library', 'Logs', 'corrigenda')
  if (!env[STATE_VARIABLE] && platform === 'win32') return join(stateFolder(), '..', 'logs')
  return join(stateFolder(), 'logs')
}
