// An article that is in the archive a second time, word for word or nearly, or whose text a longer one holds, as an update does.
import { assertNever } from '../schema/index.ts'
import type { ArticleCheck } from './check.ts'
import type { Copy, LeastLikeness } from './duplicates/copy-index.ts'

/**
 * Share of word sequences in common from which on two articles are reported (a rewritten lead stays above it), and share of the
 * sentences of one that are in the other.
 */
export const LEAST_LIKENESS: LeastLikeness = { alike: 0.6, held: 0.7 }
const MOST = 5

export const duplicateArticles: ArticleCheck = {
  name: 'duplicate-articles',
  kind: 'duplicate',
  version: 3,
  languages: 'all',
  scope: 'article',
  find: ({ id }, { copies }) =>
    id === null
      ? []
      : copies
          .copiesOf(id, LEAST_LIKENESS)
          .slice(0, MOST)
          .map(({ article, how, likeness }) => ({
            field: 'headline',
            start: 0,
            end: 0,
            suggestions: [],
            confidence: likeness,
            message: 'duplicate-article',
            evidence: { article, likeness: Math.round(likeness * 100) / 100, how },
            says: saysOf(how, Math.round(likeness * 100)),
            group: `copies:${[id, article].sort().join(':')}`,
          })),
}

/** `share` in per cent. */
function saysOf(how: Copy['how'], share: number): string {
  const isAll = share === 100
  switch (how) {
    case 'same':
      return 'The same text as another article.'
    case 'alike':
      return isAll ? 'Nearly the same text as another article.' : `About ${share}% the same as another article.`
    case 'holds':
      return `Contains ${isAll ? 'all' : `about ${share}%`} of another article, which may be an earlier version.`
    case 'held':
      return `${isAll ? 'All' : `About ${share}%`} of it is in another article, which may be an update.`
    default:
      return assertNever(how)
  }
}
