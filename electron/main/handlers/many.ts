// Acts over many articles: their details, withdrawing, putting back, removing. Each is counted, can be cancelled, and is undone as one.
import {
  composeNotices,
  type EditedMany,
  editDetails,
  previewDetails,
  putBackArticles,
  removeArticles,
  withdrawArticles,
} from '../../../data/index.ts'
import { type ActName, detailsNamed, fail, type ManyEdited, ok, type Result } from '../../contract/index.ts'
import type { Archive } from '../archive-library.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** At most so many articles that were left are named to a window; all are counted. */
const MOST_NAMED = 20

interface Follow {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

/** Handlers of many:*. Without an open archive the problem is not-an-archive of no folder. */
export function manyHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'many'> {
  const act = async (
    job: string,
    act: ActName['act'],
    what: string | null,
    work: (archive: Archive, follow: Follow) => Promise<Result<EditedMany>>,
  ): Promise<Result<ManyEdited>> => {
    const working = current.working
    if (!working.ok) return working
    const { archive } = working.value
    const done = await jobs.run(job, (signal, onProgress) => work(archive, { signal, onProgress }), {
      asksBeforeClosing: true,
    })
    if (!done.ok) return done
    const { changed, left, change } = done.value
    const name = what ?? (await headlineOf(archive, changed))
    if (change) current.rememberAct(working.value, { act, count: changed.length, what: name }, change)
    return ok({ changed: changed.length, left: left.length, named: left.slice(0, MOST_NAMED) })
  }
  const who = () => current.context()
  return {
    'many:preview': async ({ job, ids, edit }) => {
      const { archive } = current
      if (!archive) return fail('not-an-archive', { folder: '' })
      return await jobs.run(job, (signal, onProgress) => previewDetails(archive, ids, edit, { signal, onProgress }))
    },
    'many:edit': ({ job, ids, edit }) =>
      act(job, 'edit-details', detailsNamed(edit).join(', '), (archive, follow) =>
        editDetails(archive, ids, edit, who(), follow),
      ),
    'many:withdraw': ({ job, ids, reason }) =>
      act(job, 'withdraw', null, (archive, follow) => withdrawArticles(archive, ids, reason, who(), follow)),
    'many:put-back': ({ job, ids }) =>
      act(job, 'put-back', null, (archive, follow) => putBackArticles(archive, ids, who(), follow)),
    'many:compose-notices': ({ job, ids }) =>
      act(job, 'compose-notices', null, (archive, follow) => composeNotices(archive, ids, who(), follow)),
    'many:remove': ({ job, ids }) =>
      act(job, 'remove', '', (archive, follow) => removeArticles(archive, ids, who(), follow)),
  }
}

/** What the only article is called; '' of several, and of one that is gone. */
async function headlineOf(archive: Archive, ids: readonly string[]): Promise<string> {
  if (ids.length !== 1) return ''
  const [row] = await (await archive.index()).rows(ids)
  return row?.headline ?? ''
}
