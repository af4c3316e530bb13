// Everything typed, reviewed once before saving: one category and one reason for all, with exceptions for single
// changes.
import { type KeyboardEvent, useState } from 'react'
import { CATEGORIES, type Category } from '../../../../../electron/contract/index.ts'
import { categoryWords, fieldWords } from '../../../../messages/correction-words.ts'
import { words } from '../../../../messages/words.ts'
import { openedNow } from '../../../../session/article/opened.ts'
import { statusNow, useRulings } from '../../../../session/rulings.ts'
import { ChoiceMenu } from '../../../../ui/choice-menu.tsx'
import { DialogFoot } from '../../../../ui/dialog-foot.tsx'
import { ErrorStrip } from '../../../../ui/error-strip.tsx'
import { radioEnter } from '../../../../ui/radio-enter.ts'
import { Sheet } from '../../../../ui/sheet.tsx'
import { useUnsaved } from '../../../../ui/unsaved.ts'
import { CategoryChips, categoryOfKey } from '../../correct/category-chips.tsx'
import { ReasonField, reasonOfKey } from '../../correct/reason-field.tsx'
import { StatusChoice } from '../../correct/ruling-choices.tsx'
import type { Editing } from '../drafted.ts'
import styles from './save-list.module.css'
import { categoryOf, changesIn, closeSaveList, isOfWords, saveTyped, useSaveList } from './save-typed.ts'
import { TypedChangeShown } from './typed-change-shown.tsx'
import type { TypedChange } from './typed-changes.ts'

export function SaveList({ editing }: { readonly editing: Editing }) {
  const isOpen = useSaveList((list) => list.isOpen)
  return (
    <Sheet
      topic="guide#correcting"
      title={words('edit.save-title')}
      isOpen={isOpen}
      onClose={closeSaveList}
      size="small"
    >
      <SaveForm editing={editing} />
    </Sheet>
  )
}

function SaveForm({ editing }: { readonly editing: Editing }) {
  const problem = useSaveList((list) => list.problem)
  const changes = changesIn(editing)
  const hasWords = isOfWords(changes)
  const [category, setCategory] = useState<Category>(() => (hasWords ? useRulings.getState().category : 'format'))
  const [status, setStatus] = useState(statusNow)
  const [reason, setReason] = useState('')
  const [exceptions, setExceptions] = useState<ReadonlyMap<number, Category>>(new Map())
  useUnsaved(reason.trim() !== '')
  const save = (as = status): void => void saveTyped({ category, status: as, reason: reason.trim(), exceptions })
  const categoryFor = (change: TypedChange, n: number): Category =>
    exceptions.get(n) ?? categoryOf(change, category, hasWords)
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = categoryOfKey(event.nativeEvent)
    const isButton = event.target instanceof Element && event.target.closest('button, [role=menu]') !== null
    const known = reasonOfKey(event.nativeEvent, category)
    if (chosen) setCategory(chosen)
    else if (known !== null) setReason(known)
    else if (event.key === 'Enter' && !isButton && !event.nativeEvent.isComposing) save()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; these keys apply to all of them
    <div className={styles.form} onKeyDown={onKeyDown} onKeyDownCapture={radioEnter(() => save())}>
      <ol className={styles.changes} aria-label={words('edit.changes')}>
        {changes.map((change, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is identified by its position only
          <li key={n}>
            <Change change={change} />
            <ChoiceMenu
              label={words('correct.category')}
              button={categoryWords(categoryFor(change, n))}
              buttonLabel={words('edit.category-of', {
                number: n + 1,
                category: categoryWords(categoryFor(change, n)),
              })}
              buttonClass={styles.choose}
              choices={CATEGORIES.map((id) => ({ id, label: categoryWords(id) }))}
              chosen={categoryFor(change, n)}
              onChoose={(id) => setExceptions(new Map(exceptions).set(n, id))}
            />
          </li>
        ))}
      </ol>
      <CategoryChips chosen={category} onChoose={setCategory} />
      <ReasonField
        category={category}
        reason={reason}
        language={openedNow()?.article.metadata.language ?? 'und'}
        onChange={setReason}
        hasFocus
      />
      <StatusChoice chosen={status} onChoose={setStatus} />
      {problem && (
        <ErrorStrip
          problem={problem}
          {...(problem.code === 'conflict'
            ? { way: { label: words('correct.as-proposed'), onPress: () => save('proposed') } }
            : { onRetry: () => save() })}
        />
      )}
      <DialogFoot
        main={{ label: words('correct.save-all', { count: changes.length }), onPress: () => save() }}
        cancel={{ onPress: closeSaveList }}
      />
    </div>
  )
}

function Change({ change }: { readonly change: TypedChange }) {
  return (
    <span className={styles.change} dir="auto">
      {change.field !== 'body' && <small>{fieldWords(change.field)}</small>}
      <TypedChangeShown change={change} />
    </span>
  )
}
