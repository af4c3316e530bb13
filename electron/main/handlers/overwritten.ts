// Deciding between an article's version that was overwritten outside and the one that is there.
import { chooseVersion, readOverwritten } from '../../../data/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of overwritten:*. Problems: not-an-archive of no folder, readOverwritten's and chooseVersion's. */
export function overwrittenHandlers(current: CurrentArchive): RoomHandlers<'overwritten'> {
  return {
    'overwritten:read': async ({ name }) => {
      const work = current.working
      return work.ok ? await readOverwritten(work.value.archive, name) : work
    },
    'overwritten:choose': async (wanted) => {
      const work = current.working
      if (!work.ok) return work
      const done = await chooseVersion(work.value.archive, wanted, current.context())
      await current.tellState()
      return done
    },
  }
}
