// The list pane when it lists the notices to readers: what is stale first, then drafts, then what was handed out.

import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useNotices } from '../../../queries/notices.ts'
import { useViewState } from '../../../session/view-state.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { ANY_NOTICE, filteredNotices } from './notice-filter.ts'
import { NoticeHeading } from './notice-heading.tsx'
import { composeAgain, openNoticeAt, useNoticeFilter } from './notice-list-acts.ts'
import { NoticeRows } from './notice-rows.tsx'
import styles from './notices.module.css'

export function NoticeList() {
  const archive = useOpenArchive()
  const { notices, unread, problem, retry } = useNotices(archive.id)
  const filter = useNoticeFilter()
  const shown = filteredNotices(notices ?? [], filter)
  const open = useViewState(({ articleId }) => shown.find(({ article }) => article === articleId) ?? null)
  return (
    <>
      <NoticeHeading notices={notices} shown={shown} filter={filter} />
      {problem && (
        <div className={styles.problem}>
          <ErrorStrip problem={problem} onRetry={retry} />
        </div>
      )}
      {unread > 0 && <p className={styles.unread}>{words('proposals.unread', { count: unread })}</p>}
      {notices?.length === 0 && (
        <EmptyState title={words('notices.none-title')}>
          <p>{words('notices.none-hint')}</p>
        </EmptyState>
      )}
      {notices !== null && notices.length > 0 && shown.length === 0 && (
        <EmptyState title={words('notices.none-filtered')}>
          <TextButton kind="primary" onPress={() => useNoticeFilter.setState(ANY_NOTICE)}>
            {words('notices.clear')}
          </TextButton>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <NoticeRows notices={shown} place={open ? shown.indexOf(open) : -1} onOpen={(at) => openNoticeAt(shown, at)} />
      )}
      {open?.state === 'stale' && archive.readOnly === null && (
        <div className={styles.foot}>
          <TextButton kind="primary" onPress={() => composeAgain(open)}>
            {words('notices.compose-again')}
          </TextButton>
          <span>{words(open.staleBy === 'wording' ? 'notice.old-wording-hint' : 'notice.stale-hint')}</span>
        </div>
      )}
    </>
  )
}
