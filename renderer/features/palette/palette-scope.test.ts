import { expect, it } from 'vitest'
import { readScope } from './palette-scope.ts'

it.each([
  ['harbour', 'everything', 'harbour'],
  ['> tag', 'commands', 'tag'],
  ['#harbour', 'tags', 'harbour'],
  ['@wire', 'sources', 'wire'],
  ['?', 'help', ''],
  ['a > b', 'everything', 'a > b'],
])('%s looks through %s', (text, scope, typed) => {
  const found = readScope(text)
  expect(found.row.scope).toBe(scope)
  expect(found.typed).toBe(typed)
})
