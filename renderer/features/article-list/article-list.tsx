// The list pane showing articles: filter and order, then the rows, or why there are none.

import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { useListHead } from '../../queries/articles.ts'
import { stepArticle } from '../../session/article/open-article.ts'
import { useReady } from '../../session/ready.ts'
import { filterBy, useViewState } from '../../session/view-state.ts'
import type { Worklist } from '../../session/worklist.ts'
import { WorklistFrame } from '../../ui/worklist.tsx'
import { ArticleRows } from './article-rows.tsx'
import { ChosenArticlesBar } from './chosen-articles-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { useKeepPlace } from './keep-place.ts'
import { emptinessOf } from './list-emptiness.ts'
import { ListCount, SortMenu } from './list-heading.tsx'
import { NoMatch, NothingHere } from './no-match.tsx'
import { stepAnywhere } from './step-anywhere.ts'

export const ARTICLES: Worklist = {
  List: ArticleList,
  step: (direction) => void stepArticle(direction),
  stepAnywhere,
}

function ArticleList() {
  const archive = useOpenArchive()
  const query = useViewState((state) => state.query)
  const sort = useViewState((state) => state.sort)
  const isChoosing = useViewState((state) => state.selectedIds.length > 0)
  const view = { query, sort }
  const head = useListHead(archive.id, view)
  useKeepPlace(archive.id, view, head)
  useReady(head.firstPage !== undefined || head.problem !== null)
  const emptiness = emptinessOf(query, { ...head, isGrowing: head.isGrowing || archive.indexing !== null })
  const isCounting = !head.problem && (head.total === null || head.isOutdated)
  const removeFilter = { label: words('filter.clear', { count: 1 }), onPress: () => filterBy('') }
  return (
    <WorklistFrame
      title={words(query === '' ? 'list.all' : 'list.filtered')}
      isTitleHidden={isChoosing}
      total={<ListCount total={head.total} isCounting={isCounting} />}
      tools={<SortMenu />}
      head={<FilterChips />}
      problem={head.problem}
      {...(head.problem?.code === 'bad-query' ? {} : { onRetry: head.retry })}
      {...(query === '' ? {} : { way: removeFilter })}
    >
      {emptiness === 'no-match' && <NoMatch query={query} />}
      {emptiness === 'nothing-here' && <NothingHere />}
      {emptiness === null && !head.problem && <ArticleRows archiveId={archive.id} view={view} {...head} />}
      <ChosenArticlesBar />
    </WorklistFrame>
  )
}
