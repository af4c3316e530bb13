// What a key, a button or a menu entry can make the window do, by name. The features say what each command does; whoever offers one
// knows no more than its name.
import { COMMANDS, type Command } from '../../electron/contract/index.ts'

export type { Command }

/** What every command does, and whether it can do something as things are now. */
export interface Commands {
  readonly acts: Readonly<Record<Command, () => void>>
  readonly applies: (command: Command) => boolean
}

let commands: Commands | null = null

/** Called once, as the window starts. */
export function provideCommands(all: Commands): void {
  commands = all
}

export function run(command: Command): void {
  commands?.acts[command]()
}

/** Runs a command that came as a word, such as from the application menu. */
export function runNamed(name: string): void {
  if (isCommand(name)) run(name)
}

/** Whether a command can do something as things are now. */
export function applies(command: Command): boolean {
  return commands?.applies(command) ?? false
}

export function isCommand(name: string): name is Command {
  return (COMMANDS as readonly string[]).includes(name)
}
