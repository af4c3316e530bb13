// What was done to the article: every event of its log, newest first, down to the import.
import { FileInput, type LucideIcon, Megaphone, PencilLine, Scale, Tags } from 'lucide-react'
import type { Event } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import type { OpenedArticle } from '../../queries/article.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { eventWords } from './event-words.ts'
import styles from './history.module.css'

const ICONS: { readonly [T in Event['type']]: LucideIcon } = {
  correct: PencilLine,
  status: Scale,
  notice: Megaphone,
  metadata: Tags,
}

export function History({ opened }: { readonly opened: OpenedArticle }) {
  const { events, source } = opened.article.record
  return (
    <div className={styles.sheet}>
      <ol className={styles.events} aria-label={words('history.label')} reversed>
        {events.toReversed().map((event) => {
          const { what, detail } = eventWords(event, opened.corrections)
          return (
            <Entry
              key={event.id}
              icon={ICONS[event.type]}
              what={what}
              detail={detail}
              who={event.by.name}
              when={event.at}
            />
          )
        })}
        <Entry
          icon={FileInput}
          what={words('history.imported', { file: source.name })}
          detail={null}
          who={null}
          when={source.importedAt}
        />
      </ol>
    </div>
  )
}

interface EntryProps {
  readonly icon: LucideIcon
  readonly what: string
  readonly detail: string | null
  readonly who: string | null
  readonly when: string
}

function Entry({ icon: Icon, what, detail, who, when }: EntryProps) {
  return (
    <li className={styles.event}>
      <span className={styles.icon}>
        <Icon size={13} aria-hidden />
      </span>
      <div className={styles.text}>
        <p className={styles.what}>{what}</p>
        {detail !== null && <p className={styles.detail}>{detail}</p>}
        <p className={styles.who}>
          {who !== null && `${who}, `}
          <CalendarDate value={when} form="with-time" />
        </p>
      </div>
    </li>
  )
}
