// Drafts of typing not yet saved. One window at a time types in an article.
import { ok } from '../../contract/index.ts'
import type { Archive } from '../archive/archive-library.ts'
import type { RoomHandlers } from '../calls/handlers.ts'
import type { DraftHome, Drafts } from '../user-data/drafts.ts'

/** Handlers of draft:*. Problems: Drafts's. */
export function draftHandlers(drafts: Drafts): RoomHandlers<'draft'> {
  const home = ({ folder, manifest: { id } }: Archive): DraftHome => ({ id, folder })
  return {
    'draft:begin': ({ id }, { archive, windowId }) =>
      ok(drafts.begin(home(archive), id, windowId) ? { draft: drafts.read(home(archive), id) } : null),
    'draft:end': (_, { windowId }) => {
      drafts.end(windowId)
      return ok(null)
    },
    'draft:read': ({ id }, { archive }) => ok(drafts.read(home(archive), id)),
    'draft:save': ({ id, draft }, { archive, windowId }) => drafts.save(home(archive), id, draft, windowId),
    'draft:discard': ({ id }, { archive, windowId }) => drafts.discard(home(archive), id, windowId),
  }
}
