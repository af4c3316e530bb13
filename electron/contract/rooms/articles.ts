// Calls about lists of articles.
import {
  idSchema,
  type ListCounts,
  type ListPage,
  listRequestSchema,
  type Snippet,
  z,
} from '../../../data/schema/index.ts'
import { answers, type Room } from '../call.ts'

const query = z.string().max(2000)

export const articles = {
  'articles:list': { needs: 'open', request: listRequestSchema, answer: answers<ListPage>() },
  /** Counts of what a query finds, in total and by tag, source, desk and state. Slower than the page of results. */
  'articles:counts': { needs: 'open', request: z.strictObject({ query }), answer: answers<ListCounts>() },
  /** All articles a query finds, for *Select all*. */
  'articles:ids': { needs: 'open', request: z.strictObject({ query }), answer: answers<readonly string[]>() },
  /** Where the text of these articles matches a query; for visible rows. */
  'articles:snippets': {
    needs: 'open',
    request: z.strictObject({ query, ids: z.array(idSchema).min(1).max(100) }),
    answer: answers<readonly Snippet[]>(),
  },
} as const satisfies Room<'articles'>
