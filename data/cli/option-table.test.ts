// The table of options is the one source of help and completion: it agrees with the usage lines, help prints all of it,
// and a real shell completes from it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typeCommand, typeJson } from '../testing/type-command.ts'
import { loadAllCommands } from './commands/index.ts'
import { completionScript } from './completion.ts'
import { COMMON, explanationOf } from './option.ts'

const COMMANDS = await loadAllCommands()
const ON_ALL = new Set(['author', ...Object.keys(COMMON)])

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, { usage, options }) => {
  it('has the options its usage names, and no others', () => {
    const named = new Set([...usage.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option))
    const listed = Object.keys(options).filter((option) => !ON_ALL.has(option))
    expect([...named].filter((option) => !ON_ALL.has(option)).sort()).toEqual(listed.sort())
  })

  it('explains each of them in help, with its words and its default', async () => {
    const { stdout } = await typeCommand('help', name)
    const help = stdout.replaceAll(/\s+/g, ' ')
    for (const [option, row] of Object.entries({ ...options, ...COMMON })) {
      expect(help).toContain(`--${option} `)
      expect(help).toContain(explanationOf(row))
    }
  })
})

it('help as a document has every option', async () => {
  const { document } = await typeJson<{ options: readonly object[] }>('help', 'list')
  expect(document.options).toContainEqual(expect.objectContaining({ name: '--limit', value: 'N', default: 'all' }))
})

/** What bash would offer for a line; the last word is the one being typed. */
function completed(...words: readonly string[]): readonly string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ')
  const line = `COMP_WORDS=(corrigenda ${quoted}); COMP_CWORD=${words.length}; _corrigenda; printf '%s\\n' "\${COMPREPLY[@]}"`
  const script = `${completionScript('bash', COMMANDS)}\n${line}`
  return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

describe.skipIf(!existsSync('/bin/bash'))('completion in bash', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['noti'], ['notice', 'notices', 'notice-profile']],
    [['list', 'courier', '--so'], ['--sort']],
    [['list', 'courier', '--sort', 'pub'], ['published']],
    [
      ['export', 'courier', '--with-r'],
      ['--with-reasons', '--with-removed-words'],
    ],
    [['create', '--j'], ['--json']],
    // Files, by the shell itself.
    [['create', 'c'], []],
  ])('%j → %j', (words, offered) => expect([...completed(...words)].sort()).toEqual([...offered].sort()))
})
