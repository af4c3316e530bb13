// The commands the palette offers, in the order of the table.
import { COMMANDS, commandRows } from '../../electron/contract/index.ts'
import { actNameWords } from '../messages/act-words.ts'
import { words } from '../messages/words.ts'
import { currentActs } from '../queries/acts.ts'

/** Commands that can be listed by name alone. */
export const LISTED = COMMANDS.filter((command) => !commandRows[command].isUnlisted)

export interface PaletteCommand {
  readonly id: string
  readonly name: string
}

/** Undo and redo are named by the act they would revert or repeat, and left out when there is none. */
export function paletteCommands(): readonly PaletteCommand[] {
  return LISTED.flatMap((id): readonly PaletteCommand[] => {
    if (id !== 'undo' && id !== 'redo') return [{ id, name: words(`command.${id}`) }]
    const act = currentActs()[id]
    return act === null ? [] : [{ id, name: words(`undo.${id}`, { act: actNameWords(act) }) }]
  })
}
