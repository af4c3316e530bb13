// Says over the article that there is typing of it that was not saved yet.

import { useEffect } from 'react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import type { OpenedArticle } from '../../../queries/article.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
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
          <TextButton keys={capsFor('edit-text')} onPress={() => void beginEditing()}>
            {words('edit.continue')}
          </TextButton>
          <TextButton kind="quiet" onPress={() => void discardDraft()}>
            {words('edit.discard')}
          </TextButton>
        </span>
      )}
    </div>
  )
}
