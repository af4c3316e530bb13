// What has gone: batches and exports name the articles they touched, and records name the batch that brought them, so
// that a file taken away is noticed although no other file was changed.
import type { ArticleRecord, Batch, ExportBatch } from '../schema/index.ts'
import { batchPath, exportPath } from '../store/layout.ts'

export interface Missing {
  readonly id: string
  readonly code: 'missing'
  readonly detail: string
}

/** What an archive holds: `present` are the ids of all article files, withdrawn ones included. */
export interface Kept {
  readonly present: ReadonlySet<string>
  readonly records: readonly ArticleRecord[]
  readonly batches: readonly Batch[]
  /** File names of all batches, those that cannot be read included. */
  readonly batchNames: readonly string[]
  readonly exports: readonly ExportBatch[]
}

/** Articles and batches that other files of the archive name and that are not there, each once. */
export function findMissing({ present, records, batches, batchNames, exports }: Kept): readonly Missing[] {
  const missing = new Map<string, Missing>()
  const note = (id: string, detail: string): void => {
    if (!missing.has(id)) missing.set(id, { id, code: 'missing', detail })
  }
  const noteArticle = (id: string, by: string): void => {
    if (!present.has(id)) note(id, `its record is not there, but ${by} names it`)
  }
  for (const batch of batches) for (const id of batch.articles) noteArticle(id, batchPath(batch.id))
  for (const { id: exported, files } of exports) {
    for (const { id } of files.flatMap(({ articles }) => articles)) noteArticle(id, exportPath(exported))
  }
  const known = new Set(batchNames)
  for (const { id, source } of records) {
    const isKnown = known.has(`${source.batchId}.json`)
    if (!isKnown) note(batchPath(source.batchId), `the import that brought ${id} is not there`)
  }
  return [...missing.values()]
}
