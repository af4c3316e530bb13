// Cancelling work a window has started.
import { ok } from '../../contract/index.ts'
import type { Jobs } from '../sessions/jobs.ts'
import type { RoomHandlers } from './handlers.ts'

/** Handlers of job:*. */
export function jobHandlers(jobs: Jobs): RoomHandlers<'job'> {
  return {
    'job:cancel': ({ job }) => {
      jobs.cancel(job)
      return ok(null)
    },
  }
}
