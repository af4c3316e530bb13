// The review of the open article: the note for the next decision, and the conflict that stopped the last one.
import { create } from 'zustand'
import type { Conflict, Decision } from '../../../../electron/contract/index.ts'
import { forgetArticleProblem } from '../../../session/article/article-problem.tsx'
import { useViewState } from '../../../session/view-state.ts'

/** The decisions on one article, as one act. */
export interface Wanted {
  readonly articleId: string
  readonly decisions: readonly Decision[]
  readonly note: string
}

export interface Review {
  readonly conflict: {
    readonly wanted: Wanted
    readonly conflicts: readonly Conflict[]
    readonly together: readonly string[]
  } | null
  /** The note for the next decision; null while its field is closed. */
  readonly note: string | null
}

export const useReview = create<Review>()(() => ({ conflict: null, note: null }))

// Notes, problems and conflicts belong to the article in which they arose.
useViewState.subscribe(({ articleId }, before) => {
  if (articleId === before.articleId) return
  useReview.setState({ conflict: null, note: null })
  forgetArticleProblem()
})
