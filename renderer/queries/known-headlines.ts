// Headlines of articles this window has loaded, for messages that name an article.
import type { ListPage } from '../../electron/contract/index.ts'
import type { OpenedArticle } from './article.ts'
import { client } from './client.ts'

/** The headline of an article opened or listed before, or null. */
export function knownHeadline(id: string): string | null {
  for (const [[, , , readId], opened] of client.getQueriesData<OpenedArticle>({ queryKey: ['article', 'read'] }))
    if (readId === id && opened) return opened.article.fields.get('headline')?.publishedText() || null
  for (const [, page] of client.getQueriesData<ListPage>({ queryKey: ['articles', 'list'] })) {
    const row = Array.isArray(page?.articles) ? page.articles.find((one) => one.id === id) : undefined
    if (row) return row.headline || null
  }
  return null
}
