// One article's record, read from its file.
import type { Low } from 'lowdb'
import type { ArticleRecord } from '../schema/index.ts'
import { checkPlace } from './article-file.ts'
import { articleCodec } from './codec.ts'
import { articlePath } from './layout.ts'
import { readStampedRecord } from './record-file.ts'

/** A file system may keep times no finer than this, in milliseconds (FAT: two seconds). */
const COARSEST_TIME_MS = 2000

const settledTimes = new WeakMap<ArticleRecord, number>()

/** Reads it; `data` is null when there is none. Throws ProblemError (damaged) or the system's error. */
export async function loadArticle(folder: string, id: string): Promise<Low<ArticleRecord | null>> {
  const { low, stats } = await readStampedRecord(folder, articlePath(id), articleCodec)
  if (low.data === null || stats === null) return low
  checkPlace(low.data, id)
  if (Date.now() - stats.mtimeMs > COARSEST_TIME_MS) settledTimes.set(low.data, stats.mtimeMs)
  return low
}

/**
 * The modification time (milliseconds) of the file a record was read from, if a change made to the file since cannot
 * have left it the same: a file written just before it was read could be written again at the same time.
 */
export function settledTimeOf(record: ArticleRecord): number | undefined {
  return settledTimes.get(record)
}
