// Who did what, when and why: the log of one article or of the whole archive, imports, batches and exports included.

import type { Archive } from '../archive/archive.ts'
import { changeInWords, eventHash, openArticle, publishedText } from '../corrections/index.ts'
import type { ArticleRecord, Event } from '../schema/index.ts'
import { articlePath } from '../store/layout.ts'
import type { UnreadFile } from '../store/read-room.ts'
import { inOrder } from '../work/in-order.ts'
import { Packed } from '../work/packed.ts'
import { type HandedOut, type LoggedActs, type LoggedBatchRecord, readLoggedActs } from './logged-acts.ts'

/** One entry. `what` is import, export, batch or the event's type; `detail` holds what that type says. */
export interface HistoryEntry {
  /** null: an act over many articles, listed before what it did to each. */
  readonly article: string | null
  readonly headline: string
  /**
   * Position in the article's log, from 1; 0 for its import and for batches. An export has that of the last event it
   * included.
   */
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly what: 'import' | 'export' | 'batch' | Event['type']
  readonly batch: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Entries, and the files that could not be read and are therefore left out. */
export interface History {
  readonly entries: Iterable<HistoryEntry>
  readonly unread: readonly UnreadFile[]
}

/** An entry and its sort time: the latest time up to it. */
interface Timed {
  readonly entry: HistoryEntry
  readonly at: string
}

/** What an entry is sorted by, and its position in the packed list. */
interface Place {
  readonly at: string
  readonly article: string
  readonly seq: number
  readonly isExport: number
  readonly place: number
}

/** Everything done to one article, in the order of its log, whatever the clock showed. */
export async function articleHistory(archive: Archive, record: ArticleRecord): Promise<History> {
  const acts = await readLoggedActs(archive.folder, record.id)
  return { entries: entriesOf(record, acts), unread: acts.unread }
}

/**
 * The history of all articles by time; where the clock went back, each article's entries keep the order of its log.
 * Unreadable articles are named.
 */
export async function archiveHistory(
  archive: Archive,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<History> {
  const acts = await readLoggedActs(archive.folder)
  const entries = new Packed<HistoryEntry>()
  const places: Place[] = []
  const began = new Map<string, string>()
  const add = (entry: HistoryEntry, at: string): void => {
    places.push({
      ...{ at, article: entry.article ?? '', seq: entry.seq },
      isExport: isExport(entry),
      place: entries.length,
    })
    entries.add(entry)
  }
  const unread = [...acts.unread]
  const ids = await archive.articleIds()
  const read = async (id: string) => ({ id, record: await archive.readArticle(id) })
  let done = 0
  for await (const { id, record } of inOrder(ids, read)) {
    if (!record.ok) unread.push({ path: articlePath(id), problem: record.problem })
    for (const { entry, at } of record.ok ? inLogOrder(entriesOf(record.value, acts)) : []) {
      add(entry, at)
      const known = entry.what === 'export' || entry.batch === null ? null : (began.get(entry.batch) ?? at)
      if (entry.batch !== null && known !== null) began.set(entry.batch, at < known ? at : known)
    }
    done += 1
    onProgress(done, ids.length)
  }
  for (const batch of acts.batches.values()) add(batchEntry(batch), began.get(batch.id) ?? batch.at)
  places.sort(
    (a, b) => compare(a.at, b.at) || compare(a.article, b.article) || a.seq - b.seq || a.isExport - b.isExport,
  )
  return { entries: { [Symbol.iterator]: () => inPlaces(entries, places) }, unread }
}

function* inPlaces(entries: Packed<HistoryEntry>, places: readonly Place[]): Generator<HistoryEntry> {
  for (const { place } of places) yield entries.at(place)
}

/** A batch has the time of the first thing it did. */
function batchEntry({ id, kind, at, by, articles, detail }: LoggedBatchRecord): HistoryEntry {
  return {
    ...{ article: null, headline: '', seq: 0, at, by: by.name, what: 'batch' as const, batch: id },
    detail: { kind, articles, ...detail },
  }
}

/** Each entry with the latest time up to it: a clock that went back moves nothing before what it followed. */
function inLogOrder(entries: readonly HistoryEntry[]): readonly Timed[] {
  let latest = ''
  return entries.map((entry) => {
    if (entry.at > latest) latest = entry.at
    return { entry, at: latest }
  })
}

function entriesOf(record: ArticleRecord, { batches, exports }: LoggedActs): readonly HistoryEntry[] {
  const opened = openArticle(record)
  const headline = opened.ok ? publishedText(opened.value, 'headline') : (record.fields.headline?.text ?? '')
  const head = { article: record.id, headline }
  const { source } = record
  const imported: HistoryEntry = {
    ...head,
    seq: 0,
    at: source.importedAt,
    by: batches.get(source.batchId)?.by.name ?? null,
    what: 'import',
    batch: source.batchId,
    detail: { source: source.name, sha256: source.sha256, format: source.format, encoding: source.encoding },
  }
  const events = record.events.map((event): HistoryEntry => ({ ...head, ...eventEntry(event) }))
  const handedOut = exportEntries(record, exports.get(record.id) ?? [], head)
  return [imported, ...events, ...handedOut].sort((a, b) => a.seq - b.seq || isExport(a) - isExport(b))
}

function isExport({ what }: HistoryEntry): number {
  return what === 'export' ? 1 : 0
}

/** The article's entries in exports. The event whose hash an export names was the last one then. */
function exportEntries(
  { events }: ArticleRecord,
  handedOut: readonly HandedOut[],
  head: Pick<HistoryEntry, 'article' | 'headline'>,
): readonly HistoryEntry[] {
  if (handedOut.length === 0) return []
  const places = new Map(events.map((event) => [eventHash(event), event.seq]))
  return handedOut.map(({ batch: { id, at, by, to, view, recipient }, file, head: handed, version }) => ({
    ...{ ...head, seq: places.get(handed) ?? 0, at, by: by.name, what: 'export' as const, batch: id },
    detail: { file, to, view, recipient, version },
  }))
}

function eventEntry(event: Event): Omit<HistoryEntry, 'article' | 'headline'> {
  return {
    seq: event.seq,
    at: event.at,
    by: event.by.name,
    what: event.type,
    batch: event.batchId ?? null,
    detail: detailOf(event),
  }
}

function detailOf(event: Event): Readonly<Record<string, unknown>> {
  if (event.type === 'correct') {
    const { id, field, kind, category, reason } = event.correction
    return { correction: id, field, kind, ...changeInWords(event.correction), category, reason }
  }
  if (event.type === 'status') return { corrections: event.ids, to: event.to, note: event.note ?? null }
  if (event.type === 'notice') return { class: event.notice?.class ?? null, text: event.notice?.text ?? null }
  return { before: event.before, after: event.after }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
