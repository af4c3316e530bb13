// What an archive keeps next to the logs of its articles: batches, and exports by the articles they handed out.
import type { Batch, ExportBatch, ExportedArticle } from '../schema/index.ts'
import { batchCodec, exportCodec } from '../store/codec.ts'
import { BATCHES, EXPORTS } from '../store/layout.ts'
import { readRoom, type UnreadFile } from '../store/read-room.ts'

/** One article in one export; `file` is the name of the file it went out in. */
export interface HandedOut {
  readonly batch: ExportBatch
  readonly file: string
  readonly article: ExportedArticle
}

/** A batch without its articles, which may be many; `articles`: how many they are. */
export type LoggedBatchRecord = Omit<Batch, 'articles' | 'heads'> & { readonly articles: number }

export interface LoggedActs {
  readonly batches: ReadonlyMap<string, LoggedBatchRecord>
  /** By article. */
  readonly exports: ReadonlyMap<string, readonly HandedOut[]>
  readonly unread: readonly UnreadFile[]
}

/** Reads both rooms of the archive in `folder`, absolute. Throws the system's error when a room cannot be read. */
export async function readLoggedActs(folder: string): Promise<LoggedActs> {
  const batches = await readRoom(folder, BATCHES, batchCodec, withoutArticles)
  const exports = await readRoom(folder, EXPORTS, exportCodec, (batch) => batch)
  return {
    batches: new Map(batches.values.map((batch) => [batch.id, batch])),
    exports: byArticle(exports.values),
    unread: [...batches.unread, ...exports.unread],
  }
}

function withoutArticles({ articles, heads: _, ...batch }: Batch): LoggedBatchRecord {
  return { ...batch, articles: articles.length }
}

function byArticle(exports: readonly ExportBatch[]): ReadonlyMap<string, readonly HandedOut[]> {
  const found = new Map<string, HandedOut[]>()
  for (const batch of exports) {
    for (const { name: file, articles } of batch.files) {
      for (const article of articles) {
        const known = found.get(article.id)
        if (known) known.push({ batch, file, article })
        else found.set(article.id, [{ batch, file, article }])
      }
    }
  }
  return found
}
