// What a window may ask about the tags of an archive.
import { idSchema, type TagSuggestion, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'

export const tags = {
  'tags:list': {
    needs: 'open',
    request: nothing,
    answer: answers<readonly { readonly name: string; readonly count: number }[]>(),
  },
  /** Tags an article could carry, from the names it speaks of; null: the archive is closing. */
  'tags:suggested': {
    needs: 'open',
    request: z.strictObject({ id: idSchema }),
    answer: answers<readonly TagSuggestion[] | null>(),
  },
} as const satisfies Room<'tags'>
