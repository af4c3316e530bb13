// A control that runs a command shows the command's key, from the one table of keys: also keys users gave to commands that have none.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const RENDERER = resolve(import.meta.dirname, '..', 'renderer')
/** `run('tag')` in a component, and the ways to show the key: for a tip, as a cap, in a title. */
const RUNS = /\brun\('([a-z-]+)'\)/g
const shows = (command: string): RegExp => new RegExp(`\\b(?:capsFor\\(|nameWithKeys\\([^)]*\\)?, )'${command}'\\)`)

it('every control that runs a command shows its key', () => {
  const components = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  )
  const silent = components.flatMap((path) => {
    const text = readFileSync(join(RENDERER, path), 'utf8')
    const run = [...text.matchAll(RUNS)].map(([, command = '']) => command)
    return run.filter((command) => !shows(command).test(text)).map((command) => `${path}: ${command}`)
  })
  expect(silent).toEqual([])
})
