// Composing, wording and withdrawing the notice of an article. What fails is kept beside the notice, with a way to try again.
import { useState } from 'react'
import type { Request } from '../../../electron/contract/index.ts'
import { type AnyProblem, api, problemOf } from '../../api.ts'
import { type MessageId, words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'

type Wanted = Request<'article:notice'>['notice']

export interface NoticeActs {
  readonly problem: AnyProblem | null
  readonly retry: () => void
  readonly dismiss: () => void
  /** Answers whether it was done, and says so. */
  readonly set: (notice: Wanted, done: MessageId) => Promise<boolean>
}

export function useNoticeActs(id: string): NoticeActs {
  const [failed, setFailed] = useState<{ readonly problem: AnyProblem; readonly again: () => void } | null>(null)
  const set = async (notice: Wanted, done: MessageId): Promise<boolean> => {
    try {
      await api.articleNotice({ id, notice })
      setFailed(null)
      announce(words(done))
      return true
    } catch (error) {
      setFailed({ problem: problemOf(error), again: () => void set(notice, done) })
      return false
    }
  }
  return {
    problem: failed?.problem ?? null,
    retry: () => failed?.again(),
    dismiss: () => setFailed(null),
    set,
  }
}
