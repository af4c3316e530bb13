// A list of articles by how many findings they have: the index finds them, the checks count. Kept apart from the index, which
// would show what was counted before the text or the rules changed.
import { type ListPage, type ListRequest, ok, type Result } from '../schema/index.ts'
import type { ArchiveChecks } from './archive-checks.ts'
import { findingCounts } from './coverage/check-coverage.ts'

/** A page by findings, articles that are not checked last, newest first among equals. Problem: bad-query, and ArchiveChecks.ask's. */
export async function listByFindings(
  checks: ArchiveChecks,
  { query, descending, offset, limit }: ListRequest,
): Promise<Result<ListPage>> {
  const index = await checks.archive.index()
  const found = await index.ask('ids', query)
  if (!found.ok) return found
  const ids = found.value.toReversed()
  const counted = await findingCounts(checks, ids)
  if (!counted.ok) return counted
  const sign = descending ? -1 : 1
  const keyed = ids.map((id, at) => ({ id, count: counted.value?.[at] ?? null }))
  const [known, unknown] = [keyed.filter(({ count }) => count !== null), keyed.filter(({ count }) => count === null)]
  known.sort((a, b) => sign * ((a.count ?? 0) - (b.count ?? 0)))
  const wanted = [...known, ...unknown].slice(offset, offset + limit).map(({ id }) => id)
  const articles = await index.ask('rows', wanted)
  return ok({ articles, total: ids.length, isGrowing: index.status.progress !== null })
}
