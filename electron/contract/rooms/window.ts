// Calls about this window and others.
import { idSchema, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room, token } from '../call.ts'

/** Longest headline sent to a menu, in UTF-16 code units. */
export const MOST_NAMED = 1000

export const window = {
  /** Opens another window on the same archive. */
  'window:new': { needs: 'nothing', request: nothing, answer: answers<null>() },
  /** Opens another archive in its own window. */
  'window:open': { needs: 'nothing', request: z.strictObject({ token }), answer: answers<null>() },
  'window:open-recent': { needs: 'nothing', request: z.strictObject({ id: idSchema }), answer: answers<null>() },
  /** Performs an Edit menu command in the focused field: a page may not read the clipboard itself. */
  'window:edit': {
    needs: 'nothing',
    request: z.strictObject({ act: z.enum(['cut', 'copy', 'paste', 'selectAll']) }),
    answer: answers<null>(),
  },
  /** Whose discarded edits the next undo in this window brings back, before any act of the archive; null: none. */
  'window:discarded': {
    needs: 'nothing',
    request: z.strictObject({ headline: z.string().max(MOST_NAMED).nullable() }),
    answer: answers<null>(),
  },
} as const satisfies Room<'window'>
