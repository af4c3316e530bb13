// What has been checked of an archive that stays open, what still needs a look, and checking the rest: in the checks' thread,
// portion by portion, so that an article opened meanwhile does not wait.
import {
  type ArchiveCoverage,
  type ArticlesWithFindings,
  type FindingKind,
  type KindCount,
  ok,
  type Result,
} from '../schema/index.ts'
import type { ArchiveChecks } from './archive-checks.ts'

/** `signal` stops between portions, and what was checked by then stays checked. Progress is counted in articles, learnt and checked. */
export interface CheckRestOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

export interface RestChecked {
  readonly checked: number
  readonly isCancelled: boolean
}

/** How much of the archive is checked; null once the checks are closed. Problems, here and below: those of ArchiveChecks.ask. */
export async function archiveCoverage(checks: ArchiveChecks): Promise<Result<ArchiveCoverage | null>> {
  return await checks.ask(({ service }, unreported) => service.summary(unreported))
}

/** The articles with undecided findings of a kind, or of any (null), the worst first; at most `limit` of them. */
export async function articlesToLookAt(
  checks: ArchiveChecks,
  kind: FindingKind | null,
  limit: number,
): Promise<Result<ArticlesWithFindings | null>> {
  return await checks.ask(({ service }, unreported) => service.articlesWithFindings(kind, limit, unreported))
}

/** How many findings of each kind are known, whether the kind is reported or not; kinds without any are left out. */
export async function findingsByKind(checks: ArchiveChecks): Promise<Result<readonly KindCount[] | null>> {
  return await checks.ask(({ service }, { ignored }) => service.findingsByKind(ignored))
}

/** Undecided findings of articles, in their order; null: not checked as they read now. */
export async function findingCounts(
  checks: ArchiveChecks,
  ids: readonly string[],
): Promise<Result<readonly (number | null)[] | null>> {
  return await checks.ask(({ service }, unreported) => service.counts(ids, unreported))
}

/** Checks every article that is not checked by the rules of today as it reads today. */
export async function checkRest(checks: ArchiveChecks, options: CheckRestOptions = {}): Promise<Result<RestChecked>> {
  const { signal, onProgress } = options
  const learnt = await learnAll(checks, options)
  if (!learnt.ok) return learnt
  const begun = await checks.ask(({ service }) => service.beginRest())
  if (!begun.ok) return begun
  const toCheck = begun.value ?? 0
  let checked = 0
  while (checked < toCheck && !signal?.aborted) {
    const next = await checks.ask(({ service }) => service.checkNext())
    if (!next.ok) return next
    if (next.value === null) break
    // Other rules have come, or another thread.
    if (next.value.left === null) return await checkRest(checks, options)
    checked = toCheck - next.value.left
    onProgress?.(learnt.value + checked, learnt.value + toCheck)
    checks.onCovered()
  }
  return ok({ checked, isCancelled: checked < toCheck })
}

/** Waits until the archive is learnt, which goes on by itself. Returns how many articles that were. */
async function learnAll(checks: ArchiveChecks, { signal, onProgress }: CheckRestOptions): Promise<Result<number>> {
  const covered = await archiveCoverage(checks)
  if (!covered.ok) return covered
  const toCheck = covered.value === null ? 0 : covered.value.articles - covered.value.checked
  let before: number | null = null
  for (;;) {
    const asked = await checks.ask(({ learning }) => Promise.resolve(learning))
    if (!asked.ok) return asked
    if (asked.value === null) return ok(0)
    const { done, of } = asked.value
    before ??= done
    if (done >= of || signal?.aborted) return ok(done - before)
    onProgress?.(done - before, of - before + toCheck)
  }
}
