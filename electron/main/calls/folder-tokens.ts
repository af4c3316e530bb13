// Windows hold tokens, not paths: a folder the user picked is named by a random token that works once.
import { newId } from '../../contract/index.ts'

export interface FolderTokens {
  /** A token for a folder (absolute path). Only the newest 32 are remembered, each for half an hour. */
  issue(folder: string): string
  /** The folder of a token, or null for one that is unknown, used or too old. */
  redeem(token: string): string | null
}

const LIFETIME_MS = 30 * 60_000
const MOST = 32

export interface TokenSources {
  readonly newToken?: () => string
  readonly now?: () => number
}

/** An empty store of tokens. */
export function createFolderTokens({ newToken = newId, now = Date.now }: TokenSources = {}): FolderTokens {
  const issued = new Map<string, { readonly folder: string; readonly at: number }>()
  return {
    issue(folder) {
      const token = newToken()
      issued.set(token, { folder, at: now() })
      for (const oldest of [...issued.keys()].slice(0, -MOST)) issued.delete(oldest)
      return token
    },
    redeem(token) {
      const entry = issued.get(token)
      issued.delete(token)
      return entry && now() - entry.at <= LIFETIME_MS ? entry.folder : null
    },
  }
}
