// The notice to readers, below the corrections it describes: composed from them, worded by hand, or withdrawn.
import { Megaphone, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import {
  type NoticeClass as ClassOfNotice,
  type Notice,
  noticeTitle,
  publicCorrections,
} from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useHouseNotices } from '../../../queries/notices.ts'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { dismissFailedNotice, setNotice, useFailedNotice } from './notice-acts.ts'
import { draftNotice, useNoticeDraft } from './notice-draft.ts'
import { NoticeEditor } from './notice-editor.tsx'
import { NoticeTools } from './notice-tools.tsx'
import styles from './reader-notice.module.css'

export function ReaderNotice({ opened }: { readonly opened: OpenedArticle }) {
  const { article, isNoticeStale, isNoticeWordingOld } = opened
  const { notice } = article
  const { id: archiveId, profile, readOnly } = useOpenArchive()
  const classes = useHouseNotices(archiveId)?.profile.classes ?? []
  const draft = useNoticeDraft((state) => state.draft)
  const articleId = article.record.id
  const failed = useFailedNotice(articleId)
  const isWording = draft?.articleId === articleId
  const section = useRef<HTMLElement>(null)
  const stopWording = (): void => {
    draftNotice(null)
    requestAnimationFrame(() => section.current?.querySelector('button')?.focus())
  }
  const word = (): void => draftNotice({ articleId, text: notice?.text ?? '' })
  const canWrite = readOnly === null
  const canCompose = canWrite && publicCorrections(article, profile).length > 0
  if (!notice && !canWrite) return null
  const noticeClass = classes.find(({ id }) => id === notice?.class)?.id ?? classes[0]?.id ?? ''
  const save = async (text: string): Promise<void> => {
    if (await setNotice(articleId, { text, class: noticeClass }, 'notice.saved')) stopWording()
  }
  const compose = (): void => void setNotice(articleId, { compose: true }, 'notice.composed')
  return (
    <section ref={section} className={styles.notice} aria-label={words('notice.label')}>
      <header className={styles.head}>
        <Megaphone size={13} aria-hidden />
        <b>{words('notice.label')}</b>
        {notice && (
          <NoticeClass
            notice={notice}
            classes={classes}
            canWrite={canWrite}
            onChoose={(id) => void setNotice(articleId, { reclass: id }, 'notice.saved')}
          />
        )}
        {(isNoticeStale || isNoticeWordingOld) && <StaleMark isStale={isNoticeStale} />}
        {notice && (
          <NoticeTools articleId={articleId} notice={notice} canWrite={canWrite && !isWording} onEdit={word} />
        )}
      </header>
      {isWording ? (
        <NoticeEditor
          draft={draft}
          language={article.metadata.language}
          onSave={(text) => void save(text)}
          onCancel={stopWording}
        />
      ) : (
        notice && <NoticeText opened={opened} notice={notice} />
      )}
      {failed && <ErrorStrip problem={failed.problem} onRetry={failed.again} onDismiss={dismissFailedNotice} />}
      {!isWording && canWrite && (!notice || isNoticeStale || isNoticeWordingOld) && (
        <div className={styles.ways}>
          {canCompose && (
            <TextButton onPress={compose}>{words(notice ? 'notice.compose-again' : 'notice.compose')}</TextButton>
          )}
          {!notice && (
            <TextButton kind="quiet" onPress={word}>
              {words('notice.write')}
            </TextButton>
          )}
        </div>
      )}
    </section>
  )
}

/** Out of date, or only composed in a former wording. */
function StaleMark({ isStale }: { readonly isStale: boolean }) {
  return (
    <span className={styles.stale} title={words(isStale ? 'notice.stale-hint' : 'notice.old-wording-hint')}>
      <TriangleAlert size={12} aria-hidden />
      {words(isStale ? 'notice.stale' : 'notice.old-wording')}
    </span>
  )
}

interface NoticeClassProps {
  readonly notice: Notice
  readonly classes: readonly ClassOfNotice[]
  readonly canWrite: boolean
  readonly onChoose: (noticeClass: string) => void
}

function NoticeClass({ notice, classes, canWrite, onChoose }: NoticeClassProps) {
  const label = noticeTitle(notice)
  if (!canWrite) return <span className={styles.class}>{label}</span>
  return (
    <ChoiceMenu
      label={words('notice.class-label')}
      button={label}
      buttonLabel={words('notice.class-now', { class: label })}
      buttonClass={styles.choose}
      choices={classes.map(({ id, label: name }) => ({ id, label: name }))}
      chosen={notice.class}
      onChoose={onChoose}
    />
  )
}

/** The text, and who set it when. */
function NoticeText({
  opened: { article, isNoticeStale, isNoticeWordingOld },
  notice,
}: {
  readonly opened: OpenedArticle
  readonly notice: Notice
}) {
  const event = article.record.events.findLast(({ type }) => type === 'notice')
  return (
    <>
      <p className={styles.text} dir="auto">
        {notice.text}
      </p>
      {isNoticeStale && <p className={styles.hint}>{words('notice.stale-hint')}</p>}
      {!isNoticeStale && isNoticeWordingOld && <p className={styles.hint}>{words('notice.old-wording-hint')}</p>}
      {event && (
        <p className={styles.hint}>
          {words(notice.composed ? 'notice.composed-by' : 'notice.worded-by', { who: event.by.name })},{' '}
          <CalendarDate value={event.at} form="with-time" />
        </p>
      )}
    </>
  )
}
