// Fields that an article of the archive should have and has not: a check each, so that leaving one as it stands says nothing of
// the others.
import type { FindingEvidence } from '../schema/index.ts'
import type { ArticleCheck, CheckedArticle } from './check.ts'

interface Wanted {
  readonly what: FindingEvidence['field-missing']['what']
  /** The field it is told at. */
  readonly at: string
  readonly confidence: number
  readonly isThere: (article: CheckedArticle) => boolean
}

const WANTED: readonly Wanted[] = [
  { what: 'headline', at: 'headline', confidence: 0.9, isThere: (article) => has(article, 'headline') },
  { what: 'body', at: 'body', confidence: 0.9, isThere: (article) => has(article, 'body') },
  { what: 'byline', at: 'byline', confidence: 0.3, isThere: (article) => has(article, 'byline') },
  { what: 'published', at: 'headline', confidence: 0.6, isThere: ({ publishedAt }) => publishedAt !== null },
  { what: 'source', at: 'headline', confidence: 0.3, isThere: ({ source }) => source !== null },
]

export const missingFields: readonly ArticleCheck[] = WANTED.map(({ what, at, confidence, isThere }) => ({
  name: `missing-${what}`,
  kind: 'missing',
  version: 1,
  scope: 'article',
  find: (article) =>
    article.id === null || isThere(article)
      ? []
      : [{ field: at, start: 0, end: 0, suggestions: [], confidence, message: 'field-missing', evidence: { what } }],
}))

function has({ fields }: CheckedArticle, name: string): boolean {
  return fields.some(({ field, text }) => field === name && text.trim() !== '')
}
