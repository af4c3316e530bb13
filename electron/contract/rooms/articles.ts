// Calls about lists of articles.
import {
  type FirstInList,
  idSchema,
  type ListCounts,
  type ListPage,
  listOrderSchema,
  listRequestSchema,
  type Snippet,
  z,
} from '../../../data/schema/index.ts'
import { answers, ids, type Room } from '../call.ts'

const query = z.string().max(2000)

export const articles = {
  'articles:list': { needs: 'open', request: listRequestSchema, answer: answers<ListPage>() },
  /** The first of these articles in a list, and its place there. */
  'articles:first': { needs: 'open', request: listOrderSchema.extend({ ids }), answer: answers<FirstInList>() },
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
