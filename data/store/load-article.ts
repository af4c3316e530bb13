// One article's record, read from its file.
import type { Low } from 'lowdb'
import type { ArticleRecord } from '../schema/index.ts'
import { checkPlace } from './article-file.ts'
import { articleCodec } from './codec.ts'
import { articlePath } from './layout.ts'
import { readRecord } from './record-file.ts'

/** Reads it; `data` is null when there is none. Throws ProblemError (damaged) or the system's error. */
export async function loadArticle(folder: string, id: string): Promise<Low<ArticleRecord | null>> {
  const low = await readRecord(folder, articlePath(id), articleCodec)
  if (low.data !== null) checkPlace(low.data, id)
  return low
}
