// A list of articles by how many findings they have: the index finds them, the checks count. Kept apart from the index, which
// would show what was counted before the text or the rules changed.
import { type FirstInList, type ListOrder, type ListPage, type ListRequest, ok, type Result } from '../schema/index.ts'
import type { ArchiveChecks } from './archive-checks.ts'
import { findingCounts } from './check-coverage.ts'

/** A page by findings, articles that are not checked last, newest first among equals. Problem: bad-query, and ArchiveChecks.ask's. */
export async function listByFindings(
  checks: ArchiveChecks,
  { offset, limit, ...list }: ListRequest,
): Promise<Result<ListPage>> {
  const ids = await idsByFindings(checks, list)
  if (!ids.ok) return ids
  const index = await checks.archive.index()
  const articles = await index.ask('rows', ids.value.slice(offset, offset + limit))
  return ok({ articles, total: ids.value.length, isGrowing: index.status.progress !== null })
}

/** The first of these articles in a list by findings. Problems: as listByFindings. */
export async function firstByFindings(
  checks: ArchiveChecks,
  list: ListOrder,
  wanted: readonly string[],
): Promise<Result<FirstInList>> {
  const ids = await idsByFindings(checks, list)
  if (!ids.ok) return ids
  const isWanted = new Set(wanted)
  const place = ids.value.findIndex((id) => isWanted.has(id))
  const id = ids.value[place]
  const { progress } = (await checks.archive.index()).status
  return ok({ first: id === undefined ? null : { id, place }, isGrowing: progress !== null })
}

async function idsByFindings(
  checks: ArchiveChecks,
  { query, descending }: ListOrder,
): Promise<Result<readonly string[]>> {
  const found = await (await checks.archive.index()).ask('ids', query)
  if (!found.ok) return found
  const ids = found.value.toReversed()
  const counted = await findingCounts(checks, ids)
  if (!counted.ok) return counted
  const sign = descending ? -1 : 1
  const keyed = ids.map((id, at) => ({ id, count: counted.value?.[at] ?? null }))
  const [known, unknown] = [keyed.filter(({ count }) => count !== null), keyed.filter(({ count }) => count === null)]
  known.sort((a, b) => sign * ((a.count ?? 0) - (b.count ?? 0)))
  return ok([...known, ...unknown].map(({ id }) => id))
}
