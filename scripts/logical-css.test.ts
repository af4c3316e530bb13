// Styles name sides by the direction of writing (inline-start), not by left and right, so that a language written from
// right to left needs no styles of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
