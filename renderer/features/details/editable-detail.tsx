// A detail that can be edited in place: a click opens the field, Enter saves, Esc cancels, errors are shown below it. A
// date is typed or chosen in a calendar; one that can be read two ways is queried.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { type Metadata, type MetadataPatch, NO_DETAILS } from '../../../electron/contract/index.ts'
import { dateText } from '../../messages/typed-dates.ts'
import { type MessageId, problemWords, words } from '../../messages/words.ts'
import { changeDetails } from '../../session/article/article-state.ts'
import { takeWantedDetail, useWantedDetail } from '../../session/article/wanted-detail.ts'
import { announce } from '../../ui/announcer.tsx'
import { CalendarButton } from '../../ui/calendar-button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { LanguageField } from '../../ui/language-field.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { draftDetail, useDetailDraft } from './detail-drafts.ts'
import { detailText, readDetail, type TextDetail } from './detail-patch.ts'
import styles from './editable-detail.module.css'
import { editDetailsOf } from './many/many-acts.ts'

export interface EditableDetailProps {
  readonly articleId: string
  readonly metadata: Metadata
  readonly name: TextDetail
  readonly label: string
  /** The byline, which is not metadata. */
  readonly byline?: string
  /** The value as displayed; null when it is not known. */
  readonly children: ReactNode
}

export function EditableDetail({ articleId, metadata, name, label, byline = '', children }: EditableDetailProps) {
  const before = name === 'byline' ? byline : detailText(metadata, name)
  const [isOpened, setOpened] = useState(false)
  const draft = useDetailDraft(articleId, name)
  const isWanted = useWantedDetail((state) => state.wanted === name)
  const isEditing = isOpened || draft !== null
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  useEffect(() => {
    if (!isWanted) return
    takeWantedDetail()
    setOpened(true)
  }, [isWanted])
  if (isEditing)
    return (
      <DetailField
        articleId={articleId}
        name={name}
        label={label}
        value={name === 'byline' ? byline : (metadata[name] ?? null)}
        before={before}
        draft={draft}
        isOpened={isOpened}
        onDone={() => {
          draftDetail(articleId, name, null)
          setOpened(false)
        }}
      />
    )
  return (
    <Button
      ref={button}
      className={classNames(styles.value)}
      onPress={() => setOpened(true)}
      aria-label={words('details.edit', { name: `${label}: ${before || words('details.empty')}` })}
    >
      {children ?? <span className={styles.unknown}>{words('details.empty')}</span>}
    </Button>
  )
}

interface DetailFieldProps {
  readonly articleId: string
  readonly name: TextDetail
  readonly label: string
  /** As stored in the record. */
  readonly value: string | null
  /** As text for editing. */
  readonly before: string
  /** What was typed before another article was opened. */
  readonly draft: string | null
  /** Whether the user has just opened the field. */
  readonly isOpened: boolean
  readonly onDone: () => void
}

const HINTS: { readonly [D in TextDetail]?: MessageId } = {
  publishedAt: 'details.date-hint',
  due: 'details.day-hint',
  note: 'details.note-hint',
  byline: 'many.byline-hint',
}

function DetailField({ articleId, name, label, value, before, draft, isOpened, onDone }: DetailFieldProps) {
  const text = draft ?? before
  const [error, setError] = useState<string | null>(null)
  const [either, setEither] = useState<readonly [string, string] | null>(null)
  const keep = async (patch: MetadataPatch): Promise<void> => {
    const problem = await changeDetails(articleId, patch)
    if (problem) return setError(Object.values(problemWords(problem)).join(' '))
    announce(words('details.saved', { name: label }))
    onDone()
  }
  const keepByline = async (byline: string): Promise<void> => {
    if (await editDetailsOf([articleId], { ...NO_DETAILS, byline })) onDone()
  }
  const save = async (): Promise<void> => {
    if (text === before) return onDone()
    const read = readDetail(name, text, navigator.language)
    setEither('either' in read ? read.either : null)
    if ('error' in read) setError(read.error)
    else if ('patch' in read) await keep(read.patch)
    else if ('byline' in read) await keepByline(read.byline)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    const isLine = name === 'note' && event.key === 'Enter' && !event.ctrlKey && !event.metaKey
    if (isLine) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
    else if (!event.nativeEvent.isComposing) void save()
  }
  const type = (next: string): void => {
    draftDetail(articleId, name, next)
    setError(null)
    setEither(null)
  }
  if (name === 'language')
    return (
      <LanguageField
        label={label}
        isLabelHidden
        value={value ?? ''}
        isFocusedFirst={isOpened}
        onChoose={(language) => void (language === value ? onDone() : keep({ language }))}
        onCancel={onDone}
      />
    )
  const Field = name === 'note' ? 'textarea' : 'input'
  return (
    <span className={styles.editing}>
      <span className={styles.line}>
        <Field
          autoFocus={isOpened}
          className={styles.input}
          aria-label={label}
          aria-invalid={error !== null}
          aria-describedby={`detail-${name}-hint`}
          value={text}
          {...(name === 'note' ? { rows: 4 } : {})}
          onChange={(event) => type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          onBlur={({ relatedTarget, currentTarget }) => {
            const isInside = currentTarget.closest(`.${styles.editing}`)?.contains(relatedTarget as Node | null)
            if (text === before && !isInside) onDone()
          }}
        />
        {(name === 'publishedAt' || name === 'due') && (
          <CalendarButton name={label} value={value} onChoose={(day) => void keep({ [name]: day })} />
        )}
      </span>
      {either && (
        <span className={styles.either}>
          <span role="alert">{words('details.date-either', { typed: text })}</span>
          {either.map((one, n) => (
            <TextButton key={one} isFocusedFirst={n === 0} onPress={() => void keep({ [name]: one })}>
              {dateText(one)}
            </TextButton>
          ))}
        </span>
      )}
      <span
        id={`detail-${name}-hint`}
        role={error === null ? undefined : 'alert'}
        className={error === null ? styles.hint : styles.error}
      >
        {error ?? words(HINTS[name] ?? 'details.hint')}
      </span>
    </span>
  )
}
