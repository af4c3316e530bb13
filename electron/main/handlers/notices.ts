// The notices of the open archive, and how the house words them.
import { houseNotices, listNotices, setHouseNotices } from '../../../data/index.ts'
import { fail, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

/**
 * Handlers of notices:*; `changed` is called when another profile was kept. Problems: not-an-archive of no folder, those of
 * listNotices and setHouseNotices.
 */
export function noticesHandlers(current: CurrentArchive, changed: () => void): RoomHandlers<'notices'> {
  const none = fail('not-an-archive', { folder: '' })
  return {
    'notices:list': async ({ ids }) => (current.archive ? await listNotices(current.archive, ids) : none),
    'notices:house': async () => (current.archive ? ok(await houseNotices(current.archive)) : none),
    'notices:set-house': async ({ profile }) => {
      const work = current.working
      const done = work.ok ? await setHouseNotices(work.value.archive, profile) : work
      if (done.ok) changed()
      return done
    },
  }
}
