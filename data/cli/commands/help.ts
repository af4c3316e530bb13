import { ok } from '../../schema/index.ts'
import { argument, type Command, UsageError } from '../command.ts'
import { table } from '../table.ts'

/** Help that applies to every command. */
export const COMMON_HELP =
  'Every command takes --json (one document on stdout, messages on stderr), --quiet and --help.\n' +
  'Commands that change something take --author (else CORRIGENDA_AUTHOR, else the login name).\n' +
  'Exit status: 0 done; 1 done in part or nothing matched; 2 usage; 3 the archive could not be opened or written; 70 a bug in Corrigenda, with a reference to its log.'

/** The help command, for commands including itself. */
export function helpFor(
  load: (name: string) => Promise<Command | null>,
  loadAll: () => Promise<readonly Command[]>,
): Command {
  return {
    name: 'help',
    summary: 'Explain all commands, or one with an example.',
    usage: 'corrigenda help [command]',
    example: 'corrigenda help correct',
    options: {},
    arity: [0, 1],
    run: async (input) => {
      const name = argument(input, 0)
      if (name === '') {
        const commands = await loadAll()
        return ok({ document: { commands: commands.map(entryOf) }, text: overview(commands) })
      }
      const command = await load(name)
      if (!command) throw new UsageError(`There is no command “${name}”.`)
      const { summary, usage, example } = command
      return ok({
        document: entryOf(command),
        text: `${summary}\n\n  ${usage}\n\nFor example:\n  ${example}\n\n${COMMON_HELP}`,
      })
    },
  }
}

function entryOf({ name, summary, usage, example }: Command): Record<string, string> {
  return { name, summary, usage, example }
}

function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [`  ${name}`, summary])
  return `corrigenda <command> ...\n\n${table(rows)}\n\n${COMMON_HELP}`
}
