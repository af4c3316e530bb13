// Drafts of typing that is not saved yet. One window at a time types in an article.
import { fail, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { DraftHome, Drafts } from '../drafts.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of draft:*. Problems: not-an-archive of no folder, and those of Drafts. */
export function draftHandlers(current: CurrentArchive, drafts: Drafts): RoomHandlers<'draft'> {
  const home = (): DraftHome | null => {
    const { archive } = current
    return archive && { id: archive.manifest.id, folder: archive.folder }
  }
  return {
    'draft:begin': ({ id }, { windowId }) => {
      const archive = home()
      if (archive === null) return fail('not-an-archive', { folder: '' })
      return ok(drafts.begin(archive, id, windowId) ? { draft: drafts.read(archive, id) } : null)
    },
    'draft:end': (_, { windowId }) => {
      drafts.end(windowId)
      return ok(null)
    },
    'draft:read': ({ id }) => {
      const archive = home()
      return ok(archive === null ? null : drafts.read(archive, id))
    },
    'draft:save': ({ id, draft }, { windowId }) => {
      const archive = home()
      return archive === null ? fail('not-an-archive', { folder: '' }) : drafts.save(archive, id, draft, windowId)
    },
    'draft:discard': ({ id }, { windowId }) => {
      const archive = home()
      return archive === null ? ok(null) : drafts.discard(archive, id, windowId)
    },
  }
}
