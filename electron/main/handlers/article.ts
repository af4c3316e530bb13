// Reading one article and working on it: correcting, deciding, details, notice. Each act can be undone by its name.
import { actOnArticle, articleBatches, type HouseNotices, houseNotices } from '../../../data/index.ts'
import {
  type ActName,
  type Article,
  type ArticleDocument,
  articleChange,
  type Change,
  changeInWords,
  classOf,
  composeNotice,
  correctAll,
  type Decision,
  decideEach,
  fail,
  isNoticeStale,
  isWordingOld,
  type Notice,
  ok,
  openArticle,
  type Profile,
  type Request,
  type Result,
  reclassNotice,
  recorrect,
  restoreVersion,
  setMetadata,
  setNotice,
  takeBackStretch,
  takeBackTogether,
  wordedNotice,
} from '../../contract/index.ts'
import type { Archive } from '../archive-library.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { RoomHandlers } from './handlers.ts'

interface Acted {
  readonly change: Change
  readonly name: ActName
}

/** Handlers of article:*. Problems: not-an-archive of no folder, and those of the acts. */
export function articleHandlers(current: CurrentArchive, print: () => Promise<boolean>): RoomHandlers<'article'> {
  return {
    'article:read': async ({ id }) => {
      const { archive } = current
      return archive ? await readDocument(archive, id) : fail('not-an-archive', { folder: '' })
    },
    'article:batches': async ({ id }) => {
      const { archive } = current
      return archive ? await articleBatches(archive, id) : fail('not-an-archive', { folder: '' })
    },
    'article:correct': ({ id, replaces, edits, marks = [], blocks = [], category, reason, status, finding }) =>
      act(current, id, (article) => {
        const ruling = { category, reason, status, finding }
        const changes = { edits, marks, blocks }
        const done =
          replaces === null
            ? correctAll(article, changes, ruling, current.context())
            : recorrect(article, replaces, changes, ruling, current.context())
        if (!done.ok) return done
        const { change, corrections } = done.value
        const name = { act: 'correct', count: corrections.length, what: edits[0]?.after ?? wordsOf(change) } as const
        return ok({ change, name, answer: { corrections } })
      }),
    'article:decide': ({ id, decisions, note }) =>
      act(current, id, (article) => {
        const change = decideEach(article, decisions, note, current.context())
        return change.ok ? ok({ change: change.value, name: nameOf(article, decisions), answer: null }) : change
      }),
    'article:details': ({ id, patch }) =>
      act(current, id, (article) => {
        const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
        const record = setMetadata(article, given, current.context())
        if (!record.ok) return record
        const name = { act: 'details', count: 1, what: Object.keys(given).join(', ') } as const
        return ok({ change: articleChange(article.record, record.value), name, answer: null })
      }),
    'article:notice': async ({ id, notice }) => {
      const house = current.archive ? await houseNotices(current.archive) : null
      return await act(current, id, (article, profile) => {
        const next = nextNotice(article, profile, house, notice)
        const change = next.ok ? setNotice(article, next.value, current.context()) : next
        if (!change.ok) return change
        const what = next.ok ? (next.value?.text ?? '') : ''
        return ok({ change: change.value, name: { act: 'notice', count: 1, what }, answer: null })
      })
    },
    'article:print': async () => ok({ isPrinted: await print() }),
    'article:restore': ({ id, events }) =>
      act(current, id, ({ record }) => {
        const change = restoreVersion(record, events, current.context())
        const what = record.events[events - 1]?.at ?? ''
        return change.ok ? ok({ change: change.value, name: { act: 'restore', count: 1, what }, answer: null }) : change
      }),
    'article:take-back': ({ id, from, to, withOthers }) =>
      act(current, id, ({ record }) => {
        const takeBack = withOthers ? takeBackTogether : takeBackAlone
        const done = takeBack(record, { from, to }, current.context())
        const name = { act: 'take-back', count: 1, what: '' } as const
        return done.ok ? ok({ change: done.value.change, name, answer: null }) : done
      }),
  }
}

/** The act alone, or the conflict it is in. */
function takeBackAlone(...args: Parameters<typeof takeBackStretch>): Result<{ readonly change: Change }> {
  const change = takeBackStretch(...args)
  return change.ok ? ok({ change: change.value }) : change
}

/** What the last correction of a change makes, in words: marks and lines as Markdown writes them. */
function wordsOf({ articles }: Change): string {
  const last = articles[0]?.after.events.findLast(({ type }) => type === 'correct')
  return last?.type === 'correct' ? changeInWords(last.correction).after : ''
}

/** Decisions go by the one that takes in most, and by one of its corrections. */
function nameOf(article: Article, decisions: readonly Decision[]): ActName {
  const [most] = [...decisions].sort((one, other) => other.corrections.length - one.corrections.length)
  const first = article.corrections.find(({ id }) => id === most?.corrections[0])
  const count = decisions.reduce((sum, { corrections }) => sum + corrections.length, 0)
  return { act: most?.verb ?? 'accept', count, what: first?.after || (first?.before ?? '') }
}

/** Acts on one article of the open archive, and remembers the act for undo. */
async function act<T>(
  current: CurrentArchive,
  id: string,
  decideOn: (article: Article, profile: Profile) => Result<Acted & { readonly answer: T }>,
): Promise<Result<T>> {
  const work = current.working
  if (!work.ok) return work
  const { archive } = work.value
  const done = await actOnArticle(archive, id, (article) => decideOn(article, archive.manifest.profile))
  if (!done.ok) return done
  current.rememberAct(work.value, done.value.name, done.value.change)
  return ok(done.value.answer)
}

function nextNotice(
  article: Article,
  profile: Profile,
  house: HouseNotices | null,
  wanted: Request<'article:notice'>['notice'],
): Result<Notice | null> {
  if (wanted === null) return ok(null)
  if (!house) return fail('not-an-archive', { folder: '' })
  if ('compose' in wanted) return composeNotice(article, profile, house.profile)
  if ('reclass' in wanted) return reclassNotice(article, profile, house.profile, wanted.reclass)
  if (!classOf(house.profile, wanted.class)) return fail('bad-input', { path: 'class', detail: wanted.class })
  return ok(wordedNotice(article, profile, wanted.text, wanted.class, house.profile))
}

async function readDocument(archive: Archive, id: string): Promise<Result<ArticleDocument>> {
  const record = await archive.readArticle(id)
  if (!record.ok) return record
  const article = openArticle(record.value)
  if (!article.ok) return article
  const { profile } = archive.manifest
  const house = article.value.notice ? await houseNotices(archive) : null
  const isOld = house !== null && house.problem === null && isWordingOld(article.value, profile, house.profile)
  return ok({
    record: record.value,
    isNoticeStale: isNoticeStale(article.value, profile),
    isNoticeWordingOld: isOld,
  })
}
