// The proof that nothing was edited silently, in its own thread: for the open archive, one article, or exported files
// the user picked.
import { verifyInThread, verifyWhileOpen } from '../../../data/index.ts'
import { fail, ok } from '../../contract/index.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import type { FolderTokens } from '../security/folder-tokens.ts'
import { nameOf } from '../security/hide-paths.ts'

export interface IntegrityHandlerOptions {
  readonly jobs: Jobs
  readonly tokens: FolderTokens
  /** Asks the user for an exported file, or a folder of them (absolute path); null when they cancel. */
  readonly pickExported: (what: 'file' | 'folder', windowId: number) => Promise<string | null>
}

/** Handlers of integrity:*. Problems: not-found (a token), cancelled, verifyExport's. */
export function integrityHandlers({ jobs, tokens, pickExported }: IntegrityHandlerOptions): RoomHandlers<'integrity'> {
  return {
    'integrity:verify': ({ job, id }, { archive }) => jobs.run(job, (follow) => verifyWhileOpen(archive, id, follow)),
    'integrity:pick': async ({ what }, { windowId }) => {
      const path = await pickExported(what, windowId)
      return ok(path === null ? null : { token: tokens.issue(path), name: nameOf(path) })
    },
    'integrity:verify-export': async ({ job, token }) => {
      const path = tokens.redeem(token)
      if (path === null) return fail('not-found', { what: 'file', id: token })
      return await jobs.run(job, (follow) => verifyInThread({ kind: 'export', path }, follow))
    },
  }
}
