// Row numbers ("slots") in the order of dates, so that newest first can stop early: each day of publication owns a range of
// them. Within a day they follow arrival; whoever lists a day has to sort it.
import { UNDATED } from '../sort-key.ts'
import type { Database } from './database.ts'

const DAY_MS = 86_400_000
const DAYS_BEFORE_1970 = 719_528
const PER_DAY = 2 ** 14
const FIRST_DATED = 2 ** 31
/** From here on lie the undated articles, which come after all dates. */
const FIRST_UNDATED = 2 ** 38
/** Beyond this lie articles whose day was full: then order by slot holds no longer. */
const SPILLED = 2 ** 40

/** A range of slots, half-open. */
export interface SlotRange {
  readonly from: number
  readonly to: number
}

const UNDATED_RANGE: SlotRange = { from: FIRST_UNDATED, to: SPILLED }

/** The slots of the day an article was published on (sort-key.ts). */
export function rangeOf(time: number): SlotRange {
  if (time === UNDATED) return UNDATED_RANGE
  const from = FIRST_DATED + (Math.floor(time / DAY_MS) + DAYS_BEFORE_1970) * PER_DAY
  return { from, to: from + PER_DAY }
}

/** The range a slot lies in. */
export function rangeAround(slot: number): SlotRange {
  if (slot >= FIRST_UNDATED && slot < SPILLED) return UNDATED_RANGE
  const from = slot - ((slot - FIRST_DATED) % PER_DAY)
  return { from, to: from + PER_DAY }
}

/** A free slot for an article of this time. */
export function freeSlot(database: Database, time: number): number {
  const { from, to } = rangeOf(time)
  const top = topIn(database, { from, to })
  if (top === null) return from
  if (top + 1 < to) return top + 1
  return (topIn(database, { from: SPILLED, to: Number.MAX_SAFE_INTEGER }) ?? SPILLED) + 1
}

/** Whether the order of slots is the order of days. */
export function isInOrder(database: Database): boolean {
  return topIn(database, { from: SPILLED, to: Number.MAX_SAFE_INTEGER }) === null
}

function topIn(database: Database, { from, to }: SlotRange): number | null {
  const found = database.get('SELECT max(slot) AS top FROM articles WHERE slot >= ? AND slot < ?', from, to)
  return found?.top === null || found === undefined ? null : Number(found.top)
}
