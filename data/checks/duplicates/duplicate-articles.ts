// An article that is in the archive a second time, word for word or nearly.
import type { ArticleCheck } from '../check.ts'

/** Share of word sequences in common from which on two articles are worth a look: a rewritten lead stays above it. */
export const LEAST_LIKENESS = 0.6
const MOST = 5

export const duplicateArticles: ArticleCheck = {
  name: 'duplicate-articles',
  kind: 'duplicate',
  version: 1,
  languages: 'all',
  scope: 'article',
  find: ({ id }, { copies }) =>
    id === null
      ? []
      : copies
          .copiesOf(id, LEAST_LIKENESS)
          .slice(0, MOST)
          .map(({ article, likeness, isExact }) => ({
            field: 'headline',
            start: 0,
            end: 0,
            suggestions: [],
            confidence: likeness,
            message: 'duplicate-article',
            evidence: { article, likeness, isExact },
            says: isExact
              ? 'The same text as another article.'
              : `About ${Math.round(likeness * 100)}% the same as another article.`,
            group: `copies:${[id, article].sort().join(':')}`,
          })),
}
