// Snippets of the visible rows, a few rows at a time and only once typing pauses, so that they slow nothing down.
import { useQueries } from '@tanstack/react-query'
import type { ListPage, Snippet } from '../../../electron/contract/index.ts'
import { rowIn, snippetOptions } from '../../queries/articles.ts'
import { usePaused } from '../../queries/use-paused.ts'

const ROWS_AT_ONCE = 10

/** The snippet of an article, once known and if its text matches the filter. */
export function useSnippets(
  archiveId: string,
  query: string,
  pages: ReadonlyMap<number, ListPage>,
  places: readonly number[],
): (id: string) => Snippet | undefined {
  const isPaused = usePaused(query)
  const parts = [...new Set(places.map((place) => Math.floor(place / ROWS_AT_ONCE)))]
  const idsIn = (part: number): readonly string[] =>
    Array.from({ length: ROWS_AT_ONCE }, (_, n) => rowIn(pages, part * ROWS_AT_ONCE + n)?.id ?? []).flat()
  const found = useQueries({
    queries: isPaused ? parts.map((part) => snippetOptions(archiveId, query, idsIn(part))) : [],
  })
  return (id) => found.find(({ data }) => data?.has(id))?.data?.get(id)
}
