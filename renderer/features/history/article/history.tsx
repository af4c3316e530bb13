// What was done to the article: every act of its log, newest first, down to the import; each can be compared and gone back to, and
// reverted as long as it has an effect.

import {
  Ellipsis,
  FileInput,
  GitCompareArrows,
  type LucideIcon,
  Megaphone,
  PencilLine,
  Printer,
  Scale,
  ShieldCheck,
  Tags,
} from 'lucide-react'
import { useMemo } from 'react'
import { type ArticleBatch, actsInEffect, type Event, type LogAct } from '../../../../electron/contract/index.ts'
import { whenWords } from '../../../messages/when-words.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { useArticleBatches } from '../../../queries/article-batches.ts'
import { run } from '../../../session/commands.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { ActionMenu } from '../../../ui/action-menu.tsx'
import { CalendarDate } from '../../../ui/calendar-date.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { actWords } from './event-words.ts'
import styles from './history.module.css'
import { saveLife } from './history-acts.ts'
import { askToTakeBack, compareVersionsOf } from './history-state.ts'

const ICONS: { readonly [T in Event['type']]: LucideIcon } = {
  correct: PencilLine,
  status: Scale,
  notice: Megaphone,
  metadata: Tags,
}

export function History({ opened }: { readonly opened: OpenedArticle }) {
  const { record } = opened.article
  const acts = useMemo(() => actsInEffect(opened.article), [opened.article])
  const { id: archiveId } = useOpenArchive()
  const batches = useArticleBatches(archiveId, record)
  return (
    <div className={styles.sheet}>
      <div className={styles.tools}>
        {acts.length > 0 && (
          <TextButton keys={capsFor('compare-versions')} onPress={() => compareVersionsOf()}>
            <GitCompareArrows size={14} aria-hidden />
            {words('command.compare-versions')}
          </TextButton>
        )}
        <TextButton keys={capsFor('article-integrity')} onPress={() => run('article-integrity')}>
          <ShieldCheck size={14} aria-hidden />
          {words('history.integrity')}
        </TextButton>
        <TextButton keys={capsFor('save-life')} onPress={() => void saveLife()}>
          <Printer size={14} aria-hidden />
          {words('history.save-life')}
        </TextButton>
      </div>
      <ol className={styles.events} aria-label={words('history.label')} reversed>
        {acts.toReversed().map((act) => (
          <Act key={act.from} act={act} opened={opened} batches={batches} />
        ))}
        <Imported opened={opened} batches={batches} />
      </ol>
    </div>
  )
}

interface ActProps extends ImportedProps {
  readonly act: LogAct & { readonly isInEffect: boolean }
}

function Act({ act, opened, batches }: ActProps) {
  const { readOnly } = useOpenArchive()
  const { id, events } = opened.article.record
  const [first] = act.events
  if (!first) return null
  const { what, detail } = actWords(act, opened.corrections)
  const isLast = act.to === events.length
  const ways = [
    {
      id: 'before',
      label: words('history.compare-before'),
      run: () => compareVersionsOf({ from: act.from, to: act.to }),
    },
    ...(isLast
      ? []
      : [{ id: 'now', label: words('history.compare-now'), run: () => compareVersionsOf({ from: act.to, to: null }) }]),
    ...(readOnly === null && act.isInEffect
      ? [
          {
            id: 'back',
            label: words('history.take-back'),
            run: () => askToTakeBack({ articleId: id, from: act.from, to: act.to }),
          },
        ]
      : []),
  ]
  return (
    <li className={styles.event} data-undone={!act.isInEffect || undefined}>
      <Icon of={ICONS[first.type]} />
      <div className={styles.text}>
        <p className={styles.what}>{what}</p>
        {detail !== null && <p className={styles.detail}>{detail}</p>}
        <p className={styles.who}>
          {first.by.name}, <CalendarDate value={first.at} form="with-time" />
          {isTogether(batches, first.batchId) && ` · ${words('history.in-batch')}`}
          {!act.isInEffect && ` · ${words('history.undone')}`}
        </p>
      </div>
      <ActionMenu
        label={words('history.act-menu', { what, when: whenWords(first.at) })}
        buttonClass={styles.more}
        actions={ways}
      >
        <Ellipsis size={15} aria-hidden />
      </ActionMenu>
    </li>
  )
}

interface ImportedProps {
  readonly opened: OpenedArticle
  readonly batches: readonly ArticleBatch[]
}

function Imported({ opened, batches }: ImportedProps) {
  const { source } = opened.article.record
  const by = batches.find(({ id }) => id === source.batchId)?.by
  return (
    <li className={styles.event}>
      <Icon of={FileInput} />
      <div className={styles.text}>
        <p className={styles.what}>{words('history.imported', { file: source.name })}</p>
        <p className={styles.who}>
          {by !== undefined && `${by}, `}
          <CalendarDate value={source.importedAt} form="with-time" />
          {isTogether(batches, source.batchId) && ` · ${words('history.in-batch')}`}
        </p>
      </div>
    </li>
  )
}

/** Whether a batch included more than this article. */
function isTogether(batches: readonly ArticleBatch[], id: string | undefined): boolean {
  return (batches.find((batch) => batch.id === id)?.articles ?? 0) > 1
}

function Icon({ of: Shown }: { readonly of: LucideIcon }) {
  return (
    <span className={styles.icon}>
      <Shown size={13} aria-hidden />
    </span>
  )
}
