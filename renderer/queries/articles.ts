// The list of articles, requested in pages, so that a list of any length costs only what is on screen.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { ArticleRow, Facets, ListPage, ListPlace, Snippet } from '../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../api.ts'
import { GROWING_MS } from './archive.ts'
import { client, keyOf } from './client.ts'
import { orderOf, type SortOrder } from './sort-orders.ts'
import { usePaused } from './use-paused.ts'

export const PAGE_SIZE = 100

/** Requests a list that may still grow again until it is complete, regardless of broadcasts. */
const untilWhole = {
  refetchInterval: ({ state }: { readonly state: { readonly data?: { readonly isGrowing: boolean } | undefined } }) =>
    state.data?.isGrowing ? GROWING_MS : (false as const),
}

/** A list: a query in the filter language and an order. */
export interface ListView {
  readonly query: string
  readonly sort: SortOrder
}

/** One page of a list; `page` counts from 0. */
export function listPageOptions(archiveId: string, { query, sort }: ListView, page: number) {
  return queryOptions({
    queryKey: keyOf('articles:list', archiveId, query, sort, page),
    queryFn: () => api.articlesList({ query, ...orderOf(sort), offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
    ...untilWhole,
  })
}

/** Where an article is in a list; requested again until the list is complete. */
export function placeOptions(archiveId: string, { query, sort }: ListView, articleId: string) {
  return queryOptions({
    queryKey: keyOf('articles:first', archiveId, query, sort, articleId),
    queryFn: () => api.articlesFirst({ query, ...orderOf(sort), ids: [articleId] }),
    ...untilWhole,
  })
}

/** The first of these articles in a list; null when it has none of them. */
export async function firstInList({ query, sort }: ListView, ids: readonly string[]): Promise<ListPlace | null> {
  return (await api.articlesFirst({ query, ...orderOf(sort), ids: [...ids] })).first
}

/** Where the text of some rows matches the filter: requested after the rows, and only for visible ones. */
export function snippetOptions(archiveId: string, query: string, ids: readonly string[]) {
  return queryOptions({
    queryKey: keyOf('articles:snippets', archiveId, query, ids),
    queryFn: async (): Promise<ReadonlyMap<string, Snippet>> => {
      const found = await api.articlesSnippets({ query, ids: [...ids] })
      return new Map(found.map((snippet) => [snippet.id, snippet]))
    },
    enabled: query !== '' && ids.length > 0,
  })
}

/** The page that contains a place of the list. */
export function pageOf(place: number): number {
  return Math.floor(place / PAGE_SIZE)
}

/** The row at a place, once its page has arrived. */
export function rowIn(pages: ReadonlyMap<number, ListPage>, place: number): ArticleRow | undefined {
  return pages.get(pageOf(place))?.articles[place % PAGE_SIZE]
}

export interface ListHead {
  /** Articles found; null until counted. */
  readonly total: number | null
  /** Rows that can be shown: all, or those of the first page until counted. */
  readonly rows: number
  readonly firstPage: ListPage | undefined
  /** The index is still being built, so there may be more. */
  readonly isGrowing: boolean
  /** The page shown belongs to the previous filter; the new one is pending. */
  readonly isOutdated: boolean
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

/** How many articles a filter finds, in total and by tag, source, desk and state. */
function countsOptions(archiveId: string, query: string) {
  return queryOptions({
    queryKey: keyOf('articles:counts', archiveId, query),
    queryFn: () => api.articlesCounts({ query }),
    ...untilWhole,
  })
}

/**
 * First page and count of a list; the page arrives before the count, which waits for a pause in typing. While a new
 * filter is pending the previous result stays.
 */
export function useListHead(archiveId: string, view: ListView): ListHead {
  const found = useQuery({ ...listPageOptions(archiveId, view, 0), placeholderData: keepPreviousData })
  const isPaused = usePaused(view.query)
  const isUncounted = found.data?.total === null && !found.isPlaceholderData && isPaused
  const counts = countsOptions(archiveId, view.query)
  const counted = useQuery({ ...counts, enabled: isUncounted, placeholderData: keepPreviousData })
  const isCounted = found.isPlaceholderData || !counted.isPlaceholderData
  const total = found.data?.total ?? (isCounted ? counted.data?.total : null) ?? null
  return {
    total,
    rows: total ?? found.data?.articles.length ?? 0,
    firstPage: found.data,
    isGrowing: found.data?.isGrowing ?? true,
    isOutdated: found.isPlaceholderData,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}

/** The length of a list, if known. */
export function knownTotal(archiveId: string, view: ListView): number | null {
  const page = client.getQueryData(listPageOptions(archiveId, view, 0).queryKey)
  return page?.total ?? client.getQueryData(countsOptions(archiveId, view.query).queryKey)?.total ?? null
}

const NO_FACETS: Facets = { tags: [], sources: [], desks: [], states: [] }

export interface ArchiveFacets {
  readonly facets: Facets
  readonly total: number | null
  readonly problem: AnyProblem | null
  readonly retry: () => void
}

/** Sources, desks and tags of the whole archive with their counts, regardless of the filter. */
export function useArchiveFacets(archiveId: string): ArchiveFacets {
  const found = useQuery(countsOptions(archiveId, ''))
  return {
    facets: found.data?.facets ?? NO_FACETS,
    total: found.data?.total ?? null,
    problem: found.error ? problemOf(found.error) : null,
    retry: () => void found.refetch(),
  }
}
