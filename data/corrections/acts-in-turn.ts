// Several acts on one article as one: each sees what the one before left, and all of them stand or none does.
import { type ActContext, type ArticleRecord, articleChange, type Change, ok, type Result } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'

export type ArticleAct = (article: Article, context: ActContext) => Result<Change>

/** The change of all acts together. Problems: the first one's that fails; then nothing was done. */
export function actInTurn(article: Article, acts: readonly ArticleAct[], context: ActContext): Result<Change> {
  let now = article
  for (const act of acts) {
    const change = act(now, context)
    if (!change.ok) return change
    const next = openArticle(recordIn(change.value, now.record))
    if (!next.ok) return next
    now = next.value
  }
  return ok(articleChange(article.record, now.record))
}

function recordIn({ articles }: Change, before: ArticleRecord): ArticleRecord {
  return articles.find(({ after }) => after.id === before.id)?.after ?? before
}
