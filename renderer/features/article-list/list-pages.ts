// The visible pages of the list, requested as they come into view.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListPage } from '../../../electron/contract/index.ts'
import { type ListView, listPageOptions, pageOf } from '../../queries/articles.ts'

/** The loaded pages by number, for the rows from `first` to `last`. */
export function usePages(
  archiveId: string,
  view: ListView,
  first: number,
  last: number,
  firstPage: ListPage | undefined,
): ReadonlyMap<number, ListPage> {
  const numbers = useMemo(() => {
    const from = pageOf(first)
    return Array.from({ length: pageOf(last) - from + 1 }, (_, n) => from + n)
  }, [first, last])
  const found = useQueries({ queries: numbers.map((page) => listPageOptions(archiveId, view, page)) })
  const pages = new Map<number, ListPage>()
  if (firstPage) pages.set(0, firstPage)
  for (const [index, page] of numbers.entries()) {
    const data = found[index]?.data
    if (data) pages.set(page, data)
  }
  return pages
}
