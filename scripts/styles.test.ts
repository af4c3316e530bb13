// Styles name sides by the direction of writing (inline-start), not by left and right, so that a language written from
// right to left needs no styles of its own. And each class is used.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = resolve(import.meta.dirname, '..', 'renderer')

/** Properties, values and shorthands with a left or right. `left: 50%` is the middle in either direction. */
const PHYSICAL: readonly RegExp[] = [
  /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)(?![\w]*\s*\{)/,
  /^\s*(?:left|right):(?!\s*50%)/,
  /(?:text-align|float|clear):\s*(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
]
/** Four values of which the right one differs from the left one. */
const FOUR = /^\s*(?:margin|padding|inset|border-width):\s*(?:\S+\s+)(\S+)\s+(?:\S+)\s+(\S+);/

function isPhysical(line: string): boolean {
  const [, right, left] = FOUR.exec(line) ?? []
  return right !== left || PHYSICAL.some((pattern) => pattern.test(line))
}

test.each([
  ['margin-left: 4px;', true],
  ['  left: 0;', true],
  ['padding: 1px 2px 3px 4px;', true],
  ['text-align: right;', true],
  ['border-top-left-radius: 4px;', true],
  ['margin-inline-start: 4px;', false],
  ['padding: 1px 2px 3px 2px;', false],
  ['  left: 50%;', false],
  ['.left {', false],
])('%s', (line, expected) => expect(isPhysical(line)).toBe(expected))

test('no style names a left or right side', () => {
  const found = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => {
      const lines = readFileSync(join(RENDERER, name), 'utf8').split('\n')
      return lines.flatMap((line, n) => (isPhysical(line) ? [`${name}:${n + 1}: ${line.trim()}`] : []))
    })
  expect(found).toEqual([])
})

test('every class of a style sheet is used', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  const code = files
    .filter((name) => /(?<!test)\.tsx?$/.test(name))
    .map((name) => readFileSync(join(RENDERER, name), 'utf8'))
  const unused = files
    .filter((name) => name.endsWith('.module.css'))
    .flatMap((name) => {
      const rules = readFileSync(join(RENDERER, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
      const users = code.filter((source) => source.includes(`${basename(name)}'`)).join('\n')
      const classes = new Set([...rules.matchAll(/\.([A-Za-z][\w-]*)(?=[\s,{:>.+~)[])/g)].map(([, one = '']) => one))
      // What is looked up by its name, styles[kind], is quoted somewhere.
      const isUsed = (one: string): boolean =>
        new RegExp(`\\b\\w+\\.${one}\\b`).test(users) ||
        (/\w\[/.test(users) && code.some((source) => source.includes(`'${one}'`)))
      return [...classes].filter((one) => !isUsed(one)).map((one) => `${name}: .${one}`)
    })
  expect(unused).toEqual([])
})
