// What an article of the archive should have and has not: a headline and a body, and the details that say whose it is and of when,
// which are one finding.
import type { FindingEvidence } from '../schema/index.ts'
import type { CheckedArticle } from './article/checked-article.ts'
import type { ArticleCheck } from './check.ts'

const FIELDS = ['headline', 'body'] as const

const fieldChecks = FIELDS.map(
  (what): ArticleCheck => ({
    name: `missing-${what}`,
    kind: 'missing',
    version: 1,
    languages: 'all',
    scope: 'article',
    find: (article) =>
      article.id === null || has(article, what)
        ? []
        : [
            {
              ...nowhere(what),
              confidence: 0.9,
              message: 'field-missing',
              evidence: { what },
              says: `The article has no ${what === 'body' ? 'text' : what}.`,
            },
          ],
  }),
)

const DETAILS: Readonly<Record<Detail, string>> = {
  byline: 'byline',
  published: 'publication date',
  source: 'source',
}
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

type Detail = FindingEvidence['details-missing']['what'][number]

const detailsCheck: ArticleCheck = {
  name: 'missing-details',
  kind: 'missing',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: (article) => {
    const what = article.id === null ? [] : missingIn(article)
    if (what.length === 0) return []
    const confidence = what.includes('published') ? 0.6 : 0.3
    return [
      {
        ...nowhere('headline'),
        confidence,
        message: 'details-missing',
        evidence: { what },
        says: `The article has no ${OR.format(what.map((each) => DETAILS[each]))}.`,
      },
    ]
  },
}

export const missingFields: readonly ArticleCheck[] = [...fieldChecks, detailsCheck]

function missingIn(article: CheckedArticle): readonly Detail[] {
  const found: Detail[] = []
  if (!has(article, 'byline')) found.push('byline')
  if (article.publishedAt === null) found.push('published')
  if (article.source === null) found.push('source')
  return found
}

/** Told at a field, of no words in it. */
function nowhere(field: string) {
  return { field, start: 0, end: 0, suggestions: [] } as const
}

function has({ fields }: CheckedArticle, name: string): boolean {
  return fields.some(({ field, text }) => field === name && text.trim() !== '')
}
