// The findings of the open article with their cards, for the reader, the tab and the review.

import { useMemo } from 'react'
import type { FindingsRead } from '../../../../electron/contract/index.ts'
import { CallFailed } from '../../../api.ts'
import { currentArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { client } from '../../../queries/client.ts'
import { type FindingsQuery, findingsOptions, useFindingsRead } from '../../../queries/findings.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { useViewState } from '../../../session/view-state.ts'
import { cardsOf, type FindingCard } from './finding-cards.ts'
import { type PlacedFinding, placeFindings } from './placed-findings.ts'

export interface ArticleFindings {
  readonly cards: readonly FindingCard[]
  /** In reading order. */
  readonly findings: readonly PlacedFinding[]
}

const NONE: ArticleFindings = { cards: [], findings: [] }

/** The findings of an article; none while nothing is known yet. */
export function useArticleFindings(
  archiveId: string,
  opened: OpenedArticle | null,
): ArticleFindings & { readonly query: FindingsQuery } {
  const query = useFindingsRead(archiveId, opened)
  const { read } = query
  const found = useMemo(() => (opened && read ? findingsIn(opened, read) : NONE), [opened, read])
  return { ...found, query }
}

/** The known findings of the open article; null: not known yet. */
export function findingsNow(): ArticleFindings | null {
  const archive = currentArchive()
  const opened = openedNow()
  if (!archive || !opened) return null
  const read = client.getQueryData(findingsOptions(archive.id, opened).queryKey)
  return read ? findingsIn(opened, read) : null
}

/** How often a check superseded by a newer one is requested again. */
const MOST_TRIES = 20

/** The findings of an article's present text, once known; null when the article was left or cannot be checked. */
export async function findingsSoon(articleId: string): Promise<ArticleFindings | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const archive = currentArchive()
    const opened = openedNow()
    if (!archive || opened?.article.record.id !== articleId) return null
    const error = await client.ensureQueryData(findingsOptions(archive.id, opened)).then(
      () => null,
      (problem: unknown) => problem,
    )
    const found = findingsNow()
    if (found) return found
    if (error instanceof CallFailed) return null
  }
  return null
}

/** Whether the review keys and the bar under the article apply to findings: while their tab is selected. */
export function isReviewingFindings(): boolean {
  return useViewState.getState().tab === 'findings'
}

function findingsIn(opened: OpenedArticle, { findings }: FindingsRead): ArticleFindings {
  const placed = placeFindings(opened.article, findings)
  return { cards: cardsOf(placed), findings: placed }
}
