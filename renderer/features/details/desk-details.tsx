// The desk's own notes on an article: a flag, a due date, a note, and why it was withdrawn. None of it is ever
// exported.
import { Flag } from 'lucide-react'
import type { Article } from '../../../electron/contract/index.ts'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { changeDetails } from '../../session/article/article-state.ts'
import { CalendarDate } from '../../ui/calendar-date.tsx'
import { LabelledCheckbox } from '../../ui/labelled-checkbox.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { Detail, Section } from './detail-rows.tsx'
import styles from './details.module.css'
import editable from './editable-detail.module.css'
import { EditableDetail } from './editable-detail.tsx'
import { actOn } from './many/many-acts.ts'

export function DeskDetails({ article: { metadata, record } }: { readonly article: Article }) {
  const isWritable = useOpenArchive().readOnly === null
  const { note = null, due = null, flag = null } = metadata
  const shown = {
    due: due === null ? null : <CalendarDate value={due} />,
    note: note === null ? null : <span className={editable.note}>{note}</span>,
  }
  const rows = [
    { name: 'due', label: words('details.due') },
    { name: 'note', label: words('details.note') },
  ] as const
  return (
    <Section title={words('details.own')}>
      <Detail name={words('details.flag')}>
        {isWritable ? (
          <LabelledCheckbox
            label={words('details.flagged')}
            isSelected={flag === true}
            onChange={(isOn) => void changeDetails(record.id, { flag: isOn ? true : null })}
          />
        ) : (
          flag && <Flag size={14} role="img" aria-label={words('details.flagged')} />
        )}
      </Detail>
      {rows.map(({ name, label }) => (
        <Detail key={name} name={label}>
          {isWritable ? (
            <EditableDetail key={record.id} articleId={record.id} metadata={metadata} name={name} label={label}>
              {shown[name]}
            </EditableDetail>
          ) : (
            shown[name]
          )}
        </Detail>
      ))}
      <div>
        <dt className="visually-hidden">{words('details.own')}</dt>
        <dd className={styles.hint}>{words('details.own-hint')}</dd>
      </div>
    </Section>
  )
}

/** Why the article is in no list, and a button to restore it. */
export function WithdrawnNote({ article: { metadata, record } }: { readonly article: Article }) {
  const isWritable = useOpenArchive().readOnly === null
  const { withdrawn = null } = metadata
  if (withdrawn === null) return null
  return (
    <section className={styles.withdrawn} aria-label={words('details.withdrawn')}>
      <p>{words('details.withdrawn-why', { reason: withdrawn })}</p>
      {isWritable && (
        <TextButton onPress={() => void actOn('put-back', [record.id])}>{words('details.put-back')}</TextButton>
      )}
    </section>
  )
}
