// Undo and redo, and old acts listed and taken back.
import { loggedBatches, loggedEdits, readArticle, undoBatch } from '../../../data/index.ts'
import { fail, ok, publishedText } from '../../contract/index.ts'
import type { Archive } from '../archive-library.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** More than anybody goes through; the rest is counted. */
const MOST_EDITS = 1000

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
    'acts:logged': async () => {
      const { archive } = current
      return archive ? ok(await loggedBatches(archive.folder)) : fail('not-an-archive', { folder: '' })
    },
    'acts:corrections': async ({ job }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      return await jobs.run(job, (signal, onProgress) => loggedEdits(archive, MOST_EDITS, { signal, onProgress }))
    },
    'acts:take-back': async ({ job, batch }) => {
      const work = current.working
      if (!work.ok) return work
      const { archive } = work.value
      const undone = await jobs.run(
        job,
        (signal, onProgress) => undoBatch(archive, batch, current.context(), { signal, onProgress }),
        { asksBeforeClosing: true },
      )
      if (!undone.ok) return undone
      const { change, reverted, conflicts } = undone.value
      if (change) current.rememberAct(work.value, { act: 'take-back', count: reverted.length, what: '' }, change)
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
