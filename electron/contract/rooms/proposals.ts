// Calls about corrections awaiting a decision, in any article.
import { idSchema, type OpenProposal, z } from '../../../data/schema/index.ts'
import { answers, ids, job, type Room } from '../call.ts'
import { corrections } from './article.ts'

export const proposals = {
  /** Open proposals of these articles, or of all (null). */
  'proposals:list': {
    needs: 'open',
    request: z.strictObject({ ids: ids.nullable() }),
    answer: answers<{ readonly proposals: readonly OpenProposal[]; readonly unread: number }>(),
  },
  /**
   * Decides on proposals in any number of articles as one act; those that cannot be decided on are left. Counts
   * corrections; `left`: already decided on, or blocked by others.
   */
  'proposals:decide': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      job,
      proposals: z
        .array(z.strictObject({ article: idSchema, corrections }))
        .min(1)
        .max(100_000),
      verb: z.enum(['accept', 'reject']),
      note: z.string().max(4000),
    }),
    answer: answers<{ readonly decided: number; readonly articles: number; readonly left: number }>(),
  },
} as const satisfies Room<'proposals'>
