// The bar under the article while it is edited: how much was typed, that it is saved as a draft, and how to finish.
import { memo, useDeferredValue } from 'react'
import { words } from '../../../messages/words.ts'
import { capsOf } from '../../../session/keys/key-names.ts'
import styles from '../../../ui/article-bar.module.css'
import { ErrorStrip } from '../../../ui/error-strip.tsx'
import { KeyCaps } from '../../../ui/key-caps.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { discardDraft, keepDraft, leaveEditing, useEditing } from './editing.ts'
import { SaveList } from './saving/save-list.tsx'
import { changesIn, openSaveList } from './saving/save-typed.ts'

export function EditBar() {
  const problem = useEditing((state) => state.problem)
  // The count may lag behind typing; typing must not wait for the count.
  const editing = useDeferredValue(useEditing((state) => state.now))
  const count = editing ? changesIn(editing).length : 0
  return (
    <section className={styles.review} aria-label={words('edit.label')}>
      {problem && <ErrorStrip problem={problem} onRetry={() => void keepDraft()} />}
      <Ways count={count} />
      {editing && <SaveList editing={editing} />}
    </section>
  )
}

const Ways = memo(function Ways({ count }: { readonly count: number }) {
  return (
    <div className={styles.bar}>
      <span className={styles.position}>{words('edit.count', { count })}</span>
      <span className={styles.space} />
      {count > 0 && (
        <TextButton kind="quiet" onPress={() => void discardDraft()}>
          {words('edit.discard')}
        </TextButton>
      )}
      <span className={styles.decisions}>
        <TextButton onPress={() => void leaveEditing()}>
          {words('edit.leave')} <KeyCaps keys={[words('cap.escape')]} />
        </TextButton>
        <TextButton kind="primary" isDisabled={count === 0} onPress={openSaveList}>
          {words('edit.save')} <KeyCaps keys={capsOf({ key: 'Enter', ctrl: true })} />
        </TextButton>
      </span>
    </div>
  )
})
