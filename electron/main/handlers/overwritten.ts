// Deciding between the overwritten and the present version of an article.
import { chooseVersion, readOverwritten } from '../../../data/acts/overwritten-versions.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of overwritten:*. Problems: readOverwritten's and chooseVersion's. */
export function overwrittenHandlers(current: CurrentArchive): RoomHandlers<'overwritten'> {
  return {
    'overwritten:read': ({ name }, { archive }) => readOverwritten(archive, name),
    'overwritten:choose': async (wanted, call) => {
      const done = await chooseVersion(call.archive, wanted, call)
      await current.tellState()
      return done
    },
  }
}
