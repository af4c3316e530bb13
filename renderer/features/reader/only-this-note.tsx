// Shows above the article what the view does not cover: the other selected articles, or that it is withdrawn.

import { words } from '../../messages/words.ts'
import { useViewState } from '../../session/view-state.ts'
import styles from './reader.module.css'

export interface OnlyThisNoteProps {
  /** Why the article is withdrawn; null: it is not. */
  readonly withdrawn: string | null
}

export function OnlyThisNote({ withdrawn }: OnlyThisNoteProps) {
  const count = useViewState((state) => state.selectedIds.length)
  return (
    <>
      {count > 1 && (
        <p className={styles.note} role="note">
          {words('selection.only-this', { count })}
        </p>
      )}
      {withdrawn !== null && (
        <p className={styles.note} role="note">
          {words('reader.withdrawn', { reason: withdrawn })}
        </p>
      )}
    </>
  )
}
