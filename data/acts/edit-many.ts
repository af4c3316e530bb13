// The one way an act goes over many articles: read each, decide in a pure function, then commit all that changed as one batch with one
// way back. Stopped, or refused by the disk, it changes nothing.

import type { Archive } from '../archive/archive.ts'
import { type Article, headsOf, openArticle } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  ok,
  type Problem,
  type RecordChange,
  type Result,
  type StylebookChange,
  type Vocabulary,
} from '../schema/index.ts'
import { guarded, mayPass } from '../work/environment.ts'
import { type Follow, inPasses, Pace } from '../work/pace.ts'

export interface ManyEdit {
  readonly kind: Batch['kind']
  /** For people: what was asked for, or what came of it once all articles are edited. */
  readonly detail: Batch['detail'] | (() => Batch['detail'])
  /** The article as it shall be; the problem no-change leaves it alone. Events it logs carry the id of the batch. */
  readonly edit: (article: Article, batchId: string) => Result<ArticleRecord>
  /** The vocabulary as it shall be; it stays as it is without one. */
  readonly terms?: Vocabulary
  /** Files of the stylebook that change in the same act. */
  readonly stylebook?: readonly StylebookChange[]
}

/** An article that could not be changed, and why. */
export interface LeftArticle {
  readonly id: string
  readonly problem: Problem
}

export interface EditedMany {
  /** null when nothing had to be changed. */
  readonly batch: string | null
  /** Ids of the articles changed. */
  readonly changed: readonly string[]
  readonly left: readonly LeftArticle[]
  /** What was committed, to be remembered for undo; null when nothing was. */
  readonly change: Change | null
}

/**
 * Edits all articles that need it, as one batch. An article that is damaged, gone or in the way of itself is left and named; the others
 * do not wait for it. Problems: cancelled, those of the environment and of commit.
 */
export async function editMany(
  archive: Archive,
  ids: readonly string[],
  { kind, detail, edit, terms, stylebook = [] }: ManyEdit,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const batchId = context.newId()
  const { editing, writing } = inPasses(follow, ids.length, ['editing', 'writing'])
  const edited = await editEach(archive, ids, (article) => edit(article, batchId), editing)
  if (!edited.ok) return edited
  const { articles, left } = edited.value
  const before = await archive.vocabulary()
  if (!before.ok) return before
  const isNewTerms = terms !== undefined && terms !== before.value
  const others = {
    ...(isNewTerms ? { vocabulary: { before: before.value, after: terms } } : {}),
    ...(stylebook.length > 0 ? { stylebook } : {}),
  }
  if (articles.length === 0 && !isNewTerms) return await commitOthers(archive, others, left)
  const records = articles.map(({ after }) => after)
  const changed = records.map(({ id }) => id)
  const who = { at: context.now(), by: context.author }
  const batch: Batch = {
    id: batchId,
    kind,
    ...who,
    articles: changed,
    heads: headsOf(records),
    detail: typeof detail === 'function' ? detail() : detail,
  }
  const change: Change = { articles, ...others, batch }
  const committed = await archive.commit(change, writing)
  return committed.ok ? ok({ batch: batchId, changed, left, change }) : committed
}

/** No article had to be changed: the stylebook alone, if that. */
async function commitOthers(
  archive: Archive,
  others: Pick<Change, 'stylebook'>,
  left: readonly LeftArticle[],
): Promise<Result<EditedMany>> {
  const change: Change | null = others.stylebook ? { articles: [], ...others } : null
  const committed = change ? await archive.commit(change) : ok(null)
  return committed.ok ? ok({ batch: null, changed: [], left, change }) : committed
}

interface EditedEach {
  readonly articles: readonly RecordChange<ArticleRecord>[]
  readonly left: readonly LeftArticle[]
}

async function editEach(
  archive: Archive,
  ids: readonly string[],
  edit: (article: Article) => Result<ArticleRecord>,
  follow: Follow,
): Promise<Result<EditedEach>> {
  return await guarded(archive.folder, async () => {
    const distinct = new Set(ids)
    const pace = new Pace(follow, distinct.size)
    const articles: RecordChange<ArticleRecord>[] = []
    const left: LeftArticle[] = []
    for (const id of distinct) {
      const record = await archive.readArticle(id)
      const article = record.ok ? openArticle(record.value) : record
      const edited = article.ok ? edit(article.value) : article
      if (edited.ok && record.ok) articles.push({ before: record.value, after: edited.value })
      else if (!edited.ok && mayPass(edited.problem)) return edited
      else if (!edited.ok && edited.problem.code !== 'no-change') left.push({ id, problem: edited.problem })
      await pace.step()
    }
    return ok({ articles, left })
  })
}
