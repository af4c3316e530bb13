// The proof that nothing was edited silently, in a thread beside everything else: of the open archive, of one article, and
// of exported files the user picked.
import { verifyInThread, verifyWhileOpen } from '../../../data/index.ts'
import { fail, ok, type Result } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { FolderTokens } from '../folder-tokens.ts'
import { nameOf, withoutPaths } from '../hide-paths.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface IntegrityHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly tokens: FolderTokens
  /** Asks the user for an exported file, or a folder of them (absolute path); null when they think better of it. */
  readonly pickExported: (what: 'file' | 'folder', windowId: number) => Promise<string | null>
}

/** Handlers of integrity:*. Problems: not-an-archive of no folder, not-found (a token), cancelled, verifyExport's. */
export function integrityHandlers(options: IntegrityHandlerOptions): RoomHandlers<'integrity'> {
  const { current, jobs, tokens } = options
  return {
    'integrity:verify': async ({ job, id }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      return await jobs.run(job, (signal, onProgress) => verifyWhileOpen(archive, id, { signal, onProgress }))
    },
    'integrity:pick': async ({ what }, { windowId }) => {
      const path = await options.pickExported(what, windowId)
      return ok(path === null ? null : { token: tokens.issue(path), name: nameOf(path) })
    },
    'integrity:verify-export': async ({ job, token }) => {
      const path = tokens.redeem(token)
      if (path === null) return fail('not-found', { what: 'file', id: token })
      return await jobs.run(job, async (signal, onProgress) =>
        forWindows(await verifyInThread({ kind: 'export', path }, { signal, onProgress })),
      )
    },
  }
}

function forWindows<T>(result: Result<T>): Result<T> {
  return result.ok ? result : { ok: false, problem: withoutPaths(result.problem) }
}
