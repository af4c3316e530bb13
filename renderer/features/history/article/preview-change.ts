// The effect of an act on the open article, computed here with main's algebra, so that it can be seen in advance.
import {
  type ActContext,
  type ArticleDifferences,
  type ArticleRecord,
  type Change,
  compareArticles,
  newId,
  ok,
  openArticle,
  type Result,
} from '../../../../electron/contract/index.ts'

/** Nothing made with it is ever saved. */
const PREVIEW: ActContext = { author: { id: '0', name: '' }, now: () => new Date(0).toISOString(), newId }

/** How the article would differ from its present state. Problems: the act's. */
export function previewChange(
  record: ArticleRecord,
  act: (record: ArticleRecord, context: ActContext) => Result<Change>,
): Result<ArticleDifferences> {
  const change = act(record, PREVIEW)
  if (!change.ok) return change
  const now = openArticle(record)
  const after = openArticle(change.value.articles[0]?.after ?? record)
  if (!now.ok) return now
  return after.ok ? ok(compareArticles(now.value, after.value)) : after
}
