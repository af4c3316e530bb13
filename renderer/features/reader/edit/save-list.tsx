// Everything typed, gone through once before it is saved: one category and one reason for all, another category where needed.
import { type KeyboardEvent, useState } from 'react'
import { CATEGORIES, type Category } from '../../../../electron/contract/index.ts'
import { categoryWords, fieldWords } from '../../../messages/correction-words.ts'
import { words } from '../../../messages/words.ts'
import { Deleted, Inserted } from '../../../ui/changed-text.tsx'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { radioEnter } from '../../../ui/radio-enter.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { CategoryChips } from '../correct/category-chips.tsx'
import { categoryOfKey } from '../correct/category-keys.ts'
import { ReasonField } from '../correct/reason-field.tsx'
import { statusNow, useRulings } from '../correct/rulings.ts'
import { StatusChoice } from '../correct/status-choice.tsx'
import type { Editing } from './drafted.ts'
import styles from './save-list.module.css'
import { changesIn, closeSaveList, saveTyped, useSaveList } from './save-typed.ts'

export function SaveList({ editing }: { readonly editing: Editing }) {
  const isOpen = useSaveList((list) => list.isOpen)
  return (
    <Sheet title={words('edit.save-title')} isOpen={isOpen} onClose={closeSaveList} size="small">
      <SaveForm editing={editing} />
    </Sheet>
  )
}

function SaveForm({ editing }: { readonly editing: Editing }) {
  const problem = useSaveList((list) => list.problem)
  const [category, setCategory] = useState<Category>(() => useRulings.getState().category)
  const [status, setStatus] = useState(statusNow)
  const [reason, setReason] = useState('')
  const [exceptions, setExceptions] = useState<ReadonlyMap<number, Category>>(new Map())
  const changes = changesIn(editing)
  const save = (as = status): void => void saveTyped({ category, status: as, reason: reason.trim(), exceptions })
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = categoryOfKey(event.nativeEvent)
    const isButton = event.target instanceof Element && event.target.closest('button, [role=menu]') !== null
    if (chosen) setCategory(chosen)
    else if (event.key === 'Enter' && !isButton && !event.nativeEvent.isComposing) save()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; these keys hold for all of them
    <div className={styles.form} onKeyDown={onKeyDown} onKeyDownCapture={radioEnter(() => save())}>
      <ol className={styles.changes} aria-label={words('edit.changes')}>
        {changes.map(({ field, from, before, after }, n) => (
          <li key={`${field}/${from}`}>
            <Change field={field} before={before} after={after} />
            <ChoiceMenu
              label={words('correct.category')}
              button={categoryWords(exceptions.get(n) ?? category)}
              buttonLabel={words('edit.category-of', {
                number: n + 1,
                category: categoryWords(exceptions.get(n) ?? category),
              })}
              buttonClass={styles.choose}
              choices={CATEGORIES.map((id) => ({ id, label: categoryWords(id) }))}
              chosen={exceptions.get(n) ?? category}
              onChoose={(id) => setExceptions(new Map(exceptions).set(n, id))}
            />
          </li>
        ))}
      </ol>
      <CategoryChips chosen={category} onChoose={setCategory} />
      <ReasonField category={category} reason={reason} onChange={setReason} hasFocus />
      <StatusChoice chosen={status} onChoose={setStatus} />
      {problem && (
        <ErrorStrip
          problem={problem}
          {...(problem.code === 'conflict'
            ? { way: { label: words('correct.as-proposed'), onPress: () => save('proposed') } }
            : { onRetry: () => save() })}
        />
      )}
      <div className={styles.foot}>
        <TextButton onPress={closeSaveList}>{words('correct.cancel')}</TextButton>
        <TextButton kind="primary" onPress={() => save()}>
          {words('correct.save-all', { count: changes.length })}
        </TextButton>
      </div>
    </div>
  )
}

function Change({ field, before, after }: { readonly field: string; readonly before: string; readonly after: string }) {
  return (
    <span className={styles.change} dir="auto">
      {field !== 'body' && <small>{fieldWords(field)}</small>}
      {before !== '' && <Deleted text={before} />} {after !== '' && <Inserted text={after} />}
    </span>
  )
}
