// The list pane when it lists the notices to readers: what is stale first, then drafts, then what was handed out. Each opens with its
// article; Ctrl Enter composes again what is stale.

import { Rss, SlidersHorizontal } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { type ListedNotice, NOTICE_STATES, type NoticeState } from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useNotices } from '../../../queries/notices.ts'
import { readArticle, stepOnwards } from '../../../session/article/open-article.ts'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { useViewState } from '../../../session/view-state.ts'
import { useFollowing, type Worklist } from '../../../session/worklist.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterMenu } from '../../../ui/filter-menu.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { WorklistFilters, WorklistFrame } from '../../../ui/worklist.tsx'
import { WorklistRows } from '../../../ui/worklist-rows.tsx'
import { ANY_NOTICE, countsByState, filteredNotices } from './notice-filter.ts'
import { composeAgain, openNoticeAt, stepNotice, useNoticeFilter } from './notice-list-acts.ts'
import { NoticeRow } from './notice-row.tsx'

export const NOTICES: Worklist = {
  List: NoticeList,
  step: stepNotice,
  stepAnywhere: (direction) => {
    if (!stepOnwards(direction)) stepNotice(direction)
  },
}

function NoticeList() {
  const archive = useOpenArchive()
  const { notices, unread, problem, retry } = useNotices(archive.id)
  const filter = useNoticeFilter()
  const shown = filteredNotices(notices ?? [], filter)
  const articleId = useViewState((state) => state.articleId)
  const place = shown.findIndex(({ article }) => article === articleId)
  useFollowing({ items: notices && shown, place, openId: articleId, open: openNoticeAt })
  const open = shown[place]
  const canCompose = open?.state === 'stale' && archive.readOnly === null
  return (
    <WorklistFrame
      title={words('notices.title')}
      total={notices === null ? words('proposals.counting') : totalWords(shown.length, notices.length)}
      tools={
        <>
          <Tool command="corrections-page">
            <Rss size={14} aria-hidden />
          </Tool>
          <Tool command="house-notices">
            <SlidersHorizontal size={14} aria-hidden />
          </Tool>
        </>
      }
      head={<Filters notices={notices ?? []} />}
      problem={problem}
      onRetry={retry}
      note={unread > 0 ? words('proposals.unread', { count: unread }) : null}
      foot={canCompose && <ComposeAgain notice={open} />}
    >
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
        <WorklistRows
          label={words('notices.list')}
          name="notice"
          total={shown.length}
          place={place}
          rowHeight={106}
          onOpen={(at) => openNoticeAt(shown, at)}
          onRead={readArticle}
          onOwnKey={(event) => isComposing(event, open)}
        >
          {(rows) =>
            rows.map((row) => {
              const notice = shown[row.index]
              return notice && <NoticeRow key={notice.article} {...row} notice={notice} isOpen={row.index === place} />
            })
          }
        </WorklistRows>
      )}
    </WorklistFrame>
  )
}

interface ToolProps {
  readonly command: 'corrections-page' | 'house-notices'
  readonly children: ReactNode
}

function Tool({ command, children }: ToolProps) {
  return (
    <IconButton label={words(`command.${command}`)} keys={capsFor(command)} onPress={() => run(command)}>
      {children}
    </IconButton>
  )
}

function totalWords(shown: number, total: number): string {
  return words(shown === total ? 'proposals.all' : 'proposals.of', { shown, total })
}

function isComposing(event: KeyboardEvent, open: ListedNotice | undefined): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
  if (open?.state === 'stale') composeAgain(open)
  return true
}

function Filters({ notices }: { readonly notices: readonly ListedNotice[] }) {
  const { state, label } = useNoticeFilter()
  const counts = countsByState(notices)
  const labels = [...new Set(notices.map((notice) => notice.label))].sort()
  const counted = (name: string, count: number): string => words('proposals.counted', { name, count })
  return (
    <WorklistFilters>
      <FilterMenu<NoticeState>
        label={(chosen) => words('notices.state', { chosen })}
        any={words('notices.any-state')}
        chosen={state}
        choices={NOTICE_STATES.map((id) => ({ id, label: counted(words(`notices.state-${id}`), counts[id]) }))}
        nameOf={(id) => words(`notices.state-${id}`)}
        onChoose={(chosen) => useNoticeFilter.setState({ state: chosen })}
      />
      <FilterMenu
        label={(chosen) => words('notices.class', { chosen })}
        any={words('notices.any-class')}
        chosen={label}
        choices={labels.map((id) => ({
          ...{ id, label: counted(id, notices.filter((notice) => notice.label === id).length) },
        }))}
        nameOf={(id) => id}
        onChoose={(chosen) => useNoticeFilter.setState({ label: chosen })}
      />
    </WorklistFilters>
  )
}

function ComposeAgain({ notice }: { readonly notice: ListedNotice }) {
  return (
    <>
      <TextButton kind="primary" onPress={() => composeAgain(notice)}>
        {words('notices.compose-again')}
      </TextButton>
      <span>{words(notice.staleBy === 'wording' ? 'notice.old-wording-hint' : 'notice.stale-hint')}</span>
    </>
  )
}
