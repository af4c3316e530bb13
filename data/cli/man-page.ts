// The man page corrigenda(1), from the same table of commands as `corrigenda help`, in the language of the run.
import type { Command } from './command.ts'
import { EXIT_HELP } from './commands/help.ts'
import { COMMON, explanationOf, type Option, typedForm } from './option.ts'
import { said, saying } from './said.ts'

/**
 * Escapes what roff would interpret: the backslash, hyphens it may turn into dashes, and a dot or quote that begins a
 * line.
 */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&')
}

const section = (name: string, ...lines: readonly string[]): string => [`.SH ${name}`, ...lines].join('\n')

const commandLines = ({ summary, usage, values, example, options }: Command): string =>
  [
    ...[
      '.TP',
      `.B ${plain(usage).replaceAll('\n', '\n.br\n')}`,
      plain(saying(summary)),
      '.br',
      plain(said`Example: ${example}`),
    ],
    ...(values?.() ?? []).flatMap(([typed, meaning]) => ['.br', `.I ${plain(typed)}`, plain(meaning)]),
    ...(Object.keys(options).length === 0 ? [] : ['.RS', ...Object.entries(options).map(optionLine), '.RE']),
  ].join('\n')

const optionLine = ([name, option]: readonly [string, Option]): string =>
  `.TP\n.B ${plain(typedForm(name, option))}\n${plain(explanationOf(option))}`

/** An entry of a list: what is typed, and its explanation. */
const entry = (macro: '.B' | '.I', typed: string, explanation: string): string =>
  `.TP\n${macro} ${plain(typed)}\n${plain(explanation)}`

/** The page in roff, in the language of the run (`speak`). `day`: when the release was made (YYYY-MM-DD). */
export function manPage(commands: readonly Command[], version: string, day: string): string {
  return [
    `.TH CORRIGENDA 1 ${day} "Corrigenda ${version}"`,
    // Typed text is neither stretched nor hyphenated.
    '.ad l\n.nh',
    section(said`NAME`, `corrigenda \\- ${plain(said`look after an archive of published articles`)}`),
    section(
      said`SYNOPSIS`,
      '.B corrigenda',
      '.I command',
      '.RI [ archive ]',
      '.RI [ options ]',
      '.br',
      '.B corrigenda open',
      '.RI [ archive ]',
    ),
    section(
      said`DESCRIPTION`,
      plain(
        said`Finds what is wrong in published articles, corrects it without losing what was published, tells readers and exports corrected copy.`,
      ),
      plain(said`An archive is a folder. Everything happens on this computer; nothing is sent anywhere.`),
      '.PP',
      plain(
        said`“corrigenda open” opens the window, on the archive if one is named. Every other command works without a display.`,
      ),
    ),
    section(said`COMMANDS`, ...commands.map(commandLines)),
    section(said`COMMON OPTIONS`, ...Object.entries(COMMON).map(optionLine)),
    section(said`EXIT STATUS`, plain(saying(EXIT_HELP))),
    section(
      said`ENVIRONMENT`,
      entry('.B', 'CORRIGENDA_AUTHOR', said`Who acts, where no author is given.`),
      entry(
        '.B',
        'CORRIGENDA_LANGUAGE',
        said`The language of everything but --json: en, de or fr; otherwise as LC_ALL, LC_MESSAGES or LANG say.`,
      ),
      entry('.B', 'NO_COLOR', said`If set and not empty, nothing is emphasised on a terminal.`),
      entry('.B', 'CORRIGENDA_CACHE', said`Folder for the search index instead of the one in the user’s cache.`),
      entry(
        '.B',
        'CORRIGENDA_STATE',
        said`Folder for the secret that tells acts begun on this computer, instead of the one in ~/.local/state.`,
      ),
    ),
    section(
      said`FILES`,
      entry('.I', '~/.config/corrigenda', said`Settings and drafts of the window.`),
      entry('.I', '~/.local/state/corrigenda/logs', said`Logs of the window and of the command line.`),
    ),
    '',
  ].join('\n')
}
