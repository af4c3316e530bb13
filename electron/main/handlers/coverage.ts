// Check coverage of the open archive: what has been checked, which articles have findings, and checking the rest.
import { archiveCoverage, articlesToLookAt, checkRest, findingCounts, findingsByKind } from '../../../data/index.ts'
import type { Checker } from '../archive/checker.ts'
import type { Jobs } from '../archive/jobs.ts'
import type { RoomHandlers } from '../calls/handlers.ts'

/** Articles sent to a window; the others are counted, and follow as these are decided on. */
const MOST = 1000

/** Handlers of coverage:*. */
export function coverageHandlers(checker: Pick<Checker, 'of'>, jobs: Jobs): RoomHandlers<'coverage'> {
  return {
    'coverage:read': async (_, { archive }) => archiveCoverage(await checker.of(archive)),
    'coverage:articles': async ({ kind }, { archive }) => articlesToLookAt(await checker.of(archive), kind, MOST),
    'coverage:kinds': async (_, { archive }) => findingsByKind(await checker.of(archive)),
    'coverage:counts': async ({ ids }, { archive }) => findingCounts(await checker.of(archive), ids),
    'coverage:check': ({ job }, { archive }) =>
      jobs.run(job, async (follow) => checkRest(await checker.of(archive), follow)),
  }
}
