// The filters in force, each with a button that takes it away.

import { BookmarkPlus, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { words } from '../../messages/words.ts'
import { filtersOf, isOr, withoutFilter } from '../../queries/filters.ts'
import { run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { filterBy, useViewState } from '../../session/view-state.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './filter-chips.module.css'
import { filterWords } from './filter-words.ts'

export function FilterChips() {
  const query = useViewState((state) => state.query)
  const filters = filtersOf(query)
  if (filters.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={words('filter.label')}>
      {filters.map((filter, index) => {
        const text = filterWords(filter)
        // biome-ignore lint/suspicious/noArrayIndexKey: the same term may occur in a query twice
        if (isOr(filter)) return <li key={`${index}or`}>{words('filter.or')}</li>
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same term may occur in a query twice
          <li key={`${index}${filter.text}`} className={styles.chip}>
            <span>{text}</span>
            <Button
              className={classNames(styles.remove)}
              aria-label={words('filter.remove', { filter: text })}
              onPress={() => filterBy(withoutFilter(query, index))}
            >
              <X size={13} aria-hidden />
            </Button>
          </li>
        )
      })}
      <li>
        <IconButton
          label={words('searches.save-current')}
          keys={capsFor('save-search')}
          onPress={() => run('save-search')}
        >
          <BookmarkPlus size={15} aria-hidden />
        </IconButton>
      </li>
    </ul>
  )
}
