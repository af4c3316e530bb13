// Undo and redo in the title bar, by the names of the acts.
import { Redo2, Undo2 } from 'lucide-react'
import { actNameWords } from '../../messages/act-words.ts'
import { words } from '../../messages/words.ts'
import { useActs } from '../../queries/acts.ts'
import { ownActBefore, useOwnAct } from '../../session/acts/own-act.ts'
import { type Direction, stepActs } from '../../session/acts/undo.ts'
import { capsFor } from '../../session/keys/key-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const ICONS = { undo: Undo2, redo: Redo2 } as const

export function UndoButton({ direction }: { readonly direction: Direction }) {
  const act = useActs()[direction]
  const own = ownActBefore(useOwnAct(), act)
  const Icon = ICONS[direction]
  const name = direction === 'undo' && own ? own.label : act && actNameWords(act)
  const label = name === null ? words(`undo.no-${direction}`) : words(`undo.${direction}`, { act: name })
  return (
    <IconButton
      label={label}
      keys={capsFor(direction)}
      isDisabled={name === null}
      onPress={() => void stepActs(direction)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  )
}
