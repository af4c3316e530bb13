// The tags in the dialog, by how many of the articles have them.
import { Plus, RotateCcw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import { TagChip, TagChipButton } from '../../ui/tag-chip.tsx'
import styles from './tag-dialog.module.css'
import type { ShownTags } from './tag-draft.ts'

export interface TagGroupsProps {
  /** null until known. */
  readonly shown: ShownTags | null
  readonly total: number
  readonly onAddToAll: (tag: string) => void
  readonly onRemove: (tag: string) => void
  readonly onKeep: (tag: string) => void
}

export function TagGroups({ shown, total, onAddToAll, onRemove, onKeep }: TagGroupsProps) {
  if (shown === null) return <p className={styles.none}>{words('tags.reading')}</p>
  const { all, some, removed } = shown
  if (all.length + some.length + removed.length === 0) return <p className={styles.none}>{words('tags.none')}</p>
  const removeButton = (tag: string) => (
    <TagChipButton label={words('tags.remove', { tag })} onPress={() => onRemove(tag)}>
      <X size={13} aria-hidden />
    </TagChipButton>
  )
  return (
    <div className={styles.groups}>
      <Group title={words(total === 1 ? 'tags.on-this' : 'tags.on-all')} count={all.length}>
        {all.map((tag) => (
          <TagChip key={tag} tag={tag}>
            {removeButton(tag)}
          </TagChip>
        ))}
      </Group>
      <Group title={words('tags.on-some')} count={some.length}>
        {some.map(({ name, count }) => (
          <TagChip key={name} tag={name} note={words('tags.some-count', { count, total })} kind="some">
            <TagChipButton label={words('tags.add-to-all', { tag: name })} onPress={() => onAddToAll(name)}>
              <Plus size={13} aria-hidden />
            </TagChipButton>
            {removeButton(name)}
          </TagChip>
        ))}
      </Group>
      <Group title={words('tags.removed')} count={removed.length}>
        {removed.map((tag) => (
          <TagChip key={tag} tag={tag} kind="removed">
            <TagChipButton label={words('tags.keep', { tag })} onPress={() => onKeep(tag)}>
              <RotateCcw size={12} aria-hidden />
            </TagChipButton>
          </TagChip>
        ))}
      </Group>
    </div>
  )
}

function Group({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul aria-label={title}>{children}</ul>
    </section>
  )
}
