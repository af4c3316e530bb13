// Words for commands, from the table that declares them: command.<name> everywhere, sheet.<name> in the list of
// shortcuts.
import { COMMANDS, type Command, commandRows } from '../../electron/contract/index.ts'

type CommandWords = Readonly<Record<`command.${Command}` | `sheet.${Command}`, string>>

export const commandWords = Object.fromEntries(
  COMMANDS.flatMap((command) => {
    const { label, sheet } = commandRows[command]
    return [
      [`command.${command}`, label],
      [`sheet.${command}`, sheet?.label ?? label.replace(/…$/, '')],
    ]
  }),
) as CommandWords
