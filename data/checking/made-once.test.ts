// What checks need is read once, and read again if it could not be.
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, expect, it } from 'vitest'
import { loadSpeller } from './hunspell.ts'
import { loadTowns } from './towns.ts'

const { readFile } = promises

function readWith(read: typeof readFile): void {
  promises.readFile = read
  syncBuiltinESMExports()
}

afterEach(() => readWith(readFile))

it.each<[string, () => Promise<unknown>]>([
  ['the towns', loadTowns],
  ['the words', () => loadSpeller('en-GB')],
])('reads %s again after they could not be read', async (_, load) => {
  readWith((() => Promise.reject(Object.assign(new Error('too many open files'), { code: 'EMFILE' }))) as never)
  await expect(load()).rejects.toMatchObject({ code: 'EMFILE' })
  readWith(readFile)
  const loaded = await load()
  expect(await load()).toBe(loaded)
})
