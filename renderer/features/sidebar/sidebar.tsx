// The sidebar: the library as a whole, and its sources, desks and tags with how many articles each has.

import { useDeferredValue, useEffect, useRef } from 'react'
import type { SavedSearch } from '../../../electron/contract/index.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArchiveFacets } from '../../queries/articles.ts'
import { useCoverage } from '../../queries/coverage.ts'
import { facetsIn, filtersOf } from '../../queries/filters.ts'
import { useNoticeCount } from '../../queries/notices.ts'
import { useProposedCount } from '../../queries/proposals.ts'
import { orderOf, useSavedSearches } from '../../queries/searches.ts'
import { type Command, run } from '../../session/commands.ts'
import { changeView, filterBy, type Shown, useViewState, type ViewState } from '../../session/view-state.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import {
  facetSections,
  HOUSE_STYLE,
  LIBRARY,
  NAMES,
  NEEDS_A_LOOK,
  NOTICES,
  PROPOSED,
  searchKey,
  WITHDRAWN,
} from './facet-sections.ts'
import { FacetTree } from './facet-tree.tsx'
import { openSearch } from './searches/saved-search-acts.ts'
import styles from './sidebar.module.css'

/** Key of the entry that opens each worklist, and its command. */
const PLACES: Readonly<Record<Exclude<Shown, 'articles'>, { readonly key: string; readonly go: Command }>> = {
  'needs-a-look': { key: NEEDS_A_LOOK, go: 'needs-a-look' },
  proposals: { key: PROPOSED, go: 'proposed' },
  names: { key: NAMES, go: 'names' },
  notices: { key: NOTICES, go: 'notices' },
  'house-style': { key: HOUSE_STYLE, go: 'house-style' },
}

export function Sidebar() {
  const archive = useOpenArchive()
  const { facets, total, problem, retry } = useArchiveFacets(archive.id)
  const searches = useSavedSearches(archive.id)
  // Only the key, and deferred: the tree is expensive to render, and typing in the filter changes nothing in it.
  const selected = useDeferredValue(useViewState((state) => selectedIn(state, searches)))
  const proposed = useProposedCount(archive.id)
  const noticed = useNoticeCount(archive.id)
  const coverage = useCoverage(archive.id)
  const scroller = useRef<HTMLDivElement>(null)
  // Also one that has just come in above the rows in sight, as a saved search does.
  useEffect(() => {
    if (selected === null) return
    scroller.current?.querySelector(`[data-key="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const choose = (key: string): void => {
    const place = Object.values(PLACES).find((one) => one.key === key)
    if (place) {
      run(place.go)
      return
    }
    const search = searches.find((each) => searchKey(each) === key)
    if (search && selected !== key) {
      openSearch(search)
      return
    }
    filterBy(key === LIBRARY || selected === key ? '' : key)
    changeView({ drawer: null, onePane: 'list' })
  }
  return (
    <div ref={scroller} className={styles.scroll}>
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onRetry={retry} />
        </div>
      )}
      <FacetTree
        sections={facetSections(facets)}
        total={total}
        withFindings={coverage?.withFindings ?? null}
        proposed={proposed}
        noticed={noticed}
        withdrawn={archive.withdrawn}
        searches={searches}
        isReadOnly={archive.readOnly !== null}
        selected={selected}
        onChoose={choose}
      />
    </div>
  )
}

/** Key of the selected entry, or null when the list has none. */
function selectedIn({ query, sort, shown }: ViewState, searches: readonly SavedSearch[]): string | null {
  if (shown !== 'articles') return PLACES[shown].key
  if (query === '') return LIBRARY
  if (query === WITHDRAWN) return WITHDRAWN
  const search = searches.find((each) => each.query === query && orderOf(each) === sort)
  return search ? searchKey(search) : onlyFacet(query)
}

/** The only facet of a query, if it contains nothing else. */
function onlyFacet(query: string): string | null {
  const [facet = null] = filtersOf(query).length === 1 ? facetsIn(query) : []
  return facet
}
