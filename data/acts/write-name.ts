// “Use everywhere”: a name written at every place of its other forms, in all articles, as one act together with the ruling.
// What stands in a quotation is proposed, never changed.
import { headsOf } from '../corrections/index.ts'
import {
  type ActContext,
  type ArticleRecord,
  type Batch,
  type Change,
  fail,
  type NamePlace,
  ok,
  type PlaceEdit,
  type RecordChange,
  type Result,
} from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { type Follow, inPasses } from '../store/pace.ts'
import { correctPlaces } from './correct-places.ts'
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
  const edits = editsOf(writing)
  const { editing, saving } = inPasses(follow, edits.length, ['editing', 'saving'])
  const place = { category: 'name', reason: writing.reason, batchId } as const
  const edited = await correctPlaces(archive, edits, place, context, editing)
  if (!edited.ok) return edited
  const { articles, corrected, proposed } = edited.value
  const left = writing.places.length - corrected - proposed
  const stylebook = ruled?.ok ? [ruled.value] : []
  if (articles.length + stylebook.length === 0) return fail('no-change', { what: writing.name })
  const batch = articles.length > 0 ? batchOf(writing, articles, context, batchId) : undefined
  const change: Change = { articles, ...(batch ? { batch } : {}), ...(stylebook.length > 0 ? { stylebook } : {}) }
  const committed = await archive.commit(change, saving)
  return committed.ok
    ? ok({ batch: batch?.id ?? null, change, articles: articles.length, corrected, proposed, left })
    : committed
}

function editsOf({ name, places, status, quotations }: NameWriting): readonly PlaceEdit[] {
  return places
    .filter(({ form, inQuotation }) => form !== name && !(inQuotation && quotations === 'leave'))
    .map(({ article, field, start, end, form, inQuotation }) => ({
      ...{ article, field, start, end, before: form, after: name },
      status: inQuotation ? 'proposed' : status,
    }))
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
