// Sources, desks and tags as sections of entries. An entry's key is the query that shows it.
import type { FacetCount, Facets } from '../../../electron/contract/index.ts'
import type { MessageId } from '../../messages/words.ts'
import { type FacetField, facetQuery } from '../../queries/filters.ts'

/** Key of the entry that shows everything. */
export const LIBRARY = 'library'

/** Key of the entry that shows the articles with findings. */
export const NEEDS_A_LOOK = 'needs-a-look'

/** Key of the entry that shows what awaits a decision. */
export const PROPOSED = 'proposed'

/** Key of the entry that shows the notices to readers. */
export const NOTICES = 'notices'
/** Key of the entry that shows withdrawn articles. */
export const WITHDRAWN = 'is:withdrawn'

/** Key of the entry that shows the names of the archive. */
export const NAMES = 'names'

/** Key of the entry that opens the house style. */
export const HOUSE_STYLE = 'house-style'

/** Key of the entry of a saved search. */
export function searchKey({ id }: { readonly id: string }): string {
  return `search:${id}`
}

export interface FacetEntry {
  readonly key: string
  readonly name: string
  readonly count: number
}

export interface FacetSection {
  readonly field: FacetField
  readonly label: MessageId
  readonly entries: readonly FacetEntry[]
}

/** The sections that have entries, in the order of the sidebar. */
export function facetSections({ sources, desks, tags }: Facets): readonly FacetSection[] {
  const sections: readonly FacetSection[] = [
    { field: 'source', label: 'sidebar.sources', entries: entriesOf('source', sources) },
    { field: 'desk', label: 'sidebar.desks', entries: entriesOf('desk', desks) },
    { field: 'tag', label: 'sidebar.tags', entries: entriesOf('tag', tags) },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

function entriesOf(field: FacetField, counts: readonly FacetCount[]): readonly FacetEntry[] {
  return counts.map(({ name, count }) => ({ key: facetQuery(field, name), name, count }))
}
