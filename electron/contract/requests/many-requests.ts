// What a window may ask to be done to many articles at once. All but the preview are acts: counted, and cancelled they change nothing.
import { detailsEditSchema, REASON_MOST, z } from '../../../data/schema/index.ts'
import { ids, job } from './parts.ts'

export const manyRequests = {
  /** What an edit would change; counted and cancellable, it changes nothing. */
  'many:preview': z.strictObject({ job, ids, edit: detailsEditSchema }),
  'many:edit': z.strictObject({ job, ids, edit: detailsEditSchema }),
  'many:withdraw': z.strictObject({ job, ids, reason: z.string().trim().min(1).max(REASON_MOST) }),
  'many:put-back': z.strictObject({ job, ids }),
  /** Composes their notices again. */
  'many:compose-notices': z.strictObject({ job, ids }),
  /** Withdrawn articles alone; the others are left and counted. */
  'many:remove': z.strictObject({ job, ids }),
} as const
