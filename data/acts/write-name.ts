// “Use everywhere”: a name written at every place of its other forms, in all articles, as one act together with the ruling.
// What stands in a quotation is proposed, never changed.
import { actInTurn } from '../corrections/acts-in-turn.ts'
import { type Article, correctSpans, headsOf, openArticle, type SpanEdit, workingSpanOf } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  fail,
  type NamePlace,
  ok,
  type RecordChange,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { guarded } from '../store/environment.ts'
import { type Follow, inPasses, Pace } from '../store/pace.ts'
import { type NamesRuling, rulingChange } from './rule-on-names.ts'

export interface NameWriting {
  readonly name: string
  readonly places: readonly NamePlace[]
  readonly reason: string
  /** What stands outside of quotations becomes this. */
  readonly status: 'proposed' | 'accepted'
  /** What stands in quotations. */
  readonly quotations: 'propose' | 'leave'
  /** Written in the same act; null: nothing is ruled. */
  readonly ruling: NamesRuling | null
}

/** Places by what became of them; `left`: in quotations, changed meanwhile, or in an open proposal. */
export interface NameWritten {
  readonly batch: string | null
  readonly change: Change
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

/**
 * Writes the name at the places; stopped, it changes nothing. Problems: no-change, cancelled, those of ruleOnNames and of commit;
 * no-change of the ruling is none as long as there are places.
 */
export async function writeNameEverywhere(
  archive: Archive,
  writing: NameWriting,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<NameWritten>> {
  const ruled = writing.ruling ? await rulingChange(archive, writing.ruling) : null
  if (ruled && !ruled.ok && ruled.problem.code !== 'no-change') return ruled
  const batchId = context.newId()
  const byArticle = byArticleId(writing.places)
  const { editing, saving } = inPasses(follow, byArticle.size, ['editing', 'saving'])
  const tally = { corrected: 0, proposed: 0, left: 0 }
  const edited = await guarded(archive.folder, async () => {
    const pace = new Pace(editing, byArticle.size)
    const changes: RecordChange<ArticleRecord>[] = []
    for (const [id, places] of byArticle) {
      const change = await writeInArticle(archive, id, places, { writing, context, batchId, tally })
      if (!change.ok) return change
      if (change.value) changes.push(change.value)
      await pace.step()
    }
    return ok(changes)
  })
  if (!edited.ok) return edited
  const articles = edited.value
  const stylebook = ruled?.ok ? [ruled.value] : []
  if (articles.length + stylebook.length === 0) return fail('no-change', { what: writing.name })
  const batch = articles.length > 0 ? batchOf(writing, articles, context, batchId) : undefined
  const change: Change = { articles, ...(batch ? { batch } : {}), ...(stylebook.length > 0 ? { stylebook } : {}) }
  const committed = await archive.commit(change, saving)
  return committed.ok ? ok({ batch: batch?.id ?? null, change, articles: articles.length, ...tally }) : committed
}

interface Part {
  readonly writing: NameWriting
  readonly context: ActContext
  readonly batchId: string
  readonly tally: { corrected: number; proposed: number; left: number }
}

async function writeInArticle(
  archive: Archive,
  id: string,
  places: readonly NamePlace[],
  { writing, context, batchId, tally }: Part,
): Promise<Result<RecordChange<ArticleRecord> | null>> {
  const record = await archive.readArticle(id)
  const article = record.ok ? openArticle(record.value) : record
  if (!article.ok) return article
  const free = places.filter(({ inQuotation }) => !inQuotation)
  const quoted = writing.quotations === 'propose' ? places.filter(({ inQuotation }) => inQuotation) : []
  // Proposals first: they leave the corrected text, whose places these are, as it was.
  const parts = [
    { places: quoted, status: 'proposed' as const },
    { places: free, status: writing.status },
  ]
  let made = 0
  const acts = parts
    .filter((part) => part.places.length > 0)
    .map((part) => (now: Article): Result<Change> => {
      const edits = editsAt(now, part.places, writing.name)
      if (edits.length === 0) return ok({ articles: [] })
      const ruling = { category: 'name', reason: writing.reason, status: part.status, batchId } as const
      const done = correctSpans(now, edits, ruling, context)
      if (!done.ok) return done
      made += edits.length
      tally[part.status === 'accepted' ? 'corrected' : 'proposed'] += edits.length
      return ok(done.value.change)
    })
  const change = actInTurn(article.value, acts, context)
  if (!change.ok) return change
  tally.left += places.length - made
  const [done] = change.value.articles
  return ok(done && made > 0 ? done : null)
}

/** The edits at places of the corrected text, which proposals made in the same act leave as it is. */
function editsAt(article: Article, places: readonly NamePlace[], name: string): readonly SpanEdit[] {
  return places.flatMap(({ field, start, end, form }): readonly SpanEdit[] => {
    const weave = article.fields.get(field)
    if (!weave || form === name || weave.publishedText().slice(start, end) !== form) return []
    const span = workingSpanOf(weave, { from: start, to: end })
    return span ? [{ field, ...span, before: form, after: name }] : []
  })
}

function byArticleId(places: readonly NamePlace[]): ReadonlyMap<string, readonly NamePlace[]> {
  const groups = new Map<string, NamePlace[]>()
  for (const place of places) {
    const group = groups.get(place.article)
    if (group) group.push(place)
    else groups.set(place.article, [place])
  }
  return groups
}

function batchOf(
  { name, places }: NameWriting,
  articles: readonly RecordChange<ArticleRecord>[],
  { now, author }: ActContext,
  id: string,
): Batch {
  const records = articles.map(({ after }) => after)
  const forms = [...new Set(places.map(({ form }) => form))]
  return {
    ...{ id, kind: 'correct', at: now(), by: author },
    articles: records.map((record) => record.id),
    heads: headsOf(records),
    detail: { name, forms },
  }
}
