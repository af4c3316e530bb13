// What waits for a decision in the open archive, and decisions on many of them at once.
import { decideProposals, listProposals } from '../../../data/index.ts'
import { fail, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of proposals:*. Problems: not-an-archive of no folder, and those of listProposals and decideProposals. */
export function proposalsHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'proposals'> {
  return {
    'proposals:list': async ({ ids }) => {
      const { archive } = current
      return archive ? await listProposals(archive, ids) : fail('not-an-archive', { folder: '' })
    },
    'proposals:decide': async ({ job, ...decision }) => {
      const work = current.working
      if (!work.ok) return work
      return await jobs.run(job, async (signal, onProgress) => {
        const follow = { signal, onProgress }
        const done = await decideProposals(work.value.archive, decision, current.context(), follow)
        if (!done.ok) return done
        const { change, articles, decided, left } = done.value
        current.rememberAct(work.value, { act: decision.verb, count: decided, what: '' }, change)
        return ok({ articles, decided, left })
      })
    },
  }
}
