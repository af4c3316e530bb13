// The list pane showing articles with findings: each opens at its first finding and is decided on by key, then the
// next.
import { useEffect, useMemo } from 'react'
import type { ArticlesWithFindings, ArticleWithFindings, FindingKind } from '../../../../electron/contract/index.ts'
import { findingKindWords } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { inKeptOrder, useCoverage, useNeedsALook } from '../../../queries/coverage.ts'
import { useEdited } from '../../../session/article/edited.ts'
import { readArticle } from '../../../session/article/open-article.ts'
import { useViewState } from '../../../session/view-state.ts'
import { useFollowing, type Worklist } from '../../../session/worklist.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterMenu } from '../../../ui/filter-menu.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { WorklistFilters, WorklistFrame } from '../../../ui/worklist.tsx'
import { WorklistRows } from '../../../ui/worklist-rows.tsx'
import { CoverageMeter } from './coverage-meter.tsx'
import {
  checkTheRest,
  narrowNeedsALook,
  openAtFindings,
  stepFindingAnywhere,
  stepNeedsALook,
  useNeedsALookState,
} from './needs-a-look-acts.ts'
import { NeedsALookRow } from './needs-a-look-row.tsx'

export const NEEDS_A_LOOK: Worklist = {
  List: NeedsALookList,
  step: stepNeedsALook,
  stepAnywhere: stepFindingAnywhere,
}

function NeedsALookList() {
  const archive = useOpenArchive()
  const kind = useNeedsALookState((state) => state.kind)
  const order = useNeedsALookState((state) => state.order)
  const coverage = useCoverage(archive.id)
  const { list, problem, retry } = useNeedsALook(archive.id, kind)
  const openId = useViewState((state) => state.articleId)
  const isEdited = useEdited(({ articleId }) => articleId !== null)
  const articles = useMemo(() => inKeptOrder(list?.articles ?? [], order, openId), [list, order, openId])
  const place = articles.findIndex(({ id }) => id === openId)
  useKeptOrder(articles)
  useFollowing({ items: list && articles, place, openId, open: openAtFindings, isHeld: isEdited })
  const isEmpty = list !== null && articles.length === 0
  return (
    <WorklistFrame
      title={words('needs-a-look.title')}
      total={list === null ? words('needs-a-look.counting') : totalWords(list)}
      head={
        <>
          {coverage && coverage.checked > 0 && <CoverageMeter coverage={coverage} />}
          {list && list.kinds.length > 0 && <Kinds list={list} kind={kind} />}
        </>
      }
      problem={problem}
      onRetry={retry}
    >
      {isEmpty && kind !== null && <NothingOfKind />}
      {isEmpty && kind === null && coverage && <NothingToLookAt {...coverage} />}
      {articles.length > 0 && (
        <WorklistRows
          label={words('needs-a-look.list')}
          name="needs-a-look"
          total={articles.length}
          place={place}
          rowHeight={88}
          onOpen={(at) => openAtFindings(articles, at)}
          onRead={readArticle}
          isReviewed
        >
          {(rows) =>
            rows.map((row) => {
              const article = articles[row.index]
              const isOpen = row.index === place
              return article && <NeedsALookRow key={article.id} {...row} article={article} isOpen={isOpen} />
            })
          }
        </WorklistRows>
      )}
    </WorklistFrame>
  )
}

/** Keeps the order as shown, so that deciding moves no row. */
function useKeptOrder(articles: readonly ArticleWithFindings[]): void {
  const order = articles.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (order !== '') useNeedsALookState.setState({ order: order.split(' ') })
  }, [order])
}

function totalWords({ articles, total }: ArticlesWithFindings): string {
  return words(articles.length < total ? 'needs-a-look.some' : 'needs-a-look.all', { shown: articles.length, total })
}

function Kinds({ list, kind }: { readonly list: ArticlesWithFindings; readonly kind: FindingKind | null }) {
  return (
    <WorklistFilters>
      <FilterMenu<FindingKind>
        label={(chosen) => words('needs-a-look.kind', { chosen })}
        any={words('needs-a-look.any-kind')}
        chosen={kind}
        choices={list.kinds
          .toSorted((one, other) => other.count - one.count)
          .map(({ kind: id, count }) => ({
            id,
            label: words('needs-a-look.counted', { name: findingKindWords(id), count }),
          }))}
        nameOf={findingKindWords}
        onChoose={narrowNeedsALook}
      />
    </WorklistFilters>
  )
}

function NothingToLookAt({ articles, checked }: { readonly articles: number; readonly checked: number }) {
  const isChecking = useNeedsALookState((state) => state.isChecking)
  const which = checked === articles ? 'none' : checked === 0 ? 'unchecked' : 'none-yet'
  return (
    <EmptyState title={words(`needs-a-look.${which}-title`)}>
      <p>{words(`needs-a-look.${which}-hint`)}</p>
      {checked < articles && (
        <TextButton kind="primary" isDisabled={isChecking} onPress={() => void checkTheRest()}>
          {words(
            isChecking
              ? 'needs-a-look.checking-now'
              : checked === 0
                ? 'needs-a-look.check-all'
                : 'needs-a-look.check-rest',
          )}
        </TextButton>
      )}
    </EmptyState>
  )
}

function NothingOfKind() {
  return (
    <EmptyState title={words('needs-a-look.none-filtered')}>
      <TextButton kind="primary" onPress={() => narrowNeedsALook(null)}>
        {words('needs-a-look.clear')}
      </TextButton>
    </EmptyState>
  )
}
