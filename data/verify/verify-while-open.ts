// Verifies an archive in use. Files are read one after the other while others may be written, so findings may mix two
// moments: a second pass follows, and only what both passes find counts.
import { ok, type Result, type VerifyReport } from '../schema/index.ts'
import type { Follow } from '../work/pace.ts'
import { verifyInThread } from './verify-in-thread.ts'

/** The part of an open archive that verifying needs. */
export interface Worked {
  readonly folder: string
  readonly revision: number
}

/** Verifies the archive, or one article of it, in a thread. Problems: cancelled. Throws when the thread fails. */
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
