// What can be done with the articles chosen in the list, or with what was withdrawn.
import { Pencil, Share, Tag, Trash2, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { openTags } from '../../session/acts/tag-acts.ts'
import { look, useViewState } from '../../session/view-state.ts'
import { TextButton } from '../../ui/text-button.tsx'
import { COMMANDS } from '../../window/commands/commands.ts'
import styles from '../details/many/many.module.css'
import { openEditDetails, openRemove, openWithdraw, putBack, useShowsWithdrawn } from '../details/many/many-acts.ts'

export function SelectionBar() {
  const count = useViewState((state) => state.selectedIds.length)
  const isWritable = useOpenArchive().readOnly === null
  const isWithdrawn = useShowsWithdrawn()
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={words('selection.label')}>
      <span className="visually-hidden">{words('selection.count', { count })}</span>
      {isWritable && isWithdrawn && (
        <>
          <Way
            icon={<Undo2 size={14} aria-hidden />}
            label={words('selection.put-back')}
            onPress={() => void putBack()}
          />
          <Way icon={<Trash2 size={14} aria-hidden />} label={words('selection.remove')} onPress={() => openRemove()} />
        </>
      )}
      {isWritable && (
        <>
          <Way
            icon={<Pencil size={14} aria-hidden />}
            label={words('selection.edit')}
            onPress={() => openEditDetails()}
          />
          <Way icon={<Tag size={14} aria-hidden />} label={words('selection.tag')} onPress={() => openTags()} />
        </>
      )}
      <Way icon={<Share size={14} aria-hidden />} label={words('selection.export')} onPress={COMMANDS.export} />
      {isWritable && !isWithdrawn && (
        <Way
          icon={<Trash2 size={14} aria-hidden />}
          label={words('selection.withdraw')}
          onPress={() => openWithdraw()}
        />
      )}
      <Way
        icon={<X size={14} aria-hidden />}
        label={words('selection.clear')}
        onPress={() => look({ selectedIds: [] })}
      />
    </section>
  )
}

interface WayProps {
  readonly icon: ReactNode
  readonly label: string
  readonly onPress: () => void
}

function Way({ icon, label, onPress }: WayProps) {
  return (
    <TextButton kind="quiet" onPress={onPress}>
      {icon} {label}
    </TextButton>
  )
}
