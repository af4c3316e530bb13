// The sidebar: the library as a whole, and its sources, desks and tags with how many articles each has.

import { filterBy, look, useViewState } from '../../app/view-state.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useArchiveFacets } from '../../queries/article-list.ts'
import { facetsIn, filtersOf } from '../../queries/filters.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { facetSections, LIBRARY } from './facet-sections.ts'
import { FacetTree } from './facet-tree.tsx'
import styles from './sidebar.module.css'

export function Sidebar() {
  const archive = useOpenArchive()
  const query = useViewState((state) => state.query)
  const { facets, total, problem, retry } = useArchiveFacets(archive.id)
  const selected = query === '' ? new Set([LIBRARY]) : onlyFacet(query)
  const choose = (key: string): void => {
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
      <FacetTree sections={facetSections(facets)} total={total} selected={selected} onChoose={choose} />
    </div>
  )
}

/** The entry a query stands for: the one facet it names, if it names nothing else. */
function onlyFacet(query: string): ReadonlySet<string> {
  return filtersOf(query).length === 1 ? facetsIn(query) : new Set()
}
