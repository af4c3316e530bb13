// No part of the window formats in a language of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = resolve(import.meta.dirname, '..', 'renderer')

test('dates, lists and names of languages follow the one locale', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  )
  const own = files.filter((name) => /new Intl\.\w+\(\s*'(?!und)/.test(readFileSync(join(RENDERER, name), 'utf8')))
  expect(own).toEqual([])
})
