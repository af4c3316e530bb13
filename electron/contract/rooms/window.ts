// What a window may ask about itself and other windows.
import { idSchema, z } from '../../../data/schema/index.ts'
import { answers, nothing, type Room, token } from '../call.ts'

export const window = {
  /** Opens another window on what this one shows. */
  'window:new': { needs: 'nothing', request: nothing, answer: answers<null>() },
  /** Shows another archive in a window of its own. */
  'window:open': { needs: 'nothing', request: z.strictObject({ token }), answer: answers<null>() },
  'window:open-recent': { needs: 'nothing', request: z.strictObject({ id: idSchema }), answer: answers<null>() },
  /** Does in the field that has the focus what the Edit menu does: a page may not read the clipboard itself. */
  'window:edit': {
    needs: 'nothing',
    request: z.strictObject({ act: z.enum(['cut', 'copy', 'paste', 'selectAll']) }),
    answer: answers<null>(),
  },
} as const satisfies Room<'window'>
