// The hash chain over an article: a root that covers everything imported, then each event naming the one before it.
import type { ActContext, ArticleRecord, Event, EventBody, Sha256 } from '../schema/index.ts'
import { hashValue } from './hash.ts'

/** Hash of everything imported: id, source, metadata as imported, and each field's original through its hash. */
export function rootHash(record: ArticleRecord): Sha256 {
  const { id, source, metadata, headlineFrom, dateline } = record
  const fields = Object.fromEntries(
    Object.entries(record.fields).map(([name, original]) => [name, original.bodySha256]),
  )
  return hashValue({ id, source, metadata, headlineFrom, dateline, fields })
}

/** Hash of one event, including its `prev`. */
export function eventHash(event: Event): Sha256 {
  return hashValue(event)
}

/** The hash the next event must follow: the last event's, or the root. */
export function headHash(record: ArticleRecord): Sha256 {
  const last = record.events.at(-1)
  return last ? eventHash(last) : rootHash(record)
}

/** A copy of the record with events appended, each chained to the one before. */
export function appendEvents(
  record: ArticleRecord,
  bodies: readonly EventBody[],
  context: ActContext,
  batchId?: string,
): ArticleRecord {
  const grown = { ...record, events: [...record.events] }
  for (const body of bodies) {
    const event = {
      id: context.newId(),
      seq: grown.events.length + 1,
      at: context.now(),
      by: context.author,
      prev: [headHash(grown)],
      ...(batchId ? { batchId } : {}),
      ...body,
    } as Event
    grown.events.push(event)
  }
  return grown
}

/** The head of each record, by article id: what a batch stores of the articles it changed. */
export function headsOf(records: readonly ArticleRecord[]): Readonly<Record<string, Sha256>> {
  return Object.fromEntries(records.map((record) => [record.id, headHash(record)]))
}

/**
 * heads: the hash of each state the article ever had, from the root on. broken: position (from 0) of an event, or null.
 */
export interface Chain {
  readonly heads: readonly Sha256[]
  readonly broken: number | null
}

/** Follows the chain up to the first event that does not follow the one before. */
export function chainOf(record: ArticleRecord): Chain {
  const heads = [rootHash(record)]
  for (const [position, event] of record.events.entries()) {
    const isNext = event.seq === position + 1 && event.prev.length === 1 && event.prev[0] === heads.at(-1)
    if (!isNext) return { heads, broken: position }
    heads.push(eventHash(event))
  }
  return { heads, broken: null }
}
