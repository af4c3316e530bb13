// The tags of one article or many: those on all or some of them, and a field to add more. All of it is one act.

import { useEffect, useState } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { type TagCount, tagsOfArticles, useTagSuggestions, useTags } from '../../queries/tags.ts'
import { changeTags } from '../../session/acts/tag-acts.ts'
import { showProblem } from '../../session/archive-acts.ts'
import { closeOverlay, useIsOpen, useOverlayIds } from '../../session/overlay.ts'
import { useViewState } from '../../session/view-state.ts'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useUnsaved } from '../../ui/unsaved.ts'
import styles from './tag-dialog.module.css'
import { edits, NO_DRAFT, shownTags, withAdded, withKept, withRemoved } from './tag-draft.ts'
import { TagField } from './tag-field.tsx'
import { TagGroups } from './tag-groups.tsx'

export function TagDialog() {
  const isOpen = useIsOpen('tags')
  const ids = useOverlayIds('tags')
  const title = ids.length === 1 ? words('tags.title-one') : words('tags.title-many', { count: ids.length })
  return (
    <Sheet
      topic="guide#tags-details-undo"
      title={title}
      isOpen={isOpen}
      onClose={() => closeOverlay('tags')}
      size="small"
    >
      <TagForm ids={ids} />
    </Sheet>
  )
}

function TagForm({ ids }: { readonly ids: readonly string[] }) {
  const archive = useOpenArchive()
  const known = useTags(archive.id)
  const suggested = useTagSuggestions(archive.id, ids)
  const current = useCurrentTags(archive.id, ids)
  const [draft, setDraft] = useState(NO_DRAFT)
  const total = ids.length
  const draftEdits = edits(current ?? [], total, draft)
  useUnsaved(draftEdits.added.length > 0 || draftEdits.removed.length > 0)
  const finish = async (): Promise<void> => {
    const { added, removed } = draftEdits
    closeOverlay('tags')
    if (added.length > 0 || removed.length > 0) await changeTags(ids, added, removed)
  }
  const shown = shownTags(current ?? [], total, draft)
  return (
    <div className={styles.form}>
      <TagField
        known={known}
        suggested={suggested}
        taken={shown.all}
        onAdd={(tags) => setDraft((before) => tags.reduce(withAdded, before))}
      />
      <TagGroups
        shown={current === null ? null : shown}
        total={total}
        onAddToAll={(tag) => setDraft((before) => withAdded(before, tag))}
        onRemove={(tag) => setDraft((before) => withRemoved(before, tag, current ?? []))}
        onKeep={(tag) => setDraft((before) => withKept(before, tag))}
      />
      <DialogFoot
        main={{ label: words('tags.done'), onPress: () => void finish() }}
        cancel={{ onPress: () => closeOverlay('tags') }}
      >
        <span className={styles.hints} aria-hidden>
          <KeyCaps keys={['↵']} /> {words('tags.hint-add')}
          <KeyCaps keys={[words('cap.ctrl'), '↵']} /> {words('tags.hint-done')}
        </span>
      </DialogFoot>
    </div>
  )
}

/** The articles' present tags, or null until known. */
function useCurrentTags(archiveId: string, ids: readonly string[]): readonly TagCount[] | null {
  const [current, setCurrent] = useState<readonly TagCount[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const { query, sort } = useViewState.getState()
    tagsOfArticles(archiveId, ids, { query, sort })
      .then((counts) => isWanted && setCurrent(counts))
      .catch((error: unknown) => {
        closeOverlay('tags')
        showProblem(error)
      })
    return () => {
      isWanted = false
    }
  }, [archiveId, ids])
  return current
}
