// No rows: which filters emptied the list and how to clear them, or that there is nothing to list.

import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { filtersOf } from '../../queries/filters.ts'
import { run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { filterBy } from '../../session/view-state.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { filterWords } from './filter-words.ts'

export function NoMatch({ query }: { readonly query: string }) {
  const archive = useOpenArchive()
  const filters = filtersOf(query)
  const count = filters.length
  return (
    <EmptyState title={words('filter.none-title')}>
      <p>
        {words('filter.none-hint', { count, total: archive.articles })} <b>{filters.map(filterWords).join(', ')}</b>
      </p>
      <TextButton kind="primary" onPress={() => filterBy('')}>
        {words('filter.clear', { count })}
      </TextButton>
    </EmptyState>
  )
}

/** No article is listed although nothing is filtered: there is none, or all are withdrawn. */
export function NothingHere() {
  const { withdrawn } = useOpenArchive()
  if (withdrawn === 0)
    return (
      <EmptyState title={words('list.nothing-title')}>
        <p>{words('list.nothing-hint')}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words('list.nothing-title')}>
      <p>{words('list.all-withdrawn', { count: withdrawn })}</p>
      <TextButton kind="primary" keys={capsFor('withdrawn')} onPress={() => run('withdrawn')}>
        {words('list.show-withdrawn')}
      </TextButton>
    </EmptyState>
  )
}
