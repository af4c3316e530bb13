// The man page corrigenda(1), from the same table of commands as `corrigenda help`.
import type { Command } from '../../data/cli/command.ts'
import { EXIT_HELP } from '../../data/cli/commands/help.ts'
import { COMMON, explanationOf, type Option, typedForm } from '../../data/cli/option.ts'

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
    ...['.TP', `.B ${plain(usage).replaceAll('\n', '\n.br\n')}`, plain(summary), '.br', `Example: ${plain(example)}`],
    ...(values?.() ?? []).flatMap(([typed, meaning]) => ['.br', `.I ${plain(typed)}`, plain(meaning)]),
    ...(Object.keys(options).length === 0 ? [] : ['.RS', ...Object.entries(options).map(optionLine), '.RE']),
  ].join('\n')

const optionLine = ([name, option]: readonly [string, Option]): string =>
  `.TP\n.B ${plain(typedForm(name, option))}\n${plain(explanationOf(option))}`

/** The page in roff. `day`: when the release was made (YYYY-MM-DD). */
export function manPage(commands: readonly Command[], version: string, day: string): string {
  return [
    `.TH CORRIGENDA 1 ${day} "Corrigenda ${version}" "User Commands"`,
    // Typed text is neither stretched nor hyphenated.
    '.ad l\n.nh',
    section('NAME', 'corrigenda \\- look after an archive of published articles'),
    section(
      'SYNOPSIS',
      '.B corrigenda',
      '.I command',
      '.RI [ archive ]',
      '.RI [ options ]',
      '.br',
      '.B corrigenda open',
      '.RI [ archive ]',
    ),
    section(
      'DESCRIPTION',
      'Finds what is wrong in published articles, corrects it without losing what was published, tells readers and exports corrected copy.',
      'An archive is a folder. Everything happens on this computer; nothing is sent anywhere.',
      '.PP',
      '.B corrigenda open',
      'opens the window, on the archive if one is named. Every other command works without a display.',
    ),
    section('COMMANDS', ...commands.map(commandLines)),
    section('COMMON OPTIONS', ...Object.entries(COMMON).map(optionLine)),
    section('EXIT STATUS', plain(EXIT_HELP)),
    section(
      'ENVIRONMENT',
      '.TP\n.B CORRIGENDA_AUTHOR\nWho acts, where no author is given.',
      '.TP\n.B CORRIGENDA_LANGUAGE\nThe language of everything but --json: en, de or fr; otherwise as LC_ALL, LC_MESSAGES or LANG say.',
      '.TP\n.B NO_COLOR\nIf set and not empty, nothing is emphasised on a terminal.',
      '.TP\n.B CORRIGENDA_CACHE\nFolder for the search index instead of the one in the user\\(aqs cache.',
      '.TP\n.B CORRIGENDA_STATE\nFolder for the secret that tells acts begun on this computer, instead of the one in ~/.local/state.',
    ),
    section(
      'FILES',
      '.TP\n.I ~/.config/corrigenda\nSettings and drafts of the window.',
      '.TP\n.I ~/.local/state/corrigenda/logs\nLogs of the window and of the command line.',
    ),
    '',
  ].join('\n')
}
