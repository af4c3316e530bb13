import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { CacheFile } from './cache-file.ts'

const HEAD = { letters: 1 }
const letterOf = (line: unknown): string | null => (typeof line === 'string' ? line : null)
const cacheAt = (path: string, head: object = HEAD): CacheFile<string> => new CacheFile(path, head, letterOf)

async function kept(path: string, head: object = HEAD): Promise<readonly string[]> {
  const entries: string[] = []
  await cacheAt(path, head).read((entry) => entries.push(entry))
  return entries
}

it('keeps what is added and what replaces it, and leaves no temporary file', async () => {
  const path = join(await temporaryFolder(), 'new folder', 'letters.jsonl')
  const cache = cacheAt(path)
  await cache.read(() => {})
  await Promise.all([cache.add(['a']), cache.add(['b', '😀\n'])])
  expect(await kept(path)).toEqual(['a', 'b', '😀\n'])
  await cache.replace(['c'])
  await cache.add(['d'])
  expect(await kept(path)).toEqual(['c', 'd'])
  expect(await readdir(dirname(path))).toEqual(['letters.jsonl'])
})

it('loses no line but the one a crash cut off', async () => {
  const path = join(await temporaryFolder(), 'letters.jsonl')
  await cacheAt(path).add(['a'])
  await appendFile(path, '"half')
  const cache = cacheAt(path)
  expect(await cache.read(() => {})).toBe(1)
  await cache.add(['b'])
  await cache.add(['c'])
  expect(await kept(path)).toEqual(['a', 'b', 'c'])
})

it('leaves out lines that are not valid, and everything of another version', async () => {
  const path = join(await temporaryFolder(), 'letters.jsonl')
  await writeFile(path, `${JSON.stringify(HEAD)}\n7\n{\n"a"\n`)
  expect(await kept(path)).toEqual(['a'])
  expect(await kept(path, { letters: 2 })).toEqual([])
  const newer = cacheAt(path, { letters: 2 })
  await newer.read(() => {})
  await newer.add(['b'])
  expect(await kept(path)).toEqual([])
  expect(await kept(path, { letters: 2 })).toEqual(['b'])
})

it('reads and writes in portions', async () => {
  const path = join(await temporaryFolder(), 'letters.jsonl')
  const long = Array.from({ length: 50 }, (_, n) => `${n} ${'é'.repeat(100_000)}`)
  await cacheAt(path).replace(long)
  expect(await kept(path)).toEqual(long)
})

it('is no problem where nothing can be read or written', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'letters.jsonl'))
  const cache = cacheAt(join(folder, 'letters.jsonl'))
  await cache.read(() => {})
  await cache.add(['a'])
  await cache.replace(['a'])
  expect(await readdir(folder)).toEqual(['letters.jsonl'])
  const nowhere = new CacheFile(null, HEAD, letterOf)
  await nowhere.add(['a'])
  expect(await nowhere.read(() => {})).toBe(0)
})
