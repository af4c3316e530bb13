// The view of an article's history: two versions compared, or an old act to be undone.

import { create } from 'zustand'
import { words } from '../../../messages/words.ts'
import { openedNow } from '../../../session/article/opened.ts'
import { announce } from '../../../ui/announcer.tsx'

/** Versions are counted in events: 0 is the original. */
export interface ComparedVersions {
  readonly articleId: string
  readonly from: number
  /** null: the present version, which may still change. */
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

/** Compares versions of the open article; by default the original with the present one. */
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

/** Asks before an old act of an article is undone, and shows the effect. */
export function askToTakeBack(takingBack: OldAct): void {
  useHistory.setState({ takingBack })
}

export function closeTakingBack(): void {
  useHistory.setState({ takingBack: null })
}
