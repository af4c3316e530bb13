// Calls about long work the window has started.
import { z } from '../../../data/schema/index.ts'
import { answers, job as name, type Room } from '../call.ts'

export const job = {
  /** Asks work to stop; has no effect if it is over or unknown. */
  'job:cancel': { needs: 'nothing', request: z.strictObject({ job: name }), answer: answers<null>() },
} as const satisfies Room<'job'>
