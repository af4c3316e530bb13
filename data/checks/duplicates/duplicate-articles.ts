// An article that is in the archive a second time, word for word or nearly, or whose text a longer one holds, as an update does.
import type { ArticleCheck } from '../check.ts'
import type { Copy } from './copy-index.ts'

/**
 * Share of word sequences in common from which on two articles are reported (a rewritten lead stays above it), and share of the
 * sentences of one that are in the other.
 */
export const LEAST_LIKENESS = { alike: 0.6, held: 0.7 } as const
const MOST = 5

export const duplicateArticles: ArticleCheck = {
  name: 'duplicate-articles',
  kind: 'duplicate',
  version: 2,
  languages: 'all',
  scope: 'article',
  find: ({ id }, { copies }) =>
    id === null
      ? []
      : likest(copies.copiesOf(id, LEAST_LIKENESS)).map(({ article, how, likeness }) => ({
          field: 'headline',
          start: 0,
          end: 0,
          suggestions: [],
          confidence: likeness,
          message: 'duplicate-article',
          evidence: { article, likeness, how },
          says: SAYS[how](`${Math.round(likeness * 100)}%`),
          group: `copies:${[id, article].sort().join(':')}`,
        })),
}

const SAYS: Readonly<Record<Copy['how'], (share: string) => string>> = {
  same: () => 'The same text as another article.',
  alike: (share) => `About ${share} the same as another article.`,
  holds: (share) => `Contains about ${share} of another article, which may be an earlier version.`,
  held: (share) => `About ${share} of it is in another article, which may be an update.`,
}

/** The likest articles, each once: two that are alike and of which one holds the other are one finding. */
function likest(copies: readonly Copy[]): readonly Copy[] {
  const articles = new Map<string, Copy>()
  for (const copy of copies) if (!articles.has(copy.article)) articles.set(copy.article, copy)
  return [...articles.values()].slice(0, MOST)
}
