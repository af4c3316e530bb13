// The tags of the article: each shows the articles that carry it, and can be taken away; the last chip adds more.

import { Plus, X } from 'lucide-react'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { facetQuery } from '../../../queries/filters.ts'
import { changeTags, openTags } from '../../../session/acts/tag-acts.ts'
import { capsFor } from '../../../session/keys/key-names.ts'
import { changeView, filterBy } from '../../../session/view-state.ts'
import { AddTagChip, TagChip, TagChipButton } from '../../../ui/tag-chip.tsx'
import styles from './article-text.module.css'

export function TagChips({ articleId, tags }: { readonly articleId: string; readonly tags: readonly string[] }) {
  const isReadOnly = useOpenArchive().readOnly !== null
  if (tags.length === 0 && isReadOnly) return null
  const show = (tag: string): void => {
    filterBy(facetQuery('tag', tag))
    changeView({ onePane: 'list' })
  }
  return (
    <ul className={styles.tags} aria-label={words('reader.tags')}>
      {tags.map((tag) => (
        <TagChip key={tag} tag={tag} press={{ label: words('reader.show-tag', { tag }), onPress: () => show(tag) }}>
          {!isReadOnly && (
            <TagChipButton
              label={words('tags.remove', { tag })}
              onPress={() => void changeTags([articleId], [], [tag])}
            >
              <X size={13} aria-hidden />
            </TagChipButton>
          )}
        </TagChip>
      ))}
      {!isReadOnly && (
        <AddTagChip label={words('tags.add')} keys={capsFor('tag')} onPress={() => openTags([articleId])}>
          <Plus size={13} aria-hidden />
          {words('tags.add-short')}
        </AddTagChip>
      )}
    </ul>
  )
}
