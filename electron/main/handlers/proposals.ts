// Corrections awaiting a decision in the open archive, and deciding on many at once.
import { decideProposals } from '../../../data/acts/decide-proposals.ts'
import { listProposals } from '../../../data/index.ts'
import { ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of proposals:*. Problems: listProposals's and decideProposals's. */
export function proposalsHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'proposals'> {
  return {
    'proposals:list': ({ ids }, { archive }) => listProposals(archive, ids),
    'proposals:decide': ({ job, ...decision }, call) =>
      jobs.run(job, async ({ signal, onProgress }) => {
        const done = await decideProposals(call.archive, decision, call, { signal, onProgress })
        if (!done.ok) return done
        const { change, articles, decided, left } = done.value
        current.rememberAct(call, { act: decision.verb, count: decided, what: '' }, change)
        return ok({ articles, decided, left })
      }),
  }
}
