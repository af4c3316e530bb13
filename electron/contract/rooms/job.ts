// What a window may ask about work it has started.
import { z } from '../../../data/schema/index.ts'
import { answers, job as name, type Room } from '../call.ts'

export const job = {
  /** Asks work to stop; that it is over or unknown is fine. */
  'job:cancel': { needs: 'nothing', request: z.strictObject({ job: name }), answer: answers<null>() },
} as const satisfies Room<'job'>
