// Corrects many places in many articles as one act: shared by writing a name everywhere and replacing what was found.
// Places are in the corrected text; one that has changed since it was found, or that an open proposal changes, is left
// and counted.

import type { Archive } from '../archive/archive.ts'
import { actInTurn } from '../corrections/acts-in-turn.ts'
import { type Article, correctSpans, type SpanEdit, workingSpanOf } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Category,
  type Change,
  fail,
  ok,
  type PlaceEdit,
  type Result,
  type StylebookChange,
  type Undoable,
} from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { editMany } from './edit-many.ts'

export interface PlacesCorrecting {
  readonly places: readonly PlaceEdit[]
  readonly category: Category
  readonly reason: string
  /** For people: what was replaced by what. */
  readonly detail: Batch['detail']
  /** Stylebook files changed in the same act. */
  readonly stylebook?: readonly StylebookChange[]
}

/**
 * Number of places by outcome. `left`: those whose text has changed since, that an open proposal changes, or whose
 * article cannot be read. `batch` and `change` are null when nothing was changed.
 */
export interface PlacesCorrected {
  readonly batch: string | null
  readonly change: Undoable | null
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: readonly PlaceEdit[]
}

/** Corrects the places; if cancelled, changes nothing. Problems: cancelled, the environment's and commit's. */
export async function correctPlaces(
  archive: Archive,
  { places, category, reason, detail, stylebook = [] }: PlacesCorrecting,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<PlacesCorrected>> {
  const byArticle = new Map<string, PlaceEdit[]>()
  for (const place of places) {
    const here = byArticle.get(place.article)
    if (here) here.push(place)
    else byArticle.set(place.article, [place])
  }
  const taken = new Set<PlaceEdit>()
  const edit = (article: Article, batchId: string): Result<ArticleRecord> => {
    const here = byArticle.get(article.record.id) ?? []
    const made = correctInArticle(article, here, { category, reason, batchId }, context)
    if (made.ok) for (const place of made.value.places) taken.add(place)
    return made.ok ? ok(made.value.record) : made
  }
  const act = { kind: 'correct', detail, edit, stylebook } as const
  const done = await editMany(archive, [...byArticle.keys()], act, context, follow)
  if (!done.ok) return done
  const { batch, change, changed } = done.value
  const count = (status: PlaceEdit['status']): number => [...taken].filter((place) => place.status === status).length
  return ok({
    ...{ batch, change, articles: changed.length, corrected: count('accepted'), proposed: count('proposed') },
    left: places.filter((place) => !taken.has(place)),
  })
}

interface InArticle {
  readonly record: ArticleRecord
  /** The places that were corrected. */
  readonly places: readonly PlaceEdit[]
}

function correctInArticle(
  article: Article,
  places: readonly PlaceEdit[],
  ruling: { readonly category: Category; readonly reason: string; readonly batchId: string },
  context: ActContext,
): Result<InArticle> {
  const taken: PlaceEdit[] = []
  // Proposals first: they do not change the corrected text, in which the places are given.
  const acts = (['proposed', 'accepted'] as const).map((status) => (now: Article): Result<Change> => {
    const spans = places.flatMap((place) => {
      const span = place.status === status ? spanOf(now, place) : null
      return span ? [{ place, span }] : []
    })
    if (spans.length === 0) return ok({ articles: [] })
    const edits = spans.map(({ span }) => span)
    const done = correctSpans(now, edits, { ...ruling, status }, context)
    if (done.ok) taken.push(...spans.map(({ place }) => place))
    return done.ok ? ok(done.value.change) : done
  })
  const change = actInTurn(article, acts, context)
  if (!change.ok) return change
  const [made] = change.value.articles
  return made && taken.length > 0
    ? ok({ record: made.after, places: taken })
    : fail('no-change', { what: article.record.id })
}

/** The edit of the working text, or null when the place has changed. */
function spanOf(article: Article, { field, start, end, before, after }: PlaceEdit): SpanEdit | null {
  const weave = article.fields.get(field)
  if (!weave || before === after || weave.publishedText().slice(start, end) !== before) return null
  const span = workingSpanOf(weave, { from: start, to: end })
  return span ? { field, ...span, before, after } : null
}
