// The notices of the open archive, and the house's wording.
import { houseNotices, listNotices, setHouseNotices } from '../../../data/index.ts'
import { ok } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/**
 * Handlers of notices:*; `changed` is called when a profile was saved. Problems: listNotices's and setHouseNotices's.
 */
export function noticesHandlers(changed: () => void): RoomHandlers<'notices'> {
  return {
    'notices:list': ({ ids }, { archive }) => listNotices(archive, ids),
    'notices:house': async (_, { archive }) => ok(await houseNotices(archive)),
    'notices:set-house': async ({ profile }, { archive }) => {
      const done = await setHouseNotices(archive, profile)
      if (done.ok) changed()
      return done
    },
  }
}
