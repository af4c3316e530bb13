// Saved searches of the open archive.
import { removeSearch, renameSearch, savedSearches, saveSearch } from '../../../data/acts/saved-searches.ts'
import type { Result } from '../../contract/index.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of searches:*; `changed` is called after each change. */
export function searchesHandlers(changed: () => void): RoomHandlers<'searches'> {
  const telling = async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await work
    if (result.ok) changed()
    return result
  }
  return {
    'searches:list': (_, { archive }) => savedSearches(archive),
    'searches:save': (search, call) => telling(saveSearch(call.archive, search, call)),
    'searches:rename': ({ id, name }, { archive }) => telling(renameSearch(archive, id, name)),
    'searches:remove': ({ id }, { archive }) => telling(removeSearch(archive, id)),
  }
}
