// Find & correct: what an archive-wide search found is corrected there, as one act with one undo. The places are those somebody saw
// and left selected; nothing is corrected that was not listed.

import type { Archive } from '../archive/archive.ts'
import {
  type ActContext,
  type Category,
  fail,
  ok,
  type PlaceEdit,
  type Result,
  type Undoable,
} from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { correctPlaces, type PlacesCorrected } from './correct-places.ts'

export interface Replacing {
  readonly places: readonly PlaceEdit[]
  readonly category: Category
  readonly reason: string
  /** What was looked for and what it was replaced by, as typed: told in the history. */
  readonly find: string
  readonly replacement: string
}

/** As PlacesCorrected, with something changed. */
export interface Replaced extends PlacesCorrected {
  readonly batch: string
  readonly change: Undoable
}

/** Corrects the places; stopped, it changes nothing. Problems: no-change (no place could be corrected), those of correctPlaces. */
export async function replaceFound(
  archive: Archive,
  { places, category, reason, find, replacement }: Replacing,
  context: ActContext,
  follow: Follow = {},
): Promise<Result<Replaced>> {
  const detail = { name: replacement, forms: [find], places: places.length }
  const done = await correctPlaces(archive, { places, category, reason, detail }, context, follow)
  if (!done.ok) return done
  const { batch, change } = done.value
  return batch && change ? ok({ ...done.value, batch, change }) : fail('no-change', { what: find })
}
