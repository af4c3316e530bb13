// The command line: everything the app can do to an archive, without a window (docs/command-line.md).

import { parseArgs } from 'node:util'
import { fold } from '../text/fold.ts'
import { type Command, type Input, type Output, UsageError } from './command.ts'
import { COMMAND_NAMES, loadCommand } from './commands/index.ts'
import { EXIT, type ExitStatus, exitStatusOf } from './exit-status.ts'
import { languageOf } from './languages/languages.ts'
import { COMMON } from './option.ts'
import { progressOn } from './progress.ts'
import { later, said, saying, speak } from './said.ts'
import { writeCopy, writeJson, writeJsonInPieces, writeLines, writeText } from './terminal-text.ts'
import { sentenceAlone } from './words.ts'

/** Options every program understands, and the command each means here. */
const MEANT_BY_OPTION: ReadonlyMap<string, string> = new Map([
  ['--help', 'help'],
  ['-h', 'help'],
  ['--version', 'version'],
])

interface ErrorDocument {
  readonly code: string
  readonly message: string
  readonly details: unknown
}

/** Runs one command, prints its output and returns the exit status. */
export async function main(argv: readonly string[]): Promise<ExitStatus> {
  const isJson = argv.includes('--json')
  await speak(isJson ? 'en' : languageOf(process.env))
  try {
    const { command, input } = await read(argv)
    const result = await command.run(input)
    if (!result.ok) {
      const { code, details } = result.problem
      return answerError(isJson, { code, message: sentenceAlone(result.problem), details }, exitStatusOf(code))
    }
    await print(isJson, result.value)
    return result.value.isPartial ? EXIT.partly : EXIT.done
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return answerError(isJson, { code: 'usage', message: error.message, details: {} }, EXIT.usage)
  }
}

async function read(argv: readonly string[]): Promise<{ readonly command: Command; readonly input: Input }> {
  const at = argv.findIndex((word) => word !== '--json' && word !== '--quiet')
  const word = argv[at] ?? 'help'
  const name = MEANT_BY_OPTION.get(word) ?? word
  const command = await loadCommand(name)
  if (!command)
    throw new UsageError(
      `${said`There is no command “${name}”.`}${suggestion(name)}${said` “corrigenda help” lists them all.`}`,
    )
  const { values, positionals } = parse(command, at < 0 ? [...argv] : argv.toSpliced(at, 1))
  if (values.help === true && name !== 'help')
    return await read(['help', name, ...(values.json === true ? ['--json'] : [])])
  const [fewest, most] = command.arity
  if (positionals.length < fewest || positionals.length > most) throw new UsageError(said`Usage: ${command.usage}`)
  const progress = progressOn(process.stderr, values.quiet === true)
  const say = (line: string): void => {
    if (values.quiet !== true) writeText(process.stderr, `${line}\n`)
  }
  return { command, input: { positionals, values, progress, say } }
}

function parse(command: Command, args: string[]): Pick<Input, 'values' | 'positionals'> {
  try {
    return parseArgs({ args, options: { ...COMMON, ...command.options }, allowPositionals: true })
  } catch (error) {
    const { message } = error as Error
    const [sentence = ''] = message.split(/\.\s/)
    const isWord = message.startsWith("Unknown option '-") && !message.startsWith("Unknown option '--")
    const hint = isWord ? said` Words that begin with “-” come last, after “--”.` : ''
    throw new UsageError(`${saidByNode(sentence)}.${hint} ${said`Usage: ${command.usage}`}`)
  }
}

/** What parseArgs says; {0} is in quotation marks. */
const NODE_SAYS = [
  later`Unknown option '{0}'`,
  later`Option '{0}' argument missing`,
  later`Option '{0}' argument is ambiguous`,
  later`Option '{0}' does not take an argument`,
]

function saidByNode(sentence: string): string {
  const [, quoted = ''] = /'([^']*)'/.exec(sentence) ?? []
  const known = NODE_SAYS.find((each) => each.replace('{0}', quoted) === sentence)
  return known === undefined ? sentence : saying(known).replace('{0}', quoted)
}

function suggestion(name: string): string {
  const near = COMMAND_NAMES.find((each) => each.startsWith(fold(name).slice(0, 3)))
  return near ? said` Did you mean “${near}”?` : ''
}

async function print(isJson: boolean, { document, text, warnings = [], isCopy = false }: Output): Promise<void> {
  if (isJson) return await writeJsonInPieces(process.stdout, document)
  if (typeof text !== 'string') await writeLines(process.stdout, text)
  else if (text !== '') (isCopy ? writeCopy : writeText)(process.stdout, text.endsWith('\n') ? text : `${text}\n`)
  for (const line of warnings) writeText(process.stderr, `${line}\n`)
}

function answerError(isJson: boolean, error: ErrorDocument, status: ExitStatus): ExitStatus {
  if (isJson) writeJson(process.stdout, { error })
  else writeText(process.stderr, `corrigenda: ${error.message}\n${placesText(error.details)}`)
  return status
}

/** The places of an ambiguous correction, numbered as --nth counts. */
function placesText(details: unknown): string {
  const { places } = details as { readonly places?: readonly { readonly field: string; readonly context: string }[] }
  return (places ?? []).map(({ field, context }, n) => `  ${n + 1}  ${field}: ${context}\n`).join('')
}
