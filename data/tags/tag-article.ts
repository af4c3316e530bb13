// Adding and removing tags is an event of the article like any other.
import { type Article, setMetadata } from '../corrections/index.ts'
import type { ActContext, ArticleRecord, Result } from '../schema/index.ts'
import { distinctTags, tagKey } from './tag-key.ts'

/** The record with tags added and removed, in that order of names. Problem: no-change. */
export function tagArticle(
  article: Article,
  edit: { readonly add: readonly string[]; readonly remove: readonly string[] },
  context: ActContext,
  batchId: string,
): Result<ArticleRecord> {
  const removed = new Set(edit.remove.map(tagKey))
  const { tags: before } = article.metadata
  const has = new Set(before.map(tagKey))
  const added = distinctTags(edit.add.filter((tag) => !has.has(tagKey(tag))))
  const tags = [...before, ...added].filter((tag) => !removed.has(tagKey(tag)))
  return setMetadata(article, { tags }, context, batchId)
}

/** The record with one tag replaced by another in the same position. Problem: no-change. */
export function replaceTag(
  article: Article,
  from: string,
  to: string,
  context: ActContext,
  batchId: string,
): Result<ArticleRecord> {
  const tags = distinctTags(article.metadata.tags.map((tag) => (tagKey(tag) === tagKey(from) ? to : tag)))
  return setMetadata(article, { tags }, context, batchId)
}
