// Acts over many articles: details and tags, withdrawing, restoring, removing. Each reports progress, can be cancelled,
// and is undone as one.
import { composeNotices } from '../../../data/acts/compose-notices.ts'
import { editDetails, previewDetails } from '../../../data/acts/edit-details.ts'
import type { EditedMany } from '../../../data/acts/edit-many.ts'
import { tagArticles } from '../../../data/acts/tag-articles.ts'
import { putBackArticles, removeArticles, withdrawArticles } from '../../../data/acts/withdraw-articles.ts'
import {
  type ActContext,
  type ActName,
  detailsNamed,
  type ManyEdited,
  ok,
  type PlainManyAct,
  type Result,
} from '../../contract/index.ts'
import type { Archive } from '../archive/archive-library.ts'
import type { CurrentArchive, OpenWork } from '../archive/current-archive.ts'
import type { Follow, Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Skipped articles named to a window; all are counted. */
const MOST_NAMED = 20

type PlainAct = (
  archive: Archive,
  ids: readonly string[],
  context: ActContext,
  follow: Follow,
) => Promise<Result<EditedMany>>

const PLAIN_ACTS: Readonly<Record<PlainManyAct, PlainAct>> = {
  'put-back': putBackArticles,
  remove: removeArticles,
}

/** Handlers of many:*. Problems: cancelled, the act's. */
export function manyHandlers(current: CurrentArchive, jobs: Jobs): RoomHandlers<'many'> {
  /** `what`: names the act; null: the headline, if it is about one article. */
  const act = async (
    job: string,
    open: OpenWork,
    { act, what }: { readonly act: ActName['act']; readonly what: string | null },
    work: (follow: Follow) => Promise<Result<EditedMany>>,
  ): Promise<Result<ManyEdited>> => {
    const done = await jobs.run(job, work, { asksBeforeClosing: true })
    if (!done.ok) return done
    const { changed, left, change } = done.value
    const name = what ?? (await headlineOf(open.archive, changed))
    if (change) current.rememberAct(open, { act, count: changed.length, what: name }, change)
    return ok({ changed: changed.length, left: left.length, named: left.slice(0, MOST_NAMED) })
  }
  return {
    'many:preview': ({ job, ids, edit }, { archive }) =>
      jobs.run(job, (follow) => previewDetails(archive, ids, edit, follow)),
    'many:edit': ({ job, ids, edit }, call) =>
      act(job, call, { act: 'edit-details', what: detailsNamed(edit).join(', ') }, (follow) =>
        editDetails(call.archive, ids, edit, call, follow),
      ),
    'many:tag': ({ job, ids, add, remove }, call) =>
      act(job, call, { act: 'tag', what: [...add, ...remove].join(', ') }, (follow) =>
        tagArticles(call.archive, ids, { add, remove }, call, follow),
      ),
    'many:withdraw': ({ job, ids, reason }, call) =>
      act(job, call, { act: 'withdraw', what: null }, (follow) =>
        withdrawArticles(call.archive, ids, reason, call, follow),
      ),
    'many:act': ({ job, ids, act: name }, call) =>
      act(job, call, { act: name, what: null }, (follow) => PLAIN_ACTS[name](call.archive, ids, call, follow)),
    'many:compose-notices': ({ job, ids }, call) =>
      act(job, call, { act: 'compose-notices', what: null }, (follow) =>
        composeNotices(call.archive, ids, call, follow),
      ),
  }
}

/** The headline of a single article; '' for several, and for one that is gone. */
async function headlineOf(archive: Archive, ids: readonly string[]): Promise<string> {
  if (ids.length !== 1) return ''
  const [row] = await (await archive.index()).ask('rows', ids)
  return row?.headline ?? ''
}
