import { ok } from '../../schema/index.ts'
import { AUTHOR, argument, type Command, UsageError } from '../command.ts'
import { COMMON, explainedLines, optionLines } from '../option.ts'
import { later, said, saying } from '../said.ts'

/** What the exit status means. */
export const EXIT_HELP = later`Exit status: 0 done; 1 done in part or nothing matched; 2 usage; 3 the archive could not be opened or written; 70 a bug in Corrigenda, with a reference to its log.`

/** Help that applies to every command. */
function commonHelp(): string {
  const options = optionLines({ ...COMMON, ...AUTHOR }).join('\n')
  return `${said`Options of every command, --author only where something is changed:`}\n${options}\n\n${saying(EXIT_HELP)}`
}

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
      if (!command) throw new UsageError(said`There is no command “${name}”.`)
      return ok({
        document: entryOf(command),
        text: pageOf(command),
      })
    },
  }
}

function pageOf({ summary, usage, values, example, options }: Command): string {
  const explained = optionLines({ ...options, ...COMMON }).join('\n')
  return [
    ...[saying(summary), [`  ${usage}`, ...explainedLines(values?.() ?? [])].join('\n')],
    `${said`For example:`}\n  ${example}`,
    ...[`${said`Options:`}\n${explained}`, saying(EXIT_HELP)],
  ].join('\n\n')
}

function entryOf({ name, summary, usage, values, example, options }: Command): Readonly<Record<string, unknown>> {
  const explained = Object.entries({ ...options, ...COMMON }).map(
    ([option, { help, value, words, usual, multiple }]) => {
      return { name: `--${option}`, value, help, words, default: usual, multiple }
    },
  )
  const meanings = values && { values: Object.fromEntries(values()) }
  return { name, summary, usage, ...meanings, example, options: explained }
}

function overview(commands: readonly Command[]): string {
  const lines = explainedLines(commands.map(({ name, summary }) => [name, saying(summary)]))
  return `corrigenda <command> ...\n\n${lines.join('\n')}\n\n${commonHelp()}`
}
