// What an archive keeps outside the logs of its articles: batches, and exports by the articles in them.
import type { Batch } from '../schema/index.ts'
import { batchCodec } from '../store/codec.ts'
import { type ExportHead, type ListedArticle, readExportRecord } from '../store/export-record.ts'
import { BATCHES, EXPORTS } from '../store/layout.ts'
import { readEach, readRoom, type UnreadFile } from '../store/read-room.ts'

/** One article in one export; `file` is the name of its file, `articles` the number of articles in the export. */
export interface HandedOut {
  readonly batch: ExportHead
  readonly articles: number
  readonly file: string
  readonly head: string
  readonly version: number
}

/** A batch without its articles, which may be many; `articles`: their number. */
export type LoggedBatchRecord = Omit<Batch, 'articles' | 'heads'> & { readonly articles: number }

export interface LoggedActs {
  readonly batches: ReadonlyMap<string, LoggedBatchRecord>
  /** By article. */
  readonly exports: ReadonlyMap<string, readonly HandedOut[]>
  readonly unread: readonly UnreadFile[]
}

/**
 * Reads both rooms of the archive in `folder`, absolute; exports of all articles or of `only` one. Throws the system's
 * error when a room cannot be read.
 */
export async function readLoggedActs(folder: string, only: string | null = null): Promise<LoggedActs> {
  const batches = await readRoom(folder, BATCHES, batchCodec, withoutArticles)
  const found = new Map<string, HandedOut[]>()
  const exports = await readEach(folder, EXPORTS, async (path) => {
    const ids = new Set<string>()
    const keep = ({ file, article: { id, head, version } }: ListedArticle) => {
      ids.add(id)
      return only === null || id === only ? { id, file, head, version } : null
    }
    return await readExportRecord(folder, path, keep, ({ id, ...out }, batch) => {
      const handedOut = { ...out, batch, articles: ids.size }
      const known = found.get(id)
      if (known) known.push(handedOut)
      else found.set(id, [handedOut])
    })
  })
  return {
    batches: new Map(batches.values.map((batch) => [batch.id, batch])),
    exports: found,
    unread: [...batches.unread, ...exports.unread],
  }
}

function withoutArticles({ articles, heads: _, ...batch }: Batch): LoggedBatchRecord {
  return { ...batch, articles: articles.length }
}
