// The rooms run on the second Node in CI include every one that meets the engine.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

it('includes every room with threads, sqlite or zlib', () => {
  const list = readFileSync(join(root, 'scripts/unit-on-node-24.ts'), 'utf8')
  const meets = /from 'node:(?:worker_threads|sqlite|zlib)'|start-thread|startThread/
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const rooms = files
    .filter((path) => path.includes(sep) && meets.test(readFileSync(join(root, 'data', path), 'utf8')))
    .map((path) => path.split(sep)[0])
  expect([...new Set(rooms)].filter((room) => !list.includes(`'${room}',`))).toEqual([])
})
