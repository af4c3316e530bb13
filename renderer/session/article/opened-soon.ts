// An article as it is known once it has been read.
import { currentArchive } from '../../queries/archive.ts'
import { articleOptions, type OpenedArticle } from '../../queries/article.ts'
import { client } from '../../queries/client.ts'

/** Asks for it when it is not there yet; null when it cannot be read or no archive is open. */
export async function openedSoon(articleId: string): Promise<OpenedArticle | null> {
  const archive = currentArchive()
  return archive && (await client.ensureQueryData(articleOptions(archive.id, articleId)).catch(() => null))
}
