// Working through the notices: each opens with its article, and stale ones can be recomposed in the list.

import { create } from 'zustand'
import type { ListedNotice } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { currentArchive } from '../../../queries/archive.ts'
import { client } from '../../../queries/client.ts'
import { noticesOptions } from '../../../queries/notices.ts'
import { mayWrite } from '../../../session/may-write.ts'
import { focusPaneSoon } from '../../../session/panes/pane-focus.ts'
import { changeView, useViewState } from '../../../session/view-state.ts'
import { stepThroughItems } from '../../../session/worklist.ts'
import { announce } from '../../../ui/announcer.tsx'
import { setNotice } from '../editor/notice-acts.ts'
import { ANY_NOTICE, filteredNotices, type NoticeFilter } from './notice-filter.ts'

export const useNoticeFilter = create<NoticeFilter>()(() => ANY_NOTICE)

/** Shows the notices worklist; the focus follows once they are listed. */
export async function showNotices(): Promise<void> {
  const archive = currentArchive()
  if (!archive) return
  changeView({ shown: 'notices', onePane: 'list', drawer: null, selectedIds: [], place: null })
  await client.ensureQueryData(noticesOptions(archive.id)).catch(() => null)
  focusPaneSoon('list')
}

/** Opens the article of the notice at a place of the list, and announces it. */
export function openNoticeAt(notices: readonly ListedNotice[], place: number): void {
  const notice = notices[Math.min(Math.max(0, place), notices.length - 1)]
  if (!notice) return
  const { article, headline, label, state, text } = notice
  changeView({ articleId: article, tab: 'corrections', correctionId: null, place: null, selectedIds: [] })
  const values = { place: notices.indexOf(notice) + 1, total: notices.length }
  announce(words('notices.announce', { ...values, state: words(`notices.state-${state}`), label, text, headline }))
}

/** Next (1) or previous (-1) notice that passes the filter. */
export function stepNotice(direction: 1 | -1): void {
  const archive = currentArchive()
  const known = archive && client.getQueryData(noticesOptions(archive.id).queryKey)
  const items = filteredNotices(known?.notices ?? [], useNoticeFilter.getState())
  const { articleId } = useViewState.getState()
  const place = items.findIndex(({ article }) => article === articleId)
  stepThroughItems({ items, place, open: openNoticeAt }, direction, words('notices.no-more'))
}

/** Recomposes an article's notice in the house's words. */
export function composeAgain({ article }: ListedNotice): void {
  if (mayWrite()) void setNotice(article, { compose: true }, 'notice.composed')
}
