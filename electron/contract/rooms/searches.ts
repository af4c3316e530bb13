// Calls about saved searches.
import { idSchema, type SavedSearch, savedSearchSchema, searchNameSchema, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'

export const searches = {
  'searches:list': { needs: 'open', request: nothing, answer: answers<readonly SavedSearch[]>() },
  'searches:save': {
    needs: 'writable',
    request: savedSearchSchema.omit({ id: true }),
    answer: answers<SavedSearch>(),
  },
  'searches:rename': {
    needs: 'writable',
    request: z.strictObject({ id: idSchema, name: searchNameSchema }),
    answer: answers<null>(),
  },
  /** Returns the removed search, so that it can be saved again. */
  'searches:remove': { needs: 'writable', request: z.strictObject({ id: idSchema }), answer: answers<SavedSearch>() },
} as const satisfies Room<'searches'>
