// What a key, a button or a menu entry can make the window do, by name. The features define what each command does;
// callers need only the name.
import { COMMANDS, type Command } from '../../electron/contract/index.ts'

export type { Command }

/** What every command does, and whether it can do anything now. */
export interface Commands {
  readonly acts: Readonly<Record<Command, () => void>>
  readonly applies: (command: Command) => boolean
}

let commands: Commands | null = null

/** Called once, when the window starts. */
export function provideCommands(all: Commands): void {
  commands = all
}

export function run(command: Command): void {
  commands?.acts[command]()
}

/** Runs a command given as a string, such as from the application menu. */
export function runNamed(name: string): void {
  if (isCommand(name)) run(name)
}

/** Whether a command can do anything now. */
export function applies(command: Command): boolean {
  return commands?.applies(command) ?? false
}

export function isCommand(name: string): name is Command {
  return (COMMANDS as readonly string[]).includes(name)
}
