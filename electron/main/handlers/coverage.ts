// What the checks know of the open archive: what has been checked, which articles need a look, checking the rest, and tags for
// what an article names.
import {
  type ArchiveChecks,
  archiveCoverage,
  articlesToLookAt,
  checkRest,
  findingCounts,
  suggestTags,
} from '../../../data/index.ts'
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

/** Handlers of coverage:* and suggestions:*. Without an open archive the problem is not-an-archive of no folder. */
export function coverageHandlers({
  current,
  jobs,
  checker,
}: CoverageHandlerOptions): RoomHandlers<'coverage'> & RoomHandlers<'suggestions'> {
  const asked = async <T>(question: (checks: ArchiveChecks) => Promise<Result<T>>): Promise<Result<T>> => {
    const { archive } = current
    return archive ? await question(checker.of(archive)) : fail('not-an-archive', { folder: '' })
  }
  return {
    'coverage:read': () => asked(archiveCoverage),
    'coverage:look': ({ kind }) => asked((checks) => articlesToLookAt(checks, kind, MOST)),
    'coverage:counts': ({ ids }) => asked((checks) => findingCounts(checks, ids)),
    'suggestions:tags': ({ id }) => asked((checks) => suggestTags(checks, id)),
    'coverage:check': ({ job }) =>
      asked((checks) => jobs.run(job, (signal, onProgress) => checkRest(checks, { signal, onProgress }))),
  }
}
