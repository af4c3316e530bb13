// Opening more windows: on the same archive, or on another, given as a token of a picked folder or as a recent archive.
import { fail, ok, type Reply, type Result } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import type { FolderTokens } from '../security/folder-tokens.ts'

type EditAct = 'cut' | 'copy' | 'paste' | 'selectAll'

export interface WindowHandlerOptions {
  /** The asking window's, shared with archive:pick. */
  readonly tokens: FolderTokens
  /** Folder (absolute path) of an archive opened before, by its id. */
  readonly recentFolder: (id: string) => Result<string>
  /** Opens a window on what the asking window shows. */
  readonly openWindow: () => void
  /** Shows an archive (absolute path) in its own window, or raises the window that has it. */
  readonly openBeside: (folder: string) => Promise<Reply<null>>
  /** Performs an Edit menu command in the focused field of the asking window. */
  readonly edit: (act: EditAct) => void
  /** Whose discarded edits the next undo in the asking window brings back; null: none. */
  readonly noteDiscarded: (headline: string | null) => void
}

/** Handlers of window:*. Problems: not-found (a token or id), openArchive's. */
export function windowHandlers(options: WindowHandlerOptions): RoomHandlers<'window'> {
  const { tokens, recentFolder, openWindow, openBeside, edit, noteDiscarded } = options
  return {
    'window:new': () => {
      openWindow()
      return ok(null)
    },
    'window:open': ({ token }) => {
      const folder = tokens.redeem(token)
      return folder === null ? fail('not-found', { what: 'file', id: token }) : openBeside(folder)
    },
    'window:open-recent': ({ id }) => {
      const folder = recentFolder(id)
      return folder.ok ? openBeside(folder.value) : folder
    },
    'window:edit': ({ act }) => {
      edit(act)
      return ok(null)
    },
    'window:discarded': ({ headline }) => {
      noteDiscarded(headline)
      return ok(null)
    },
  }
}
