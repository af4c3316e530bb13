// What checks need is read once, and read again if it could not be.
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const { readFile } = promises

function readWith(read: typeof readFile): void {
  promises.readFile = read
  syncBuiltinESMExports()
}

// Another test of this process may have read them.
beforeEach(() => {
  vi.resetModules()
})
afterEach(() => readWith(readFile))

it.each<[string, () => Promise<unknown>]>([
  ['the towns', async () => (await import('./towns.ts')).loadTowns()],
  ['the words', async () => (await import('./hunspell.ts')).loadSpeller('en-GB')],
])('reads %s again after they could not be read', async (_, load) => {
  readWith((() => Promise.reject(Object.assign(new Error('too many open files'), { code: 'EMFILE' }))) as never)
  await expect(load()).rejects.toMatchObject({ code: 'EMFILE' })
  readWith(readFile)
  const loaded = await load()
  expect(await load()).toBe(loaded)
})
