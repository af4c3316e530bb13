// A detail that can be changed where it stands: a press opens the field, Enter saves, Esc leaves it as it was, what is wrong
// is said beside it.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Metadata } from '../../../electron/contract/index.ts'
import { changeDetails } from '../../app/article-state.ts'
import { problemWords, words } from '../../messages/words.ts'
import { announce } from '../../ui/announcer.tsx'
import { classNames } from '../../ui/class-names.ts'
import { draftDetail, useDetailDraft } from './detail-drafts.ts'
import { detailText, readDetail, type TextDetail } from './detail-patch.ts'
import styles from './editable-detail.module.css'

export interface EditableDetailProps {
  readonly articleId: string
  readonly metadata: Metadata
  readonly name: TextDetail
  readonly label: string
  /** The value as it is read; null when it is not known. */
  readonly children: ReactNode
}

export function EditableDetail({ articleId, metadata, name, label, children }: EditableDetailProps) {
  const [isOpened, setOpened] = useState(false)
  const draft = useDetailDraft(articleId, name)
  const isEditing = isOpened || draft !== null
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  if (isEditing)
    return (
      <DetailField
        articleId={articleId}
        name={name}
        label={label}
        before={detailText(metadata, name)}
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
      aria-label={words('details.edit', { name: `${label}: ${detailText(metadata, name) || words('details.empty')}` })}
    >
      {children ?? <span className={styles.unknown}>{words('details.empty')}</span>}
    </Button>
  )
}

interface DetailFieldProps {
  readonly articleId: string
  readonly name: TextDetail
  readonly label: string
  readonly before: string
  /** What was typed before another article was opened. */
  readonly draft: string | null
  /** Whether somebody has just asked to write here. */
  readonly isOpened: boolean
  readonly onDone: () => void
}

function DetailField({ articleId, name, label, before, draft, isOpened, onDone }: DetailFieldProps) {
  const text = draft ?? before
  const [error, setError] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (text === before) return onDone()
    const read = readDetail(name, text)
    if ('error' in read) return setError(read.error)
    const problem = await changeDetails(articleId, read.patch)
    if (problem) return setError(Object.values(problemWords(problem)).join(' '))
    announce(words('details.saved', { name: label }))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
    else if (!event.nativeEvent.isComposing) void save()
  }
  return (
    <span className={styles.editing}>
      <input
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write here
        autoFocus={isOpened}
        className={styles.input}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={`detail-${name}-hint`}
        value={text}
        onChange={(event) => {
          draftDetail(articleId, name, event.target.value)
          setError(null)
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (text === before) onDone()
        }}
      />
      <span
        id={`detail-${name}-hint`}
        role={error === null ? undefined : 'alert'}
        className={error === null ? styles.hint : styles.error}
      >
        {error ?? words('details.hint')}
      </span>
    </span>
  )
}
