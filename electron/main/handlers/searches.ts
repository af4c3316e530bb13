// Saved searches of the open archive.
import { removeSearch, renameSearch, savedSearches, saveSearch } from '../../../data/index.ts'
import { ok, type Result } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of searches:*; `changed` is called after each change. */
export function searchesHandlers(current: CurrentArchive, changed: () => void): RoomHandlers<'searches'> {
  const told = <T>(result: Result<T>): Result<T> => {
    if (result.ok) changed()
    return result
  }
  return {
    'searches:list': async () => (current.archive ? await savedSearches(current.archive) : ok([])),
    'searches:save': async (search) => {
      const work = current.working
      return work.ok ? told(await saveSearch(work.value.archive, search, current.context())) : work
    },
    'searches:rename': async ({ id, name }) => {
      const work = current.working
      return work.ok ? told(await renameSearch(work.value.archive, id, name)) : work
    },
    'searches:remove': async ({ id }) => {
      const work = current.working
      return work.ok ? told(await removeSearch(work.value.archive, id)) : work
    },
  }
}
