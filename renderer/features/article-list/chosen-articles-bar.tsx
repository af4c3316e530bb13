// Actions on the articles selected in the list, or on withdrawn ones.

import { Pencil, Share, Tag, Trash2, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { type Command, run } from '../../session/commands.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { showsWithdrawn } from '../../session/selection.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './chosen-articles-bar.module.css'

export function ChosenArticlesBar() {
  const count = useViewState((state) => state.selectedIds.length)
  const isWritable = useOpenArchive().readOnly === null
  const isWithdrawn = useViewState(showsWithdrawn)
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={words('selection.label')}>
      <span className="visually-hidden">{words('selection.count', { count })}</span>
      {isWritable && isWithdrawn && (
        <>
          <Way icon={<Undo2 size={14} aria-hidden />} label={words('selection.put-back')} command="put-back" />
          <Way icon={<Trash2 size={14} aria-hidden />} label={words('selection.remove')} command="remove" />
        </>
      )}
      {isWritable && (
        <>
          <Way icon={<Pencil size={14} aria-hidden />} label={words('selection.edit')} command="edit-details" />
          <Way icon={<Tag size={14} aria-hidden />} label={words('selection.tag')} command="tag" />
        </>
      )}
      <Way icon={<Share size={14} aria-hidden />} label={words('selection.export')} command="export" />
      {isWritable && !isWithdrawn && (
        <Way icon={<Trash2 size={14} aria-hidden />} label={words('selection.withdraw')} command="withdraw" />
      )}
      <span className={styles.clear}>
        <IconButton label={words('selection.clear')} onPress={() => changeView({ selectedIds: [] })}>
          <X size={14} aria-hidden />
        </IconButton>
      </span>
    </section>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly label: string
  readonly command: Command
}

function Way({ icon, label, command }: WayProps) {
  return (
    <TextButton kind="quiet" keys={capsFor(command)} onPress={() => run(command)}>
      {icon} {label}
    </TextButton>
  )
}
