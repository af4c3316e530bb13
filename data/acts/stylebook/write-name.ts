// “Use everywhere”: replaces the other forms of a name at every place, in all articles, as one act together with the
// ruling. Inside quotations the change is proposed, never made.

import type { Archive } from '../../archive/archive.ts'
import {
  type ActContext,
  fail,
  type NamePlace,
  ok,
  type PlaceEdit,
  type Result,
  type Undoable,
} from '../../schema/index.ts'
import type { Follow } from '../../work/pace.ts'
import { correctPlaces } from '../correct-places.ts'
import { type NamesRuling, rulingChange } from './rule-on-names.ts'

export interface NameWriting {
  readonly name: string
  readonly places: readonly NamePlace[]
  readonly reason: string
  /** Status of the changes outside quotations. */
  readonly status: 'proposed' | 'accepted'
  /** What happens inside quotations. */
  readonly quotations: 'propose' | 'leave'
  /** Written in the same act; null: no ruling. */
  readonly ruling: NamesRuling | null
}

/** Number of places by outcome; `left`: in quotations, changed since, or in an open proposal. */
export interface NameWritten {
  readonly batch: string | null
  readonly change: Undoable
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

/**
 * Writes the name at the places; if cancelled, changes nothing. Problems: no-change, cancelled, ruleOnNames's and
 * commit's; a ruling's no-change is ignored if there are places.
 */
export async function writeNameEverywhere(
  archive: Archive,
  writing: NameWriting,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<NameWritten>> {
  const ruled = writing.ruling ? await rulingChange(archive, writing.ruling) : null
  if (ruled && !ruled.ok && ruled.problem.code !== 'no-change') return ruled
  const detail = { name: writing.name, forms: [...new Set(writing.places.map(({ form }) => form))] }
  const stylebook = ruled?.ok ? [ruled.value] : []
  const writes = { places: editsOf(writing), category: 'name', reason: writing.reason, detail, stylebook } as const
  const done = await correctPlaces(archive, writes, context, follow)
  if (!done.ok) return done
  const { change, corrected, proposed } = done.value
  if (change === null) return fail('no-change', { what: writing.name })
  return ok({ ...done.value, change, left: writing.places.length - corrected - proposed })
}

function editsOf({ name, places, status, quotations }: NameWriting): readonly PlaceEdit[] {
  return places
    .filter(({ form, inQuotation }) => form !== name && !(inQuotation && quotations === 'leave'))
    .map(({ article, field, start, end, form, inQuotation }) => ({
      ...{ article, field, start, end, before: form, after: name },
      status: inQuotation ? 'proposed' : status,
    }))
}
