// Drafts of typing that is not saved yet. One window at a time types in an article.
import { fail, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Drafts } from '../drafts.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of draft:*. Problems: not-an-archive of no folder, and those of Drafts. */
export function draftHandlers(current: CurrentArchive, drafts: Drafts): RoomHandlers<'draft'> {
  const archiveId = (): string | null => current.archive?.manifest.id ?? null
  return {
    'draft:begin': ({ id }, { windowId }) => {
      const archive = archiveId()
      if (archive === null) return fail('not-an-archive', { folder: '' })
      return ok(drafts.begin(archive, id, windowId) ? { draft: drafts.read(archive, id) } : null)
    },
    'draft:end': (_, { windowId }) => {
      drafts.end(windowId)
      return ok(null)
    },
    'draft:read': ({ id }) => {
      const archive = archiveId()
      return ok(archive === null ? null : drafts.read(archive, id))
    },
    'draft:save': ({ id, draft }, { windowId }) => {
      const archive = archiveId()
      return archive === null ? fail('not-an-archive', { folder: '' }) : drafts.save(archive, id, draft, windowId)
    },
    'draft:discard': ({ id }, { windowId }) => {
      const archive = archiveId()
      return archive === null ? ok(null) : drafts.discard(archive, id, windowId)
    },
  }
}
