// Undo and redo, and drafts of typing that is not saved yet.
import { fail, ok } from '../../contract/index.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Drafts } from '../drafts.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of acts:*. Problems: no-change when there is nothing to do, cancelled, and what stands in the way. */
export function actsHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'acts'> {
  const swap = async (direction: 'undo' | 'redo', job: string) => {
    const work = current.working
    if (!work.ok) return work
    const { history } = work.value
    const done = await jobs.run(job, (signal, onProgress) => history[direction]({ signal, onProgress }), {
      asksBeforeClosing: true,
    })
    current.tellActs(history)
    return done
  }
  return {
    'acts:state': () => {
      const work = current.working
      return ok(work.ok ? work.value.history.state : { undo: null, redo: null })
    },
    'acts:undo': ({ job }) => swap('undo', job),
    'acts:redo': ({ job }) => swap('redo', job),
  }
}

/** Handlers of draft:*. */
export function draftHandlers(current: CurrentArchive, drafts: Drafts): RoomHandlers<'draft'> {
  const archiveId = (): string | null => current.archive?.manifest.id ?? null
  return {
    'draft:read': ({ id }) => {
      const archive = archiveId()
      return ok(archive === null ? null : drafts.read(archive, id))
    },
    'draft:save': ({ id, draft }) => {
      const archive = archiveId()
      return archive === null ? fail('not-an-archive', { folder: '' }) : drafts.save(archive, id, draft)
    },
    'draft:discard': ({ id }) => {
      const archive = archiveId()
      if (archive !== null) drafts.discard(archive, id)
      return ok(null)
    },
  }
}
