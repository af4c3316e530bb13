// Composing, wording and withdrawing the notice of an article, from the inspector, shortcuts and menu alike. A failure
// is shown at the notice, with a way to try again.
import { create } from 'zustand'
import type { Request } from '../../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../../api.ts'
import { type MessageId, words } from '../../../messages/words.ts'
import { announce } from '../../../ui/announcer.tsx'

type Wanted = Request<'article:notice'>['notice']

export interface FailedNotice {
  readonly articleId: string
  readonly problem: AnyProblem
  readonly again: () => void
}

const useFailure = create<{ readonly failed: FailedNotice | null }>()(() => ({ failed: null }))

/** The last failure on this article's notice. */
export function useFailedNotice(articleId: string): FailedNotice | null {
  return useFailure(({ failed }) => (failed?.articleId === articleId ? failed : null))
}

export function dismissFailedNotice(): void {
  useFailure.setState({ failed: null })
}

/** Returns whether it was done, and announces it. */
export async function setNotice(articleId: string, notice: Wanted, done: MessageId): Promise<boolean> {
  try {
    await api.articleNotice({ id: articleId, notice })
    useFailure.setState({ failed: null })
    announce(words(done))
    return true
  } catch (error) {
    const again = (): void => void setNotice(articleId, notice, done)
    useFailure.setState({ failed: { articleId, problem: problemOf(error), again } })
    return false
  }
}
