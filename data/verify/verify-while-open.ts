// Verifying an archive that is being worked on. Files are read one after the other while others may be written, so that what
// is found may be of two moments: it is looked at once more, and only what is found both times counts.
import { ok, type Result, type VerifyReport } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { verifyInThread } from './verify-in-thread.ts'

/** An open archive, as far as verifying it goes. */
export interface Worked {
  readonly folder: string
  readonly revision: number
}

/** Verifies the archive, or one article of it, in a thread. Problems: cancelled. Throws when the thread breaks down. */
export async function verifyWhileOpen(
  archive: Worked,
  id: string | null,
  follow: Follow = {},
): Promise<Result<VerifyReport>> {
  const { folder } = archive
  const request = id === null ? ({ kind: 'archive', folder } as const) : ({ kind: 'article', folder, id } as const)
  const before = archive.revision
  const first = await verifyInThread(request, follow)
  if (!first.ok || first.value.ok || archive.revision === before) return first
  const second = await verifyInThread(request, follow)
  return second.ok ? ok(foundTwice(first.value, second.value)) : second
}

function foundTwice(first: VerifyReport, second: VerifyReport): VerifyReport {
  const known = new Set(first.problems.map(({ id, code }) => `${id} ${code}`))
  const problems = second.problems.filter(({ id, code }) => known.has(`${id} ${code}`))
  return { ...second, ok: problems.length === 0, problems }
}
