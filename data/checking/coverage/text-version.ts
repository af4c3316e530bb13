// The version of what an article reads: when it changes, the article counts as unchecked. Pure.

import type { CheckedArticle } from '../../checks/article/checked-article.ts'
import { hashText } from '../../corrections/index.ts'

/** Stands for everything of an article that checks see. */
export function textVersion({ fields, language, publishedAt, source }: CheckedArticle): string {
  const texts = fields.map(({ field, paragraphs }) => [
    field,
    ...paragraphs.map(({ text, block }) => [block?.type ?? '', block?.role ?? '', text]),
  ])
  return hashText(JSON.stringify([language, publishedAt, source, texts])).slice(0, 24)
}
