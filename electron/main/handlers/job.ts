// Cancelling work a window has started.
import { ok } from '../../contract/index.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Handlers of job:*. */
export function jobHandlers(jobs: Jobs): RoomHandlers<'job'> {
  return {
    'job:cancel': ({ job }) => {
      jobs.cancel(job)
      return ok(null)
    },
  }
}
