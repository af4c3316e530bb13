// Searching all articles, with results reported as they are found, and correcting what was found.
import { replaceFound } from '../../../data/acts/replace-found.ts'
import { type Broadcasts, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { Finder } from '../archive/finder.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

export interface FindHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly finder: Finder
  readonly tell: (told: Broadcasts['find:told']) => void
}

/** Places sent to a window; those beyond are counted. */
const MOST = 5000

/** Handlers of find:*. Problems: bad-query, bad-pattern, replaceFound's. */
export function findHandlers({ current, jobs, finder, tell }: FindHandlerOptions): RoomHandlers<'find'> {
  return {
    'find:run': ({ job, pattern, query }, { archive }) =>
      jobs.run(job, async ({ signal, onProgress: count }) => {
        let stage: Broadcasts['find:told']['stage'] | null = null
        const { withdrawn } = (await archive.index()).status
        // If nothing is withdrawn, every article is searched, indexed or not.
        const effectiveQuery = query ?? (withdrawn > 0 ? '' : null)
        const ids = effectiveQuery === null ? null : await (await archive.wholeIndex(count)).ask('ids', effectiveQuery)
        if (ids?.ok === false) return ids
        return await (await finder.of(archive)).find(
          { pattern, ids: ids?.value ?? null, limit: MOST },
          {
            signal,
            onFound: (articles) => tell({ job, stage: 'searching', articles }),
            onProgress: (progress) => {
              if (progress.stage !== stage) tell({ job, stage: progress.stage, articles: [] })
              stage = progress.stage
              count(progress.done, progress.of)
            },
          },
        )
      }),
    'find:correct': ({ job, ...replacing }, call) =>
      jobs.run(
        job,
        async ({ signal, onProgress }) => {
          const done = await replaceFound(call.archive, replacing, call, { signal, onProgress })
          if (!done.ok) return done
          const { change, articles, corrected, proposed, left } = done.value
          current.rememberAct(call, { act: 'correct', count: corrected + proposed, what: replacing.find }, change)
          return ok({ articles, corrected, proposed, left: left.length })
        },
        { asksBeforeClosing: true },
      ),
  }
}
