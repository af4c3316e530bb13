// No part of the window formats in a language of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = resolve(import.meta.dirname, '..', 'renderer')
/** A locale by name, or none at all: that of the system. */
const OWN = /new Intl\.\w+\(\s*(?:\)|'(?!und))|\.toLocale(?:Date|Time)?String\(\s*\)/

test('dates, lists and names of languages follow the one locale', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  )
  expect(files.filter((name) => OWN.test(readFileSync(join(RENDERER, name), 'utf8')))).toEqual([])
})
