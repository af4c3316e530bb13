// The rows of the list: pages, findings and snippets are requested as rows come into view.
import { useMemo } from 'react'
import type { ListPage } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { type ListView, rowIn } from '../../queries/articles.ts'
import { useSettings } from '../../queries/settings.ts'
import { SORT_ORDERS } from '../../queries/sort-orders.ts'
import { readArticle } from '../../session/article/open-article.ts'
import { useViewState } from '../../session/view-state.ts'
import type { RowPosition } from '../../ui/list-row.tsx'
import { WorklistRows } from '../../ui/worklist-rows.tsx'
import { ArticleListRow, PendingRow } from './article-list-row.tsx'
import { usePages } from './list-pages.ts'
import { useFindingCounts } from './row-findings.ts'
import { useSnippets } from './row-snippets.ts'
import { chooseAll, chooseOnly, dropSelection, reachTo, toggleAt } from './select-articles.ts'

/** In CSS pixels, as set in article-list-row.module.css. */
const ROW_HEIGHTS = { comfortable: 82, compact: 56 } as const

export interface ArticleRowsProps {
  readonly archiveId: string
  readonly view: ListView
  /** Number of rows to show. */
  readonly rows: number
  /** The first page, possibly still that of the previous filter. */
  readonly firstPage: ListPage | undefined
  readonly isOutdated: boolean
}

export function ArticleRows(props: ArticleRowsProps) {
  const { view, rows, firstPage, isOutdated } = props
  const { density } = useSettings()
  const place = useViewState((state) => state.place) ?? -1
  const name = words(view.query === '' ? 'list.all' : 'list.filtered')
  return (
    <WorklistRows
      label={words('list.listbox', { name, order: words(SORT_ORDERS[view.sort].label) })}
      name="article"
      total={rows}
      place={place}
      rowHeight={ROW_HEIGHTS[density]}
      density={density}
      listKey={`${view.sort} ${view.query}`}
      isBusy={firstPage === undefined || isOutdated}
      onOpen={chooseOnly}
      onRead={readArticle}
      selection={{
        onToggle: (at) => void toggleAt(at),
        onReach: (at) => void reachTo(at),
        onAll: () => void chooseAll(),
        onDrop: dropSelection,
      }}
    >
      {(shown) => <RowsInSight {...props} {...{ place, density, shown }} />}
    </WorklistRows>
  )
}

interface RowsInSightProps extends ArticleRowsProps {
  readonly place: number
  readonly density: keyof typeof ROW_HEIGHTS
  readonly shown: readonly RowPosition[]
}

function RowsInSight({ archiveId, view, firstPage, place, density, shown }: RowsInSightProps) {
  const selectedIds = useViewState((state) => state.selectedIds)
  const chosen = useMemo(() => new Set(selectedIds), [selectedIds])
  const pages = usePages(archiveId, view, shown.at(0)?.index ?? 0, shown.at(-1)?.index ?? 0, firstPage)
  const places = shown.map(({ index }) => index)
  const snippetOf = useSnippets(archiveId, view.query, pages, density === 'compact' ? [] : places)
  const findingsOf = useFindingCounts(archiveId, view.query, pages, places)
  return shown.map((position) => {
    const { index } = position
    const row = rowIn(pages, index)
    if (!row) return <PendingRow key={index} {...position} />
    const isOpen = index === place
    const isSelected = chosen.size > 0 ? chosen.has(row.id) : isOpen
    const drawn = { row, snippet: snippetOf(row.id), findings: findingsOf(row.id), isSelected, isOpen }
    return <ArticleListRow key={index} {...position} {...drawn} />
  })
}
