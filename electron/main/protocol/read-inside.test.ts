// A link in the bundle leads nowhere but into the bundle.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInside } from './read-inside.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-bundle-'))
  for (const folder of ['bundle', 'bundle-two']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(root, 'bundle-two', 'secret.txt'), 'secret')
  writeFileSync(join(root, 'bundle', 'page.txt'), 'page')
  symlinkSync(join(root, 'secret.txt'), join(root, 'bundle', 'out.txt'))
  symlinkSync(join(root, 'bundle-two'), join(root, 'bundle', 'beside'))
  symlinkSync('page.txt', join(root, 'bundle', 'in.txt'))
})
afterEach(() => rmSync(root, { recursive: true }))

const read = async (name: string) =>
  (await readInside(join(root, 'bundle', name), join(root, 'bundle')))?.toString() ?? null

test.each([
  ['page.txt', 'page'],
  ['in.txt', 'page'],
  ['out.txt', null],
  ['beside/secret.txt', null],
  ['missing.txt', null],
  ['.', null],
])('%s reads as %j', async (name, text) => expect(await read(name)).toBe(text))
