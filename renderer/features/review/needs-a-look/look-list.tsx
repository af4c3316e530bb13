// The list pane when it lists what needs a look: each article opened at its first finding, decided on by key, then the next.
import { useMemo } from 'react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { inKeptOrder, useCoverage, useLook } from '../../../queries/coverage.ts'
import { useViewState } from '../../../session/view-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { useFollowing, useKeptOrder } from './follow-look.ts'
import { checkTheRest, narrowLook, useLookState } from './look-acts.ts'
import { LookHeading } from './look-heading.tsx'
import { LookRows } from './look-rows.tsx'
import styles from './needs-a-look.module.css'

export function LookList() {
  const archive = useOpenArchive()
  const kind = useLookState((state) => state.kind)
  const order = useLookState((state) => state.order)
  const coverage = useCoverage(archive.id)
  const { list, problem, retry } = useLook(archive.id, kind)
  const openId = useViewState((state) => state.articleId)
  const articles = useMemo(() => inKeptOrder(list?.articles ?? [], order, openId), [list, order, openId])
  useKeptOrder(articles)
  useFollowing(articles)
  const isEmpty = list !== null && articles.length === 0
  return (
    <>
      <LookHeading list={list} coverage={coverage} kind={kind} />
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onRetry={retry} />
        </div>
      )}
      {isEmpty && kind !== null && <NothingOfKind />}
      {isEmpty && kind === null && coverage && <NothingToLookAt {...coverage} />}
      {articles.length > 0 && <LookRows articles={articles} />}
    </>
  )
}

function NothingToLookAt({ articles, checked }: { readonly articles: number; readonly checked: number }) {
  const isChecking = useLookState((state) => state.isChecking)
  const which = checked === articles ? 'none' : checked === 0 ? 'unchecked' : 'none-yet'
  return (
    <EmptyState title={words(`look.${which}-title`)}>
      <p>{words(`look.${which}-hint`)}</p>
      {checked < articles && (
        <TextButton kind="primary" isDisabled={isChecking} onPress={() => void checkTheRest()}>
          {words(isChecking ? 'look.checking-now' : checked === 0 ? 'look.check-all' : 'look.check-rest')}
        </TextButton>
      )}
    </EmptyState>
  )
}

function NothingOfKind() {
  return (
    <EmptyState title={words('look.none-filtered')}>
      <TextButton kind="primary" onPress={() => narrowLook(null)}>
        {words('look.clear')}
      </TextButton>
    </EmptyState>
  )
}
