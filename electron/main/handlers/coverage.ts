// What has been checked of the open archive, which articles need a look, and checking the rest in the background.
import { type ArchiveChecks, archiveCoverage, articlesToLookAt, checkRest, findingCounts } from '../../../data/index.ts'
import { fail, type Result } from '../../contract/index.ts'
import type { Checker } from '../checker.ts'
import type { CurrentArchive } from '../current-archive.ts'
import type { Jobs } from '../jobs.ts'
import type { RoomHandlers } from './handlers.ts'

export interface CoverageHandlerOptions {
  readonly current: CurrentArchive
  readonly jobs: Jobs
  readonly checker: Checker
}

/** Articles a window lists; the others are counted and come as these are decided on. */
const MOST = 1000

/** Handlers of coverage:*. Without an open archive the problem is not-an-archive of no folder. */
export function coverageHandlers({ current, jobs, checker }: CoverageHandlerOptions): RoomHandlers<'coverage'> {
  const asked = async <T>(question: (checks: ArchiveChecks) => Promise<Result<T>>): Promise<Result<T>> => {
    const { archive } = current
    return archive ? await question(checker.of(archive)) : fail('not-an-archive', { folder: '' })
  }
  return {
    'coverage:read': () => asked(archiveCoverage),
    'coverage:look': ({ kind }) => asked((checks) => articlesToLookAt(checks, kind, MOST)),
    'coverage:counts': ({ ids }) => asked((checks) => findingCounts(checks, ids)),
    'coverage:check': ({ job }) =>
      asked((checks) => jobs.run(job, (signal, onProgress) => checkRest(checks, { signal, onProgress }))),
  }
}
