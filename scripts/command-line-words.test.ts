// Everything the command line says is in its catalogue: marked where it is written (data/cli/said.ts), and there in every
// language, with the same values.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, loadAllCommands } from '../data/cli/commands/index.ts'
import { french } from '../data/cli/languages/french.ts'
import { german } from '../data/cli/languages/german.ts'
import type { Translation } from '../data/cli/languages/translation.ts'
import { COMMON } from '../data/cli/option.ts'
import { keyOf } from '../data/cli/said.ts'
import { MANY_ACTS } from '../data/schema/index.ts'
import { SYSTEM_ERRORS } from '../data/text/system-error-words.ts'

const CLI = resolve(import.meta.dirname, '..', 'data', 'cli')
const SOURCES = readdirSync(CLI, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?<!\.test)\.ts$/.test(file) && !/^(?:languages|vite)/.test(file),
)
const LANGUAGES: readonly (readonly [string, Translation])[] = [
  ['German', german],
  ['French', french],
]

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const children = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)
const cooked = (template: unknown): readonly string[] =>
  (template as { quasis: readonly { value: { cooked: string } }[] }).quasis.map(({ value }) => value.cooked)

/** Every node of a file of the command line with those it is in. */
function* nodesOf(file: string): Generator<readonly [Node, readonly Node[]]> {
  function* within(node: Node, around: readonly Node[]): Generator<readonly [Node, readonly Node[]]> {
    yield [node, around]
    for (const child of children(node)) yield* within(child, [...around, node])
  }
  yield* within(parseSync(file, readFileSync(join(CLI, file), 'utf8')).program as unknown as Node, [])
}

const nameOf = (node: unknown): unknown => (node as { readonly name?: unknown } | undefined)?.name

/** What is marked in the sources: said`…`, later`…`, and the nouns of counted(…). */
function marked(): readonly string[] {
  return SOURCES.flatMap((file) =>
    [...nodesOf(file)].flatMap(([node]) => {
      if (node.type === 'TaggedTemplateExpression' && ['said', 'later'].includes(String(nameOf(node.tag))))
        return [keyOf(cooked(node.quasi))]
      if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'counted') return []
      const [one, many] = (node.arguments as readonly Node[]).slice(1).map((noun) => String(noun.value))
      return one === undefined ? [] : [one, many ?? `${one}s`]
    }),
  )
}

/** What tables say: commands, options, acts over many articles that are commands, errors of the system. */
async function ofTables(): Promise<readonly string[]> {
  const commands = await loadAllCommands()
  const options = [COMMON, ...commands.map((command) => command.options)].flatMap((table) => Object.values(table))
  const acts = Object.entries(MANY_ACTS).filter(([act]) => COMMAND_NAMES.includes(act))
  return [
    ...commands.map(({ summary }) => summary),
    ...options.flatMap(({ help, usual, words }) => [
      help,
      ...(usual === undefined || words?.includes(usual) ? [] : [usual]),
    ]),
    ...acts.flatMap(([, { doing, did }]) => [doing, did]),
    ...Object.values(SYSTEM_ERRORS),
  ]
}

const hasWords = (key: string): boolean => /\p{L}{2}/u.test(key)
const wanted = [...new Set([...marked(), ...(await ofTables())])].filter(hasWords)
const valuesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g))].sort()

describe.each(LANGUAGES)('%s', (_, translation) => {
  it('has everything the command line says', () => {
    expect(wanted.filter((key) => !Object.hasOwn(translation, key))).toEqual([])
  })

  it('has nothing that is said no more', () => {
    expect(Object.keys(translation).filter((key) => !wanted.includes(key))).toEqual([])
  })

  it('has the values of the English text, and begins and ends as it does', () => {
    const edges = (text: string): readonly string[] => [/^\s*/.exec(text)?.[0] ?? '', /\s*$/.exec(text)?.[0] ?? '']
    const differing = Object.entries(translation).filter(
      ([key, text]) => [valuesOf(key), edges(key)].join() !== [valuesOf(text), edges(text)].join(),
    )
    expect(differing).toEqual([])
  })

  it('leaves no sentence in English', () => {
    expect(
      Object.entries(translation).filter(([key, text]) => key === text && /\p{L}{2} .*\p{L}{2}/u.test(key)),
    ).toEqual([])
  })
})

/** Where English is not said: in the tables that are translated when they are shown, and to the computer. */
const ELSEWHERE = new Set(['summary', 'usage', 'example', 'name', 'app', 'SUMMARIES', 'APP'])
const UNSAID_CALLS = new Set(['takes', 'onOff', 'counted'])
/** Drawn for shells, not said. */
const SCRIPTS = ['completion.ts']
/** A request of the man page's format, with what is typed as it is. */
const REQUEST = /^\.[A-Z]{1,2} /

it('says nothing that is not marked', () => {
  const sentence = /\p{L}{2}[.,:;]? \p{L}{2}/u
  const unmarked = SOURCES.filter((file) => !SCRIPTS.includes(file)).flatMap((file) =>
    [...nodesOf(file)].flatMap(([node, around]) => {
      const text =
        node.type === 'TemplateLiteral' ? cooked(node).join('…') : node.type === 'Literal' ? String(node.value) : ''
      const isMarked =
        around.at(-1)?.type === 'TaggedTemplateExpression' ||
        around.some(
          (outer) =>
            outer.type.startsWith('TS') === false &&
            ((outer.type === 'Property' && ELSEWHERE.has(String(nameOf(outer.key)))) ||
              (outer.type === 'VariableDeclarator' && ELSEWHERE.has(String(nameOf(outer.id)))) ||
              (outer.type === 'CallExpression' && UNSAID_CALLS.has(String(nameOf(outer.callee)))) ||
              (outer.type === 'CallExpression' && String(nameOf((outer.callee as Node).property)) === 'startsWith')),
        )
      return sentence.test(text) && !isMarked && !REQUEST.test(text) ? [`${file}: ${text}`] : []
    }),
  )
  expect(unmarked).toEqual([])
})
