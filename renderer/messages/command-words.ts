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

/**
 * Messages of another language, with the labels in the list of shortcuts that are those of their commands: like here,
 * without “…”.
 */
export function withSheets(messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sheets = COMMANDS.flatMap((command) => {
    const label = messages[`command.${command}`]
    const isSame = label !== undefined && commandRows[command].sheet?.label === undefined
    return isSame ? [[`sheet.${command}`, label.replace(/…$/, '')]] : []
  })
  return { ...Object.fromEntries(sheets), ...messages }
}
