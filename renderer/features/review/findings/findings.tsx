// The findings of the article as cards, in text order; what was checked when there are none, and what could not be.

import { findingKindsWords } from '../../../messages/finding-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { selectFinding, useViewState } from '../../../session/view-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { useDelayed } from '../../../ui/use-delayed.ts'
import { CardGrid } from '../common/card-grid.tsx'
import { useArticleFindings } from './article-findings.ts'
import { CheckNotes } from './check-notes.tsx'
import { FindingCardRow } from './finding-card-row.tsx'
import styles from './findings.module.css'

export function Findings({ opened }: { readonly opened: OpenedArticle }) {
  const archive = useOpenArchive()
  const { cards, query } = useArticleFindings(archive.id, opened)
  const { read, problem, retry } = query
  const active = useViewState((state) => state.findingId)
  const isSlow = useDelayed(read === null && !problem)
  if (problem) {
    return (
      <div className={styles.problem}>
        <ErrorStrip problem={problem} onRetry={retry} />
      </div>
    )
  }
  if (!read) return isSlow ? <p className={styles.checking}>{words('findings.checking')}</p> : null
  if (cards.length === 0) {
    const clean = read.kinds.filter((kind) => !read.failed.includes(kind))
    return (
      <>
        <EmptyState title={words('findings.none-title')}>
          <p>{words('findings.checked', { kinds: findingKindsWords(clean) })}</p>
        </EmptyState>
        <CheckNotes read={read} />
      </>
    )
  }
  const isActive = (index: number): boolean => cards[index]?.places.some(({ id }) => id === active) ?? false
  const stop = Math.max(
    0,
    cards.findIndex((_, index) => isActive(index)),
  )
  return (
    <>
      <CheckNotes read={read} />
      <CardGrid label={words('findings.list')} ids={cards.map(({ id }) => id)} onSelect={selectFinding}>
        {cards.map((card, index) => (
          <FindingCardRow
            key={card.id}
            card={card}
            activeId={isActive(index) ? active : null}
            isTabStop={index === stop}
          />
        ))}
      </CardGrid>
    </>
  )
}
