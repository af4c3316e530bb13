// Calls about typing not yet saved as corrections.
import { idSchema, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'
import { type Draft, draftSchema } from '../draft.ts'

export const draft = {
  /** Reserves the article for typing in this window. null: another window has it. */
  'draft:begin': {
    needs: 'open',
    request: z.strictObject({ id: idSchema }),
    answer: answers<{ readonly draft: Draft | null } | null>(),
  },
  /** Releases the article reserved by this window. */
  'draft:end': { needs: 'nothing', request: nothing, answer: answers<null>() },
  'draft:read': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<Draft | null>() },
  'draft:save': {
    needs: 'open',
    request: z.strictObject({ id: idSchema, draft: draftSchema }),
    answer: answers<null>(),
  },
  'draft:discard': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<null>() },
} as const satisfies Room<'draft'>
