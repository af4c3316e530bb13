// Actions on the articles selected in the list, or on withdrawn ones.

import { Pencil, Share, Tag, Trash2, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../messages/words.ts'
import { useOpenArchive } from '../../queries/archive.ts'
import { run } from '../../session/commands.ts'
import { changeView, useViewState } from '../../session/view-state.ts'
import { TextButton } from '../../ui/text-button.tsx'
import styles from './chosen-articles-bar.module.css'

export function ChosenArticlesBar() {
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
            onPress={() => run('put-back')}
          />
          <Way
            icon={<Trash2 size={14} aria-hidden />}
            label={words('selection.remove')}
            onPress={() => run('remove')}
          />
        </>
      )}
      {isWritable && (
        <>
          <Way
            icon={<Pencil size={14} aria-hidden />}
            label={words('selection.edit')}
            onPress={() => run('edit-details')}
          />
          <Way icon={<Tag size={14} aria-hidden />} label={words('selection.tag')} onPress={() => run('tag')} />
        </>
      )}
      <Way icon={<Share size={14} aria-hidden />} label={words('selection.export')} onPress={() => run('export')} />
      {isWritable && !isWithdrawn && (
        <Way
          icon={<Trash2 size={14} aria-hidden />}
          label={words('selection.withdraw')}
          onPress={() => run('withdraw')}
        />
      )}
      <Way
        icon={<X size={14} aria-hidden />}
        label={words('selection.clear')}
        onPress={() => changeView({ selectedIds: [] })}
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

/** Whether the list shows withdrawn articles, which can be restored and removed. */
function useShowsWithdrawn(): boolean {
  return useViewState(({ query, shown }) => shown === 'articles' && /(^|\s)is:"?withdrawn"?(\s|$)/iu.test(query))
}
