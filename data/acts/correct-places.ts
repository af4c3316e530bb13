// Corrections at many places of many articles, decided article by article: what names written everywhere and replacing what was
// found have in common. Places are of the corrected text; one that has changed since it was found, or that an open proposal
// changes, is left and counted.
import { actInTurn } from '../corrections/acts-in-turn.ts'
import { type Article, correctSpans, openArticle, type SpanEdit, workingSpanOf } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Category,
  type Change,
  ok,
  type PlaceEdit,
  type RecordChange,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { guarded } from '../store/environment.ts'
import { type Follow, Pace } from '../store/pace.ts'

export interface PlacesRuling {
  readonly category: Category
  readonly reason: string
  readonly batchId: string
}

/** Places by what became of them; `left` are those that read otherwise by now or that an open proposal changes. */
export interface PlacesCorrected {
  readonly articles: readonly RecordChange<ArticleRecord>[]
  readonly corrected: number
  readonly proposed: number
  readonly left: readonly PlaceEdit[]
}

/** Decides on all places; commits nothing. Problems: not-found, damaged, cancelled, those of the environment and of correctSpans. */
export async function correctPlaces(
  archive: Archive,
  edits: readonly PlaceEdit[],
  ruling: PlacesRuling,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<PlacesCorrected>> {
  const byArticle = new Map<string, PlaceEdit[]>()
  for (const edit of edits) {
    const places = byArticle.get(edit.article)
    if (places) places.push(edit)
    else byArticle.set(edit.article, [edit])
  }
  const articles: RecordChange<ArticleRecord>[] = []
  const left: PlaceEdit[] = []
  const count = { accepted: 0, proposed: 0 }
  const done = await guarded(archive.folder, async () => {
    const pace = new Pace(follow, byArticle.size)
    for (const [id, places] of byArticle) {
      const record = await archive.readArticle(id)
      const article = record.ok ? openArticle(record.value) : record
      if (!article.ok) return article
      const made = correctInArticle(article.value, places, ruling, context)
      if (!made.ok) return made
      const { change, edits: taken } = made.value
      if (change) articles.push(change)
      for (const { status } of taken) count[status] += 1
      const isTaken = new Set(taken)
      left.push(...places.filter((place) => !isTaken.has(place)))
      await pace.step()
    }
    return ok(null)
  })
  return done.ok ? ok({ articles, corrected: count.accepted, proposed: count.proposed, left }) : done
}

interface InArticle {
  readonly change: RecordChange<ArticleRecord> | null
  /** The places that were corrected. */
  readonly edits: readonly PlaceEdit[]
}

function correctInArticle(
  article: Article,
  places: readonly PlaceEdit[],
  ruling: PlacesRuling,
  context: ActContext,
): Result<InArticle> {
  const taken: PlaceEdit[] = []
  // Proposals first: they leave the corrected text, whose places these are, as it was.
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
  return ok({ change: made && taken.length > 0 ? made : null, edits: taken })
}

/** The edit of the working text, or null where the place is not what it was. */
function spanOf(article: Article, { field, start, end, before, after }: PlaceEdit): SpanEdit | null {
  const weave = article.fields.get(field)
  if (!weave || before === after || weave.publishedText().slice(start, end) !== before) return null
  const span = workingSpanOf(weave, { from: start, to: end })
  return span ? { field, ...span, before, after } : null
}
