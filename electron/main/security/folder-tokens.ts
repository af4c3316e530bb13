// Windows hold tokens, not paths: a folder the user picked gets a random token that works once.
import { newId } from '../../contract/index.ts'

export interface FolderTokens {
  /** Returns a token for a folder (absolute path). Only the newest 32 are kept, each for half an hour. */
  issue(folder: string): string
  /** The folder of a token; null for one that is unknown, used or expired. */
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
