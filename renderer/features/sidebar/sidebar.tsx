// The sidebar: the library as a whole, and its sources, desks and tags with how many articles each has.

import type { SavedSearch } from '../../../electron/contract/index.ts'
import { openHouseStyle } from '../../app/house-style/house-style-acts.ts'
import { showNames } from '../../app/names/names-acts.ts'
import { showNeedsALook } from '../../app/needs-a-look/look-acts.ts'
import { showNotices } from '../../app/notices/notice-list-acts.ts'
import { showProposals } from '../../app/proposals/proposal-acts.ts'
import { openSearch } from '../../app/saved-search-acts.ts'
import { filterBy, look, useViewState } from '../../app/view-state.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArchiveFacets } from '../../queries/article-list.ts'
import { useCoverage } from '../../queries/coverage.ts'
import { facetsIn, filtersOf } from '../../queries/filters.ts'
import { useNoticeCount } from '../../queries/notices.ts'
import { useProposedCount } from '../../queries/proposals.ts'
import { orderOf, useSavedSearches } from '../../queries/searches.ts'
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
} from './facet-sections.ts'
import { FacetTree } from './facet-tree.tsx'
import styles from './sidebar.module.css'

const PLACES = { look: NEEDS_A_LOOK, proposals: PROPOSED, names: NAMES, notices: NOTICES } as const

/** Entries that lead to a place of their own. */
const GO: Readonly<Record<string, () => void>> = {
  [PROPOSED]: () => void showProposals(),
  [NEEDS_A_LOOK]: () => void showNeedsALook(),
  [NAMES]: () => void showNames(),
  [HOUSE_STYLE]: openHouseStyle,
  [NOTICES]: () => void showNotices(),
}

export function Sidebar() {
  const archive = useOpenArchive()
  const query = useViewState((state) => state.query)
  const { facets, total, problem, retry } = useArchiveFacets(archive.id)
  const sort = useViewState((state) => state.sort)
  const searches = useSavedSearches(archive.id)
  const place = useViewState((state) => state.shown)
  const proposed = useProposedCount(archive.id)
  const noticed = useNoticeCount(archive.id)
  const shown = searches.find((search) => search.query === query && orderOf(search) === sort)
  const coverage = useCoverage(archive.id)
  const selected = place === 'articles' ? selectedBy(query, shown) : new Set([PLACES[place]])
  const choose = (key: string): void => {
    const go = GO[key]
    if (go) {
      go()
      return
    }
    const search = searches.find((each) => searchKey(each) === key)
    if (search && search !== shown) {
      openSearch(search)
      return
    }
    filterBy(key === LIBRARY || selected.has(key) ? '' : key)
    look({ drawer: null, onePane: 'list' })
  }
  return (
    <div className={styles.scroll}>
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onRetry={retry} />
        </div>
      )}
      <FacetTree
        sections={facetSections(facets)}
        total={total}
        toLookAt={coverage?.toLookAt ?? null}
        proposed={proposed}
        noticed={noticed}
        searches={searches}
        isReadOnly={archive.readOnly !== null}
        selected={selected}
        onChoose={choose}
      />
    </div>
  )
}

function selectedBy(query: string, shown: SavedSearch | undefined): ReadonlySet<string> {
  if (query === '') return new Set([LIBRARY])
  return shown ? new Set([searchKey(shown)]) : onlyFacet(query)
}

/** The entry a query stands for: the one facet it names, if it names nothing else. */
function onlyFacet(query: string): ReadonlySet<string> {
  return filtersOf(query).length === 1 ? facetsIn(query) : new Set()
}
