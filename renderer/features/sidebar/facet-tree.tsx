// The sidebar's tree: one tab stop, arrows inside it, Enter or a click chooses.
import { ArchiveX, BookOpenCheck, Megaphone, PencilLine, TriangleAlert, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Collection, Tree } from 'react-aria-components'
import type { SavedSearch } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { EntryItem, LibraryItem, PlaceItem, SectionItem, ShowAllItem } from './facet-items.tsx'
import {
  type FacetSection,
  HOUSE_STYLE,
  LIBRARY,
  NAMES,
  NEEDS_A_LOOK,
  NOTICES,
  PROPOSED,
  searchKey,
  WITHDRAWN,
} from './facet-sections.ts'
import { SavedSearchItem } from './searches/saved-search-item.tsx'
import styles from './sidebar.module.css'

export interface FacetTreeProps {
  readonly sections: readonly FacetSection[]
  /** Articles in the archive; null until counted. */
  readonly total: number | null
  /** Articles with undecided findings; null until counted. */
  readonly withFindings: number | null
  /** Corrections awaiting a decision; null until counted. */
  readonly proposed: number | null
  /** Articles with a notice; null until counted. */
  readonly noticed: number | null
  /** Articles that were withdrawn. */
  readonly withdrawn: number
  readonly searches: readonly SavedSearch[]
  readonly isReadOnly: boolean
  /** Key of the selected entry, if any. */
  readonly selected: string | null
  readonly onChoose: (key: string) => void
}

/** Entries of one section shown before the user asks for all. */
const USUAL_ENTRIES = 40
const SHOW_ALL = 'show-all:'
const SECTIONS = ['section:searches', 'section:source', 'section:desk', 'section:tag']

export function FacetTree(props: FacetTreeProps) {
  const { sections, total, withFindings, proposed, noticed, withdrawn, searches, isReadOnly, selected, onChoose } =
    props
  const [complete, setComplete] = useState<ReadonlySet<string>>(new Set())
  const act = (key: string): void => {
    if (key.startsWith(SHOW_ALL)) setComplete(new Set([...complete, key.slice(SHOW_ALL.length)]))
    else onChoose(key)
  }
  return (
    <Tree
      className={classNames(styles.tree)}
      aria-label={words('sidebar.contents')}
      selectionMode="single"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => act(chosenKey(keys, selected))}
      defaultExpandedKeys={SECTIONS}
    >
      <LibraryItem id={LIBRARY} total={total} />
      <PlaceItem
        id={NEEDS_A_LOOK}
        go="needs-a-look"
        icon={TriangleAlert}
        name={words('needs-a-look.title')}
        label="needs-a-look.count"
        count={withFindings}
      />
      <PlaceItem
        id={PROPOSED}
        go="proposed"
        icon={PencilLine}
        name={words('proposals.title')}
        label="proposals.count"
        count={proposed}
      />
      <PlaceItem
        id={NAMES}
        go="names"
        icon={UsersRound}
        name={words('names.title')}
        label="sidebar.count"
        count={null}
      />
      <PlaceItem
        id={HOUSE_STYLE}
        go="house-style"
        icon={BookOpenCheck}
        name={words('house-style.title')}
        label="sidebar.count"
        count={null}
      />
      <PlaceItem
        id={NOTICES}
        go="notices"
        icon={Megaphone}
        name={words('notices.title')}
        label="notices.count"
        count={noticed}
      />
      {(withdrawn > 0 || selected === WITHDRAWN) && (
        <PlaceItem
          id={WITHDRAWN}
          go="withdrawn"
          icon={ArchiveX}
          name={words('withdrawn.title')}
          label="sidebar.count"
          count={withdrawn}
        />
      )}
      {searches.length > 0 && (
        <SectionItem id="section:searches" name={words('searches.section')}>
          <Collection>
            {searches.map((search) => (
              <SavedSearchItem key={search.id} id={searchKey(search)} search={search} isReadOnly={isReadOnly} />
            ))}
          </Collection>
        </SectionItem>
      )}
      {sections.map(({ field, label, entries }) => {
        const isComplete = complete.has(field) || entries.length <= USUAL_ENTRIES
        const shown = isComplete ? entries : entries.slice(0, USUAL_ENTRIES)
        return (
          <SectionItem key={field} id={`section:${field}`} name={words(label)}>
            <Collection>
              {shown.map((entry) => (
                <EntryItem key={entry.key} entry={entry} field={field} />
              ))}
              {!isComplete && <ShowAllItem id={SHOW_ALL + field} count={entries.length} />}
            </Collection>
          </SectionItem>
        )
      })}
    </Tree>
  )
}

/** The key of the pressed entry: the one now selected, or the previous one if it was pressed again. */
function chosenKey(keys: 'all' | Iterable<string | number>, before: string | null): string {
  const [key] = keys === 'all' ? [] : keys
  return String(key ?? before ?? LIBRARY)
}
