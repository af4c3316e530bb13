// The article as an editor, in place of the reader. Esc goes back to reading, Ctrl Enter saves.
import { type KeyboardEvent, useEffect, useState } from 'react'
import { type Article, canBeGiven, type Field, isCaption } from '../../../../electron/contract/index.ts'
import { fieldWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { Editing } from './drafted.ts'
import styles from './edit-article.module.css'
import { addCaption, followArticle, keepDraft, leaveEditing, useEditing } from './editing.ts'
import { formatInEditors } from './editor/editors.ts'
import { FieldEditor } from './editor/field-editor.tsx'
import { knowFormatter } from './editor/format-editor.ts'
import { LinkDialog } from './editor/link-dialog.tsx'
import { GivenCaption, GivenFields } from './given-fields.tsx'
import { openSaveList } from './saving/save-typed.ts'

const NOTHING_LOST: Editing['lost'] = []

export interface EditArticleProps {
  readonly opened: OpenedArticle
}

/** Only the editors themselves are rendered again while typing. */
export function EditArticle({ opened }: EditArticleProps) {
  const { article } = opened
  const turn = useEditing(({ now }) => now?.turn ?? 0)
  const lost = useEditing(({ now }) => now?.lost) ?? NOTHING_LOST
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the article changes
  useEffect(followArticle, [opened])
  useEffect(() => {
    return knowFormatter(formatInEditors)
  }, [])
  useEffect(() => {
    const keep = (): void => void keepDraft()
    window.addEventListener('pagehide', keep)
    return () => window.removeEventListener('pagehide', keep)
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') void leaveEditing()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openSaveList()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the editors inside have the focus; these keys apply to all of them
    <div className={styles.article} onKeyDown={onKeyDown}>
      <LinkDialog />
      {lost.length > 0 && <LostTyping lost={lost} />}
      <Fields article={article} turn={turn} />
    </div>
  )
}

/**
 * The fields in reading order. Fields the article does not have can be added with a button, above or below the text.
 */
function Fields({ article, turn }: { readonly article: Article; readonly turn: number }) {
  const fields = useEditing(({ now }) => Object.keys(now?.bases ?? {}).join(' ')).split(' ')
  const [begun] = useState<readonly Field[]>(() => {
    const texts = useEditing.getState().now?.texts ?? {}
    return Object.keys(texts).filter((field) => texts[field] !== '')
  })
  const [begins] = useState(() => useEditing.getState().spot?.field ?? 'body')
  const [given, setGiven] = useState<readonly Field[]>([])
  const isShown = (field: Field): boolean =>
    article.fields.has(field) || begun.includes(field) || given.includes(field) || isCaption(field)
  const give = (field: Field | null): void => {
    if (field !== null) setGiven([...given, field])
  }
  return (
    <>
      {fields.filter(isShown).map((field) => (
        <div key={field} className={styles.field}>
          {field === 'body' && (
            <GivenFields fields={fields.filter((each) => canBeGiven(each) && !isShown(each))} onGive={give} />
          )}
          <span className={styles.name} aria-hidden>
            {fieldWords(field)}
          </span>
          <FieldEditor
            key={turn}
            field={field}
            language={article.metadata.language}
            className={classNames(styles.editor, styles[isCaption(field) ? 'caption' : field])}
            hasFocus={field === begins || given.includes(field)}
          />
        </div>
      ))}
      <GivenCaption onGive={() => give(addCaption())} />
    </>
  )
}

function LostTyping({ lost }: Pick<Editing, 'lost'>) {
  return (
    <div className={styles.lost} role="note">
      <p>{words('edit.lost', { count: lost.length })}</p>
      <ul>
        {lost.map(({ mine, theirs }) => (
          <li key={`${mine.from}/${mine.before}`}>
            <p>
              {words('edit.lost-mine')} <del>{mine.before}</del> → <ins>{mine.after}</ins>
            </p>
            <p>
              {words('edit.lost-theirs')} <del>{theirs.before}</del> → <ins>{theirs.after}</ins>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
