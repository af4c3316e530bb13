// Reading and working on one article: correcting, deciding, details, notice. Each act can be undone by name.
import { actOnArticle } from '../../../data/acts/act-on-article.ts'
import { showInSource } from '../../../data/acts/show-in-source.ts'
import { articleBatches, type HouseNotices, houseNotices } from '../../../data/index.ts'
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
import type { Archive } from '../archive/archive-library.ts'
import type { CurrentArchive, OpenWork } from '../archive/current-archive.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

interface Acted {
  readonly change: Change
  readonly name: ActName
}

/** Handlers of article:*. Problems: the acts'. */
export function articleHandlers(
  current: CurrentArchive,
  print: (windowId: number) => Promise<boolean>,
): RoomHandlers<'article'> {
  /** Performs an act on one article and adds it to the undo history. */
  const act = async <T>(
    open: OpenWork,
    id: string,
    decideOn: (article: Article, profile: Profile) => Result<Acted & { readonly answer: T }>,
  ): Promise<Result<T>> => {
    const { archive } = open
    const done = await actOnArticle(archive, id, (article) => decideOn(article, archive.manifest.profile))
    if (!done.ok) return done
    current.rememberAct(open, done.value.name, done.value.change)
    return ok(done.value.answer)
  }
  return {
    'article:read': ({ id }, { archive }) => readDocument(archive, id),
    'article:batches': ({ id }, { archive }) => articleBatches(archive, id),
    'article:in-source': async ({ id, ...span }, { archive }) => {
      const shown = await showInSource(archive, id, span)
      if (!shown.ok) return shown
      const { name, found } = shown.value
      return ok({ name, found: 'reason' in found ? null : found })
    },
    'article:correct': ({ id, replaces, edits, marks = [], blocks = [], category, reason, status, finding }, call) =>
      act(call, id, (article) => {
        const ruling = { category, reason, status, finding }
        const changes = { edits, marks, blocks }
        const done =
          replaces === null
            ? correctAll(article, changes, ruling, call)
            : recorrect(article, replaces, changes, ruling, call)
        if (!done.ok) return done
        const { change, corrections } = done.value
        const name = { act: 'correct', count: corrections.length, what: edits[0]?.after ?? wordsOf(change) } as const
        return ok({ change, name, answer: { corrections } })
      }),
    'article:decide': ({ id, decisions, note }, call) =>
      act(call, id, (article) => {
        const change = decideEach(article, decisions, note, call)
        return change.ok ? ok({ change: change.value, name: nameOf(article, decisions), answer: null }) : change
      }),
    'article:details': ({ id, patch }, call) =>
      act(call, id, (article) => {
        const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
        const record = setMetadata(article, given, call)
        if (!record.ok) return record
        const name = { act: 'details', count: 1, what: Object.keys(given).join(', ') } as const
        return ok({ change: articleChange(article.record, record.value), name, answer: null })
      }),
    'article:notice': async ({ id, notice }, call) => {
      const house = await houseNotices(call.archive)
      return await act(call, id, (article, profile) => {
        const next = nextNotice(article, profile, house, notice)
        const change = next.ok ? setNotice(article, next.value, call) : next
        if (!change.ok) return change
        const what = next.ok ? (next.value?.text ?? '') : ''
        return ok({ change: change.value, name: { act: 'notice', count: 1, what }, answer: null })
      })
    },
    'article:print': async (_, { windowId }) => ok({ isPrinted: await print(windowId) }),
    'article:restore': ({ id, events }, call) =>
      act(call, id, ({ record }) => {
        const change = restoreVersion(record, events, call)
        const what = record.events[events - 1]?.at ?? ''
        return change.ok ? ok({ change: change.value, name: { act: 'restore', count: 1, what }, answer: null }) : change
      }),
    'article:take-back': ({ id, from, to, withOthers }, call) =>
      act(call, id, ({ record }) => {
        const takeBack = withOthers ? takeBackTogether : takeBackAlone
        const done = takeBack(record, { from, to }, call)
        const name = { act: 'take-back', count: 1, what: '' } as const
        return done.ok ? ok({ change: done.value.change, name, answer: null }) : done
      }),
  }
}

/** The act by itself, or the conflict that prevents it. */
function takeBackAlone(...args: Parameters<typeof takeBackStretch>): Result<{ readonly change: Change }> {
  const change = takeBackStretch(...args)
  return change.ok ? ok({ change: change.value }) : change
}

/** The text of a change's last correction, with marks and lines written as in Markdown. */
function wordsOf({ articles }: Change): string {
  const last = articles[0]?.after.events.findLast(({ type }) => type === 'correct')
  return last?.type === 'correct' ? changeInWords(last.correction).after : ''
}

/** A set of decisions is named after the one that covers most, and after one of its corrections. */
function nameOf(article: Article, decisions: readonly Decision[]): ActName {
  const [most] = [...decisions].sort((one, other) => other.corrections.length - one.corrections.length)
  const first = article.corrections.find(({ id }) => id === most?.corrections[0])
  const count = decisions.reduce((sum, { corrections }) => sum + corrections.length, 0)
  return { act: most?.verb ?? 'accept', count, what: first?.after || (first?.before ?? '') }
}

function nextNotice(
  article: Article,
  profile: Profile,
  house: HouseNotices,
  wanted: Request<'article:notice'>['notice'],
): Result<Notice | null> {
  if (wanted === null) return ok(null)
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
