// The problem of an act on one article. It is shown with that article, leaves with it, and disappears when the next act
// begins.
import { create } from 'zustand'
import { type AnyProblem, problemOf } from '../../api.ts'
import { shortName } from '../../messages/act-words.ts'
import { problemWords, words } from '../../messages/words.ts'
import { ErrorStrip } from '../../ui/error-strip.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useViewState } from '../view-state.ts'
import { goToArticle } from './open-article.ts'

interface FailedAct {
  readonly articleId: string
  readonly problem: AnyProblem
  /** Retries the act; null: that would not help. */
  readonly again: (() => void) | null
}

const useFailedAct = create<{ readonly failed: FailedAct | null }>()(() => ({ failed: null }))

export function forgetArticleProblem(): void {
  useFailedAct.setState({ failed: null })
}

/** Shows a problem at its article; if that is no longer open, in a message that names it. */
export function reportOnArticle(
  { articleId, headline }: { readonly articleId: string; readonly headline: string },
  error: unknown,
  again: (() => void) | null = null,
): void {
  const problem = problemOf(error)
  if (useViewState.getState().articleId === articleId) {
    useFailedAct.setState({ failed: { articleId, problem, again } })
    return
  }
  const values = { headline: shortName(headline), problem: problemWords(problem).failed }
  showToast({
    text: words('strip.elsewhere', values),
    action: { label: words('toast.show'), onPress: () => goToArticle(articleId) },
  })
}

/** The strip above the bar of an article. */
export function ArticleProblem({ articleId }: { readonly articleId: string }) {
  const failed = useFailedAct((state) => state.failed)
  if (failed?.articleId !== articleId) return null
  const { problem, again } = failed
  const retry = (): void => {
    forgetArticleProblem()
    again?.()
  }
  return <ErrorStrip problem={problem} {...(again ? { onRetry: retry } : {})} onDismiss={forgetArticleProblem} />
}
