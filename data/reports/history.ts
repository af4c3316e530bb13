// Who did what, when and why: the log of one article or of the whole archive, imports and exports included.
import { eventHash, openArticle, publishedText } from '../corrections/index.ts'
import type { ArticleRecord, Batch, Event, ExportBatch, Problem } from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'
import { batchCodec, exportCodec } from '../store/codec.ts'
import { articlePath, BATCHES, EXPORTS } from '../store/layout.ts'
import { readRoom, type UnreadFile } from '../store/read-room.ts'

/** One entry. `what` is import, export or the event's type; `detail` holds what that type says. */
export interface HistoryEntry {
  readonly article: string
  readonly headline: string
  /** Place in the article's log, from 1; 0 for its import. An export has that of the last event it handed out. */
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly what: 'import' | 'export' | Event['type']
  readonly batch: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Entries, and the files that could not be read and are therefore left out. */
export interface History {
  readonly entries: readonly HistoryEntry[]
  readonly unread: readonly UnreadFile[]
}

interface Acts {
  readonly batches: ReadonlyMap<string, Batch>
  readonly exports: readonly ExportBatch[]
  readonly unread: readonly UnreadFile[]
}

/** Everything done to one article, in the order of its log, whatever the clock said. */
export async function articleHistory(archive: Archive, record: ArticleRecord): Promise<History> {
  const acts = await readActs(archive)
  return { entries: entriesOf(record, acts), unread: acts.unread }
}

/**
 * The history of all articles by time; where the clock went back, each article's entries keep the order of its log. Articles
 * that cannot be read are named.
 */
export async function archiveHistory(
  archive: Archive,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<History> {
  const acts = await readActs(archive)
  const timed: { readonly entry: HistoryEntry; readonly at: string }[] = []
  const unread = [...acts.unread]
  const ids = await archive.articleIds()
  for (const [n, id] of ids.entries()) {
    const record = await archive.readArticle(id)
    if (record.ok) timed.push(...inLogOrder(entriesOf(record.value, acts)))
    else unread.push(unreadArticle(id, record.problem))
    onProgress(n + 1, ids.length)
  }
  timed.sort((a, b) => compare(a.at, b.at) || compare(a.entry.article, b.entry.article) || a.entry.seq - b.entry.seq)
  return { entries: timed.map(({ entry }) => entry), unread }
}

async function readActs({ folder }: Archive): Promise<Acts> {
  const batches = await readRoom(folder, BATCHES, batchCodec)
  const exports = await readRoom(folder, EXPORTS, exportCodec)
  return {
    batches: new Map(batches.values.map((batch) => [batch.id, batch])),
    exports: exports.values,
    unread: [...batches.unread, ...exports.unread],
  }
}

function unreadArticle(id: string, problem: Problem): UnreadFile {
  return { path: articlePath(id), problem }
}

/** Each entry with the latest time up to it: a clock that went back puts nothing before what it followed. */
function inLogOrder(entries: readonly HistoryEntry[]): readonly { entry: HistoryEntry; at: string }[] {
  let latest = ''
  return entries.map((entry) => {
    if (entry.at > latest) latest = entry.at
    return { entry, at: latest }
  })
}

function entriesOf(record: ArticleRecord, { batches, exports }: Acts): readonly HistoryEntry[] {
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
  const handedOut = exports.flatMap((batch) => exportEntry(batch, record, head))
  return [imported, ...events, ...handedOut].sort((a, b) => a.seq - b.seq || isExport(a) - isExport(b))
}

function isExport({ what }: HistoryEntry): number {
  return what === 'export' ? 1 : 0
}

/** The article's entry in an export, or none. The event whose hash it names was the last one then. */
function exportEntry(
  { at, by, id: batch, to, view, recipient, files }: ExportBatch,
  { id, events }: ArticleRecord,
  head: Pick<HistoryEntry, 'article' | 'headline'>,
): readonly HistoryEntry[] {
  const file = files.find(({ articles }) => articles.some((article) => article.id === id))
  const exported = file?.articles.find((article) => article.id === id)
  if (!file || !exported) return []
  const seq = events.findLast((event) => eventHash(event) === exported.head)?.seq ?? 0
  const detail = { file: file.name, to, view, recipient, version: exported.version }
  return [{ ...head, seq, at, by: by.name, what: 'export', batch, detail }]
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
    const { id, field, before, after, category, reason } = event.correction
    return { correction: id, field, before, after, category, reason }
  }
  if (event.type === 'status') return { corrections: event.ids, to: event.to, note: event.note ?? null }
  if (event.type === 'notice') return { class: event.notice?.class ?? null, text: event.notice?.text ?? null }
  return { before: event.before, after: event.after }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
