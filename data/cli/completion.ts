// Completion for shells, from the tables of commands and options: names of commands, options, the words an option may
// have, and files for everything else.
import type { Command } from './command.ts'
import { COMMON, explanationOf, type Option } from './option.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

type Script = (commands: readonly Command[]) => string

const SCRIPTS: { readonly [S in Shell]: Script } = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** The script that completes `corrigenda` in a shell. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return SCRIPTS[shell](commands)
}

const optionsOf = ({ options }: Command): readonly (readonly [string, Option])[] =>
  Object.entries({ ...options, ...COMMON })

/** In single quotes, as all three shells read them. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function bashScript(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const options = optionsOf(command)
    const words = options.flatMap(([name, option]) =>
      option.words ? [`      ${command.name}:--${name}) words=${quoted(option.words.join(' '))} ;;`] : [],
    )
    return { command, words, names: options.map(([name]) => `--${name}`).join(' ') }
  })
  return `# Completion of corrigenda for bash.
_corrigenda() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words=${quoted(commands.map(({ name }) => name).join(' '))}
  elif [[ $current == -* ]]; then
    case \${COMP_WORDS[1]} in
${cases.map(({ command, names }) => `      ${command.name}) words=${quoted(names)} ;;`).join('\n')}
    esac
  else
    case \${COMP_WORDS[1]}:$before in
${cases.flatMap(({ words }) => words).join('\n')}
    esac
  fi
  [ -z "$words" ] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o default -F _corrigenda corrigenda
`
}

function zshScript(commands: readonly Command[]): string {
  /** In a specification, colons and brackets have a meaning. */
  const plain = (text: string): string => text.replaceAll(/[\\:[\]]/g, '\\$&')
  const specification = ([name, option]: readonly [string, Option]): string => {
    const value =
      option.value === undefined
        ? ''
        : `:${plain(option.value)}:${option.words ? `(${option.words.join(' ')})` : '_files'}`
    return quoted(`${option.multiple ? '*' : ''}--${name}[${plain(option.help)}]${value}`)
  }
  const cases = commands.map(
    (command) =>
      `    ${command.name}) _arguments ${optionsOf(command).map(specification).join(' ')} '*:file:_files' ;;`,
  )
  return `#compdef corrigenda
# Completion of corrigenda for zsh.
_corrigenda() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
_corrigenda "$@"
`
}

function fishScript(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c corrigenda -n __fish_use_subcommand -f -a ${command.name} -d ${fished(command.summary)}`,
    ...optionsOf(command).map(([name, option]) => {
      const values = option.words ? ` -x -a ${fished(option.words.join(' '))}` : ' -r'
      const takes = option.value === undefined ? '' : values
      const seen = fished(`__fish_seen_subcommand_from ${command.name}`)
      return `complete -c corrigenda -n ${seen} -l ${name}${takes} -d ${fished(explanationOf(option))}`
    }),
  ])
  return `# Completion of corrigenda for fish.\n${lines.join('\n')}\n`
}

/** In single quotes, in which fish reads backslashes. */
function fished(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
