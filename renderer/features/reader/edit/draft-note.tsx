// Shows above the article that it has unsaved typing.
import { useEffect } from 'react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { TextButton } from '../../../ui/text-button.tsx'
import styles from './draft-note.module.css'
import { isOutdated } from './drafted.ts'
import { beginEditing, discardDraft, offerDraft, useEditing } from './editing.ts'

export function DraftNote({ opened }: { readonly opened: OpenedArticle }) {
  const { article } = opened
  const { readOnly } = useOpenArchive()
  const kept = useEditing((state) => state.kept)
  const { id } = article.record
  // Also when the article has changed: another window may have saved what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the article changes
  useEffect(() => void offerDraft(id), [id, article])
  if (kept?.articleId !== id) return null
  return (
    <div className={styles.note} role="note">
      <p>{words(isOutdated(article, kept.draft) ? 'edit.outdated' : 'edit.kept')}</p>
      {readOnly === null && (
        <span className={styles.ways}>
          <TextButton onPress={() => void beginEditing()}>{words('edit.continue')}</TextButton>
          <TextButton kind="quiet" onPress={() => void discardDraft()}>
            {words('edit.discard')}
          </TextButton>
        </span>
      )}
    </div>
  )
}
