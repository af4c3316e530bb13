// Words of commands, from the table they are declared in: command.<name> everywhere, sheet.<name> on the sheet of keys.
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
