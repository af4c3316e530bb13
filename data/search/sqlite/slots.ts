// Row numbers ("slots") in the order of lists, so that the first page, newest first, can stop early: each day of
// publication owns a range of them, and undated articles, which are listed by id, a small range for each id prefix.
// Within a range slots follow arrival; a list must sort each range.
import { ID_ALPHABET } from '../../schema/index.ts'
import { UNDATED } from '../sort-key.ts'
import type { Database } from './database.ts'

const DAY_MS = 86_400_000
const DAYS_BEFORE_1970 = 719_528
const PER_DAY = 2 ** 14
const FIRST_DATED = 2 ** 31
/** Undated articles begin here, after all dates. */
const FIRST_UNDATED = 2 ** 38
/** Length of an id prefix: with a million undated articles some thirty thousand share theirs with another. */
const LETTERS = 5
const PER_BEGINNING = 8
const BEGINNINGS = ID_ALPHABET.length ** LETTERS
/** Articles whose range was full are beyond this: the order of slots is no longer that of lists then. */
const SPILLED = 2 ** 40

/** A range of slots, half-open. */
export interface SlotRange {
  readonly from: number
  readonly to: number
}

/** The part of an article that determines its slot: when it was published (sort-key.ts). */
export interface Placed {
  readonly id: string
  readonly time: number
}

/** The slots an article may have. */
export function rangeOf({ id, time }: Placed): SlotRange {
  if (time === UNDATED)
    return rangeFrom(FIRST_UNDATED + (BEGINNINGS - 1 - beginningOf(id)) * PER_BEGINNING, PER_BEGINNING)
  return rangeFrom(FIRST_DATED + (Math.floor(time / DAY_MS) + DAYS_BEFORE_1970) * PER_DAY, PER_DAY)
}

/**
 * The range around a slot that a list must sort. Newest first, undated articles are in list order; oldest first, where
 * they come last, all of them must be sorted.
 */
export function rangeAround(slot: number, isNewestFirst: boolean): SlotRange {
  if (slot < FIRST_UNDATED) return rangeFrom(slot - ((slot - FIRST_DATED) % PER_DAY), PER_DAY)
  if (!isNewestFirst) return { from: FIRST_UNDATED, to: SPILLED }
  return rangeFrom(slot - ((slot - FIRST_UNDATED) % PER_BEGINNING), PER_BEGINNING)
}

function rangeFrom(from: number, slots: number): SlotRange {
  return { from, to: from + slots }
}

/** The prefix of an id as a number, in the order of ids. */
function beginningOf(id: string): number {
  return [...id.slice(0, LETTERS)].reduce((sum, letter) => sum * ID_ALPHABET.length + ID_ALPHABET.indexOf(letter), 0)
}

/** A free slot for an article. */
export function freeSlot(database: Database, article: Placed): number {
  const { from, to } = rangeOf(article)
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
