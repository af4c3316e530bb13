// Undo and redo, and earlier acts listed and reverted.
import { readArticle } from '../../../data/acts/act-on-article.ts'
import { spentBatches } from '../../../data/acts/undo/spent-batches.ts'
import { undoBatch } from '../../../data/acts/undo/undo-batch.ts'
import { loggedBatches, loggedEdits } from '../../../data/index.ts'
import { ok, publishedText, type UndoState } from '../../contract/index.ts'
import type { Archive } from '../archive/archive-library.ts'
import type { CurrentArchive, OpenWork } from '../archive/current-archive.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** More than anyone reads through; the rest is counted. */
const MOST_EDITS = 1000
const NOTHING: UndoState = { undo: null, redo: null }

/** Handlers of acts:*. Problems: no-change when there is nothing to do, cancelled, and whatever prevents the undo. */
export function actsHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'acts'> {
  const step = async (direction: 'undo' | 'redo', job: string, { history }: OpenWork) => {
    const done = await jobs.run(job, (follow) => history[direction](follow), {
      asksBeforeClosing: true,
    })
    current.tellActs(history)
    return done
  }
  return {
    'acts:state': async () => ok((await current.work?.history.settledState()) ?? NOTHING),
    'acts:undo': ({ job }, call) => step('undo', job, call),
    'acts:redo': ({ job }, call) => step('redo', job, call),
    'acts:logged': async (_, { archive }) => ok(await loggedBatches(archive.folder)),
    'acts:spent': ({ job }, call) => jobs.run(job, (follow) => spentBatches(call.archive, call, follow)),
    'acts:corrections': ({ job }, { archive }) => jobs.run(job, (follow) => loggedEdits(archive, MOST_EDITS, follow)),
    'acts:take-back': async ({ job, batch }, call) => {
      const { archive } = call
      const undone = await jobs.run(job, (follow) => undoBatch(archive, batch, call, follow), {
        asksBeforeClosing: true,
      })
      if (!undone.ok) return undone
      const { change, reverted, conflicts } = undone.value
      if (change) current.rememberAct(call, { act: 'take-back', count: reverted.length, what: '' }, change)
      const left = await Promise.all(
        conflicts.map(async (one) => ({ ...one, headline: await headlineOf(archive, one.id) })),
      )
      return ok({ changed: reverted.length, left })
    },
  }
}

async function headlineOf(archive: Archive, id: string): Promise<string> {
  const article = await readArticle(archive, id)
  return article.ok ? publishedText(article.value, 'headline') : ''
}
