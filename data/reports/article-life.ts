// An article's history, collected from its log, its batches and its exports.

import type { Archive } from '../archive/archive.ts'
import { type Article, eventHash, type LogAct, logActs } from '../corrections/index.ts'
import { exportArticle, type GivenOut } from '../formats/writing/export-article.ts'
import type { LifeEntry, Together } from '../formats/writing/life-entry.ts'
import { writeLife } from '../formats/writing/write-life.ts'
import type { ActContext } from '../schema/index.ts'
import { type HandedOut, type LoggedActs, type LoggedBatchRecord, readLoggedActs } from './logged-acts.ts'

/** The page of an article's history (standalone HTML). Throws the system's error when a room cannot be read. */
export async function articleLifePage(
  archive: Archive,
  article: Article,
  context: ActContext,
  { withRemoved = false }: Pick<GivenOut, 'withRemoved'> = {},
): Promise<string> {
  const { profile, title } = archive.manifest
  const draw = (view: 'marked' | 'original') =>
    exportArticle(article, profile, { view, keepFooters: true, withProposals: true, withRemoved })
  const acts = await readLoggedActs(archive.folder, article.record.id)
  return writeLife({
    marked: draw('marked'),
    original: draw('original'),
    source: article.record.source,
    entries: lifeOf(article, acts),
    archive: title,
    madeAt: context.now(),
    madeBy: context.author.name,
  })
}

/** What was done, in the order of the log; each export after the last event it included. */
export function lifeOf({ record }: Article, { batches, exports }: LoggedActs): readonly LifeEntry[] {
  const { source } = record
  const brought = batches.get(source.batchId)
  const imported: LifeEntry = {
    kind: 'import',
    at: source.importedAt,
    by: brought?.by.name ?? null,
    together: together(brought),
    source: source.name,
  }
  const places = new Map(record.events.map((event, n) => [eventHash(event), n + 1]))
  const handedOut = (exports.get(record.id) ?? []).map((one) => ({ one, after: places.get(one.head) ?? 0 }))
  const outBetween = (from: number, to: number): readonly LifeEntry[] =>
    handedOut.filter(({ after }) => after > from && after <= to).map(({ one }) => exportEntry(one))
  return [
    imported,
    ...outBetween(-1, 0),
    ...logActs(record).flatMap((act) => [actEntry(act, batches), ...outBetween(act.from, act.to)]),
  ]
}

function actEntry(act: LogAct, batches: LoggedActs['batches']): LifeEntry {
  const [first] = act.events
  const batch = first?.batchId === undefined ? undefined : batches.get(first.batchId)
  return { kind: 'act', at: first?.at ?? '', by: first?.by.name ?? null, together: together(batch), act }
}

function exportEntry({ batch, file, version, articles }: HandedOut): LifeEntry {
  const { at, by, to, view, recipient, id } = batch
  return {
    ...{ kind: 'export', at, by: by.name, together: { id, kind: 'export', articles } },
    ...{ file, to, view, recipient, version },
  }
}

/** null for an act on this article alone. */
function together(batch: LoggedBatchRecord | undefined): Together | null {
  return batch ? { id: batch.id, kind: batch.kind, articles: batch.articles } : null
}
