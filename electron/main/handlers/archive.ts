// Opening, creating and closing archives. Folders arrive as tokens of folders the user picked, never as paths.
import { fail, ok, type Result } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import type { FolderTokens } from '../security/folder-tokens.ts'
import { nameOf } from '../security/hide-paths.ts'
import type { ArchiveWays } from '../sessions/sessions.ts'
import type { FolderPurpose } from '../windows/system-dialogs.ts'

export interface ArchiveHandlerOptions {
  readonly current: ArchiveWays
  /** Folder (absolute path) of an archive opened before, by its id. */
  readonly recentFolder: (id: string) => Result<string>
  /** Removes an archive from the list of recent ones. */
  readonly forgetRecent: (id: string) => void
  readonly tokens: FolderTokens
  /** Asks the user for a folder (absolute path); null when they cancel. */
  readonly pickFolder: (purpose: FolderPurpose, windowId: number) => Promise<string | null>
}

/** Handlers of archive:*. A token that is unknown, used or expired is not-found. */
export function archiveHandlers(options: ArchiveHandlerOptions): RoomHandlers<'archive'> {
  const { current, recentFolder, forgetRecent, tokens, pickFolder } = options
  return {
    'archive:state': async () => ok(await current.state()),
    'archive:pick': async ({ purpose }, { windowId }) => {
      const folder = await pickFolder(purpose, windowId)
      return ok(folder === null ? null : { token: tokens.issue(folder), name: nameOf(folder) })
    },
    'archive:open': ({ token }) => {
      const folder = tokens.redeem(token)
      return folder === null ? fail('not-found', { what: 'file', id: token }) : current.open(folder)
    },
    'archive:create': ({ token, title }) => {
      const folder = tokens.redeem(token)
      return folder === null ? fail('not-found', { what: 'file', id: token }) : current.create(folder, title)
    },
    'archive:open-sample': () => current.openSample(),
    'archive:open-recent': ({ id }) => {
      const folder = recentFolder(id)
      return folder.ok ? current.open(folder.value) : folder
    },
    'archive:forget-recent': ({ id }) => {
      forgetRecent(id)
      return ok(null)
    },
    'archive:open-again': () => current.openAgain(),
    'archive:close': async () => {
      await current.close()
      return ok(null)
    },
  }
}
