// Several acts on one article as one: each sees the result of the one before, and either all of them apply or none
// does.
import { type ActContext, type ArticleRecord, articleChange, type Change, ok, type Result } from '../schema/index.ts'
import { type Article, openArticle } from './article.ts'

export type ArticleAct = (article: Article, context: ActContext) => Result<Change>

/** The change of all acts together. Problems: those of the first act that fails; nothing is done then. */
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
