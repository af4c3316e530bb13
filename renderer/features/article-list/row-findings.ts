// How many findings the visible rows have, several rows at a time: requested after the rows and after a pause in
// typing, and known only for checked articles.
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { ListPage } from '../../../electron/contract/index.ts'
import { rowIn } from '../../queries/articles.ts'
import { findingCountsOptions, useCoverage } from '../../queries/coverage.ts'
import { usePaused } from '../../queries/use-paused.ts'

const ROWS_AT_ONCE = 20

/**
 * Undecided findings of an article; null: not checked; undefined: not known, or nothing of the archive has been
 * checked.
 */
export function useFindingCounts(
  archiveId: string,
  query: string,
  pages: ReadonlyMap<number, ListPage>,
  places: readonly number[],
): (id: string) => number | null | undefined {
  const isAnyChecked = (useCoverage(archiveId)?.checked ?? 0) > 0
  const isPaused = usePaused(query)
  const parts = [...new Set(places.map((place) => Math.floor(place / ROWS_AT_ONCE)))]
  const idsIn = (part: number): readonly string[] =>
    Array.from({ length: ROWS_AT_ONCE }, (_, n) => rowIn(pages, part * ROWS_AT_ONCE + n)?.id ?? []).flat()
  const found = useQueries({
    queries:
      isAnyChecked && isPaused
        ? parts.map((part) => ({ ...findingCountsOptions(archiveId, idsIn(part)), placeholderData: keepPreviousData }))
        : [],
  })
  return (id) => found.find(({ data }) => data?.has(id))?.data?.get(id)
}
