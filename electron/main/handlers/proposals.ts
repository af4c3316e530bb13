// What waits for a decision in the open archive.
import { listProposals } from '../../../data/index.ts'
import { fail } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of proposals:*. Problems: not-an-archive of no folder, and listProposals's. */
export function proposalsHandlers(current: CurrentArchive): RoomHandlers<'proposals'> {
  return {
    'proposals:list': async ({ ids }) => {
      const { archive } = current
      return archive ? await listProposals(archive, ids) : fail('not-an-archive', { folder: '' })
    },
  }
}
