// What a window may ask about typing that is not saved as corrections yet.
import { idSchema, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'
import { type Draft, draftSchema } from '../draft.ts'

export const draft = {
  /** From now on this window types in the article. null: another window does. */
  'draft:begin': {
    needs: 'open',
    request: z.strictObject({ id: idSchema }),
    answer: answers<{ readonly draft: Draft | null } | null>(),
  },
  /** It types in none any more. */
  'draft:end': { needs: 'nothing', request: nothing, answer: answers<null>() },
  'draft:read': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<Draft | null>() },
  'draft:save': {
    needs: 'open',
    request: z.strictObject({ id: idSchema, draft: draftSchema }),
    answer: answers<null>(),
  },
  'draft:discard': { needs: 'open', request: z.strictObject({ id: idSchema }), answer: answers<null>() },
} as const satisfies Room<'draft'>
