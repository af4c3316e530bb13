// The list pane: what is shown and in which order, then the rows, or why there are none.

import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useListHead } from '../../queries/article-list.ts'
import { useReady } from '../../session/ready.ts'
import { filterBy, useViewState } from '../../session/view-state.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import styles from './article-list.module.css'
import { ArticleRows } from './article-rows.tsx'
import { ChosenArticlesBar } from './chosen-articles-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { useKeepPlace } from './keep-place.ts'
import { emptinessOf } from './list-emptiness.ts'
import { ListHeading } from './list-heading.tsx'
import { NoMatch, NothingHere } from './no-match.tsx'

export function ArticleList() {
  const archive = useOpenArchive()
  const query = useViewState((state) => state.query)
  const sort = useViewState((state) => state.sort)
  const view = { query, sort }
  const head = useListHead(archive.id, view)
  useKeepPlace(head)
  useReady(head.firstPage !== undefined || head.problem !== null)
  const emptiness = emptinessOf(query, { ...head, isGrowing: head.isGrowing || archive.indexing !== null })
  const removeFilter = { label: words('filter.clear', { count: 1 }), onPress: () => filterBy('') }
  return (
    <>
      <ListHeading total={head.total} isCounting={!head.problem && (head.total === null || head.isOutdated)} />
      <FilterChips />
      {head.problem && (
        <div className={styles.problem}>
          <ErrorStrip
            problem={head.problem}
            {...(head.problem.code === 'bad-query' ? {} : { onRetry: head.retry })}
            {...(query === '' ? {} : { way: removeFilter })}
          />
        </div>
      )}
      {emptiness === 'no-match' && <NoMatch query={query} />}
      {emptiness === 'nothing-here' && <NothingHere />}
      {emptiness === null && !head.problem && <ArticleRows archiveId={archive.id} view={view} {...head} />}
      <ChosenArticlesBar />
    </>
  )
}
