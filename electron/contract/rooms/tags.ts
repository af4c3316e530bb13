// Calls about the tags of an archive.
import { idSchema, type TagSuggestion, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room } from '../call.ts'

export const tags = {
  'tags:list': {
    needs: 'open',
    request: nothing,
    answer: answers<readonly { readonly name: string; readonly count: number }[]>(),
  },
  /** Tags suggested by the names an article mentions; null: the archive is closing. */
  'tags:suggested': {
    needs: 'open',
    request: z.strictObject({ id: idSchema }),
    answer: answers<readonly TagSuggestion[] | null>(),
  },
} as const satisfies Room<'tags'>
