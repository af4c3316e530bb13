// Finding in all articles, reported as it is found, and correcting what was found.
import { replaceFound } from '../../../data/index.ts'
import { type Broadcasts, fail, ok, type Request } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Finder } from '../finder.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface FindHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly finder: Finder
  readonly tell: (told: Broadcasts['find:told']) => void
}

/** Places a window is told of; those beyond are counted. */
const MOST = 5000

/** Handlers of find:*. Without an open archive the problem is not-an-archive of no folder. */
export function findHandlers(options: FindHandlerOptions): RoomHandlers<'find'> {
  const { current, jobs, finder, tell } = options
  return {
    'find:run': async ({ job, pattern, query }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      return await jobs.run(job, async (signal, count) => {
        let stage: Broadcasts['find:told']['stage'] | null = null
        const { withdrawn } = (await archive.index()).status
        // With nothing withdrawn all of them are looked through, known to the index or not.
        const wanted = query ?? (withdrawn > 0 ? '' : null)
        const ids = wanted === null ? null : await (await archive.wholeIndex(count)).ids(wanted)
        if (ids?.ok === false) return ids
        return await finder.of(archive).find(
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
      })
    },
    'find:correct': async (request) => await correctFound(options, request),
  }
}

async function correctFound({ current, jobs }: FindHandlerOptions, { job, ...replacing }: Request<'find:correct'>) {
  const work = current.working
  if (!work.ok) return work
  return await jobs.run(
    job,
    async (signal, onProgress) => {
      const done = await replaceFound(work.value.archive, replacing, current.context(), { signal, onProgress })
      if (!done.ok) return done
      const { change, articles, corrected, proposed, left } = done.value
      current.rememberAct(work.value, { act: 'correct', count: corrected + proposed, what: replacing.find }, change)
      return ok({ articles, corrected, proposed, left: left.length })
    },
    { asksBeforeClosing: true },
  )
}
