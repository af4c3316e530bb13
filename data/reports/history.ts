// Who did what, when and why: the log of one article or of the whole archive, imports included.
import { openArticle, publishedText } from '../corrections/index.ts'
import type { ArticleRecord, Event, Result } from '../schema/index.ts'
import type { Archive } from '../store/archive.ts'

/** One entry. `what` is import or the event's type; `detail` holds what that type says. */
export interface HistoryEntry {
  readonly article: string
  readonly headline: string
  readonly seq: number
  readonly at: string
  readonly by: string | null
  readonly what: 'import' | Event['type']
  readonly batch: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** Everything done to one article, in order. Problems: not-found, damaged, environment. */
export function articleHistory(record: ArticleRecord): readonly HistoryEntry[] {
  const opened = openArticle(record)
  const headline = opened.ok ? publishedText(opened.value, 'headline') : (record.fields.headline?.text ?? '')
  const { source } = record
  const head = { article: record.id, headline }
  const detail = { source: source.name, sha256: source.sha256, format: source.format, encoding: source.encoding }
  const imported: HistoryEntry = {
    ...head,
    seq: 0,
    at: source.importedAt,
    by: null,
    what: 'import',
    batch: source.batchId,
    detail,
  }
  return [imported, ...record.events.map((event) => ({ ...head, ...toEntry(event) }))]
}

function toEntry(event: Event): Omit<HistoryEntry, 'article' | 'headline'> {
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

/** The history of all articles, by time; articles that cannot be read are left out (`verify` names them). */
export async function archiveHistory(archive: Archive): Promise<Result<readonly HistoryEntry[]>> {
  const entries: HistoryEntry[] = []
  for (const id of await archive.articleIds()) {
    const record = await archive.readArticle(id)
    if (record.ok) entries.push(...articleHistory(record.value))
  }
  entries.sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.article < b.article ? -1 : a.article > b.article ? 1 : a.seq - b.seq,
  )
  return { ok: true, value: entries }
}
