// An option of a command: how it is typed, and what help, the man page and the completion of shells say about it.
import { said, saying } from './said.ts'

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly short?: string
  /** What it does, as a sentence in English (said.ts). */
  readonly help: string
  /** What its value is called; only for type string. */
  readonly value?: string
  /** The words its value may be, which help lists and shells complete. */
  readonly words?: readonly string[]
  /** What applies without it, where that is not simply nothing. */
  readonly usual?: string
}
export type OptionsConfig = Readonly<Record<string, Option>>

/** An option without a value. */
export function onOff(help: string): Option {
  return { type: 'boolean', help }
}

type More = Pick<Option, 'multiple' | 'words' | 'usual'>

/** An option that takes a value. */
export function takes(value: string, help: string, more: More = {}): Option {
  return { type: 'string', value, help, ...more }
}

/** Options of every command. */
export const COMMON: OptionsConfig = {
  json: onOff('Print one JSON document on standard output; messages go to standard error.'),
  quiet: onOff('Print no progress and no messages.'),
  help: { ...onOff('Explain the command.'), short: 'h' },
}

/** The option as typed: `--limit N`, `-h, --help`. */
export function typedForm(name: string, { short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}

/** The words about it in the language of the run, its values and what applies without it included. */
export function explanationOf({ help, words, usual, multiple = false }: Option): string {
  return [
    saying(help),
    ...(words === undefined ? [] : [said`One of: ${words.join(', ')}.`]),
    ...(usual === undefined ? [] : [said`Default: ${words?.includes(usual) ? usual : saying(usual)}.`]),
    ...(multiple ? [said`May be repeated.`] : []),
  ].join(' ')
}

/** Lines of help, one option after the other, wrapped at 80 columns. */
export function optionLines(options: OptionsConfig): readonly string[] {
  return explainedLines(
    Object.entries(options).map(([name, option]) => [typedForm(name, option), explanationOf(option)]),
  )
}

/** Lines of what is typed, each with its explanation next to it, wrapped at 80 columns. */
export function explainedLines(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(...rows.map(([typed]) => typed.length))
  return rows.flatMap(([typed, explanation]) => {
    const [first = '', ...rest] = wrapped(explanation, Math.max(30, 80 - widest - 4))
    return [`  ${typed.padEnd(widest)}  ${first}`, ...rest.map((line) => `${' '.repeat(widest + 4)}${line}`)]
  })
}

function wrapped(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
