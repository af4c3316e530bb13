// What of an article's history is being looked at: two versions compared, or an old act about to be taken back.

import { create } from 'zustand'
import { words } from '../../../messages/words.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { announce } from '../../../ui/announcer.tsx'

/** Versions are counted in events: 0 is the original. */
export interface ComparedVersions {
  readonly articleId: string
  readonly from: number
  /** null: as it is now, whatever happens meanwhile. */
  readonly to: number | null
}

/** A stretch of the log, half-open. */
export interface OldAct {
  readonly articleId: string
  readonly from: number
  readonly to: number
}

interface HistoryState {
  readonly compared: ComparedVersions | null
  readonly takingBack: OldAct | null
}

export const useHistory = create<HistoryState>()(() => ({ compared: null, takingBack: null }))

/** Compares versions of the open article; without any given, the original with how it is now. */
export function compareVersionsOf(versions: Omit<ComparedVersions, 'articleId'> = { from: 0, to: null }): void {
  const opened = openedNow()
  if (!opened) return
  const { id, events } = opened.article.record
  if (events.length === 0) announce(words('versions.only-one'))
  else useHistory.setState({ compared: { articleId: id, ...versions } })
}

export function closeVersions(): void {
  useHistory.setState({ compared: null })
}

/** Asks before an old act of an article is taken back, and shows what that would do. */
export function askToTakeBack(takingBack: OldAct): void {
  useHistory.setState({ takingBack })
}

export function closeTakingBack(): void {
  useHistory.setState({ takingBack: null })
}
