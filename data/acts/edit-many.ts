// The one way an act changes many articles: read each, decide in a pure function, pass it to the archive, and commit
// all changes as one batch that can be undone as one. If cancelled, or refused by the disk, it changes nothing. Only
// the report on the articles stays in memory.
import type { Archive } from '../archive/archive.ts'
import { type Article, headHash, openArticle } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  ok,
  type Problem,
  type Result,
  type StylebookChange,
  type Undoable,
  type Vocabulary,
} from '../schema/index.ts'
import { mayPass } from '../work/environment.ts'
import { inOrder } from '../work/in-order.ts'
import { type Follow, Pace } from '../work/pace.ts'

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
  /** To be remembered for undo; null when nothing was committed. */
  readonly change: Undoable | null
}

/** The effect of an act on one article. */
export type ArticleStep = Pick<Change, 'articles' | 'withdrawn' | 'restored' | 'sources'>

/** Ids of the articles an act withdrew and restored, and those it left. */
export interface Moved {
  readonly withdrawn: readonly string[]
  readonly restored: readonly string[]
  readonly left: readonly LeftArticle[]
}

export interface ManySteps {
  readonly kind: Batch['kind']
  /** For people: what was requested, and the outcome. */
  readonly detail: (moved: Moved) => Batch['detail']
  /** Reads an article and decides; the problem no-change leaves it alone. Events it logs carry the id of the batch. */
  readonly step: (id: string, batchId: string) => Promise<Result<ArticleStep>>
  /** Whether one article that cannot be changed fails the act; otherwise it is left and named. */
  readonly isAllOrNothing?: boolean
  /** The new vocabulary; without one it stays the same. */
  readonly terms?: Vocabulary | undefined
  /** Stylebook files changed in the same act. */
  readonly stylebook?: readonly StylebookChange[] | undefined
}

/**
 * Acts on all these articles as one batch. An article that is damaged, missing or cannot be changed is left and named,
 * without holding up the others. Problems: cancelled, the environment's and commit's; with `isAllOrNothing`, also those
 * of an article.
 */
export async function actOnMany(
  archive: Archive,
  ids: Iterable<string>,
  steps: ManySteps,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const { kind, detail, step, isAllOrNothing = false, terms, stylebook = [] } = steps
  const batchId = context.newId()
  const [articles, withdrawn, restored]: [string[], string[], string[]] = [[], [], []]
  const heads: Record<string, string> = {}
  const left: LeftArticle[] = []
  let batch = null as Batch | null
  const note = (done: ArticleStep): void => {
    for (const { after } of done.articles) heads[after.id] = headHash(after)
    for (const record of done.restored ?? []) heads[record.id] = headHash(record)
    articles.push(...done.articles.map(({ after }) => after.id))
    withdrawn.push(...(done.withdrawn ?? []).map(({ id }) => id))
    restored.push(...(done.restored ?? []).map(({ id }) => id))
  }
  const committed = await archive.commitEach(async (act) => {
    const distinct = new Set(ids)
    const pace = new Pace(follow, distinct.size)
    const decide = async (id: string) => ({ id, done: await step(id, batchId) })
    for await (const { id, done } of inOrder(distinct, decide)) {
      if (done.ok) {
        await act.take(done.value)
        note(done.value)
      } else if (done.problem.code !== 'no-change') {
        if (isAllOrNothing || mayPass(done.problem)) return done
        left.push({ id, problem: done.problem })
      }
      await pace.step()
    }
    const before = await archive.vocabulary()
    if (!before.ok) return before
    const isNewTerms = terms !== undefined && terms !== before.value
    const others = stylebook.length > 0 ? { stylebook } : {}
    // No article had to be changed: at most the stylebook changes.
    if (articles.length + withdrawn.length + restored.length === 0 && !isNewTerms)
      return ok(stylebook.length > 0 ? others : null)
    const who = { at: context.now(), by: context.author }
    batch = { id: batchId, kind, ...who, articles, heads, detail: detail({ withdrawn, restored, left }) }
    return ok({ ...others, ...(isNewTerms ? { vocabulary: { before: before.value, after: terms } } : {}), batch })
  }, follow)
  if (!committed.ok) return committed
  const changed = [...articles, ...withdrawn, ...restored]
  if (batch !== null) return ok({ batch: batchId, changed, left, change: { batch: batchId, stylebook } })
  return ok({ batch: null, changed, left, change: stylebook.length > 0 ? { articles: [], stylebook } : null })
}

export interface ManyEdit extends Pick<ManySteps, 'kind' | 'terms' | 'stylebook'> {
  /** For people: what was requested, or a function that describes the outcome once all articles are edited. */
  readonly detail: Batch['detail'] | (() => Batch['detail'])
  /** The edited article; the problem no-change leaves it alone. Events it logs carry the id of the batch. */
  readonly edit: (article: Article, batchId: string) => Result<ArticleRecord>
}

/** Edits all articles that need it. Otherwise as actOnMany. */
export async function editMany(
  archive: Archive,
  ids: Iterable<string>,
  { detail, edit, ...others }: ManyEdit,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<EditedMany>> {
  const step = async (id: string, batchId: string): Promise<Result<ArticleStep>> => {
    const record = await archive.readArticle(id)
    if (!record.ok) return record
    const article = openArticle(record.value)
    const edited = article.ok ? edit(article.value, batchId) : article
    return edited.ok ? ok({ articles: [{ before: record.value, after: edited.value }] }) : edited
  }
  const describe = (): Batch['detail'] => (typeof detail === 'function' ? detail() : detail)
  return await actOnMany(archive, ids, { ...others, detail: describe, step }, context, follow)
}
