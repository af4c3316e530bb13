// Bringing copy in: what was picked or dropped is looked through first, then brought in as one batch.
import { commitImport, type PlannedImport, planImport } from '../../../data/index.ts'
import { fail, type ImportPlanned, newId, ok, type PickedFiles } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import { nameOf, withoutPaths } from '../hide-paths.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface ImportHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  /** Asks the user for files or a folder (absolute paths); null when they think better of it. */
  readonly pickFiles: (what: 'files' | 'folder', windowId: number) => Promise<readonly string[] | null>
}

interface Picked {
  readonly paths: readonly string[]
  readonly planned: PlannedImport | null
}

/** Only the newest picks are remembered. */
const MOST = 8

/** Handlers of import:*. A token that is unknown or no longer remembered is not-found. */
export function importHandlers({ current, jobs, pickFiles }: ImportHandlerOptions): RoomHandlers<'import'> {
  const picks = new Map<string, Picked>()
  const issue = (paths: readonly string[]): PickedFiles => {
    const token = newId()
    picks.set(token, { paths, planned: null })
    for (const oldest of [...picks.keys()].slice(0, -MOST)) picks.delete(oldest)
    return { token, names: paths.map(nameOf) }
  }
  return {
    'import:pick': async ({ what }, { windowId }) => {
      const paths = await pickFiles(what, windowId)
      return ok(paths && paths.length > 0 ? issue(paths) : null)
    },
    'import:drop': ({ paths }) => ok(issue(paths)),
    'import:plan': async ({ token, job }) => {
      const work = current.working
      const picked = picks.get(token)
      if (!work.ok) return work
      if (!picked) return fail('not-found', { what: 'file', id: token })
      const { archive } = work.value
      const planned = await jobs.run(job, (signal, onProgress) =>
        planImport(archive, { paths: picked.paths, signal, onProgress }, current.context()),
      )
      picks.set(token, { ...picked, planned })
      return ok(forWindows(planned))
    },
    'import:run': async ({ token, job }) => {
      const work = current.working
      const planned = picks.get(token)?.planned
      if (!work.ok) return work
      if (!planned || planned.isCancelled) return fail('not-found', { what: 'file', id: token })
      const { archive } = work.value
      const committed = await jobs.run(
        job,
        (signal, onProgress) => commitImport(archive, planned.plan, current.context(), { signal, onProgress }),
        { asksBeforeClosing: true },
      )
      if (!committed.ok) return committed // The token stays good, so that it can be tried again.
      picks.delete(token)
      const ids = committed.value?.articles.map(({ after }) => after.id) ?? []
      const what = planned.plan.records[0]?.source.name ?? ''
      if (committed.value) current.rememberAct(work.value, { act: 'import', count: ids.length, what }, committed.value)
      return ok({ ids })
    },
  }
}

function forWindows({ plan, skipped, isCancelled }: PlannedImport): ImportPlanned {
  return {
    fresh: plan.records.map(({ id, fields, source }) => ({
      id,
      headline: fields.headline?.text ?? '',
      source: source.name,
    })),
    here: plan.unchanged,
    refused: plan.failed.map(({ source, problem }) => ({ source: nameOf(source), problem: withoutPaths(problem) })),
    skipped,
    isCancelled,
  }
}
