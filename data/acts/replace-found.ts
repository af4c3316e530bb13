// Find & correct: corrects what an archive-wide search found, as one act with one undo. The places are those the user
// saw and left selected; nothing that was not listed is corrected.

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
  /** The search text and the replacement as typed, for the history. */
  readonly find: string
  readonly replacement: string
}

/** As PlacesCorrected, with at least one change. */
export interface Replaced extends PlacesCorrected {
  readonly batch: string
  readonly change: Undoable
}

/**
 * Corrects the places; if cancelled, changes nothing. Problems: no-change (no place could be corrected),
 * correctPlaces's.
 */
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
