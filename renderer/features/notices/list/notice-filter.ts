// Which notices are shown: by state and by class. Those that need work come first.
import { type ListedNotice, NOTICE_STATES, type NoticeState } from '../../../../electron/contract/index.ts'

/** null: any. */
export interface NoticeFilter {
  readonly state: NoticeState | null
  readonly label: string | null
}

export const ANY_NOTICE: NoticeFilter = { state: null, label: null }

/** The notices that pass the filter: stale, drafts, published, each newest first. */
export function filteredNotices(
  notices: readonly ListedNotice[],
  { state, label }: NoticeFilter,
): readonly ListedNotice[] {
  const kept = notices.filter(
    (notice) => (state === null || notice.state === state) && (label === null || notice.label === label),
  )
  const rank = (notice: ListedNotice): number => NOTICE_STATES.indexOf(notice.state)
  return kept.sort((one, other) => rank(one) - rank(other) || (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

/** Number of notices by state. */
export function countsByState(notices: readonly ListedNotice[]): Readonly<Record<NoticeState, number>> {
  const counts = { stale: 0, draft: 0, published: 0 }
  for (const { state } of notices) counts[state] += 1
  return counts
}
