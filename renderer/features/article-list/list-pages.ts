// The pages of the list that are in sight, asked for as they come into it.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListPage } from '../../../electron/contract/index.ts'
import { type ListView, listPageOptions, pageOf } from '../../queries/article-list.ts'

/** Pages by number, as far as they are there, for the rows from `first` to `last`. */
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
