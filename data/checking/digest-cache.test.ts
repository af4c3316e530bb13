import { truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { CACHE_VARIABLE, indexFolder } from '../search/index-folder.ts'
import { ensureFolder } from '../store/disk.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { Digest } from './digest.ts'
import { DigestCache } from './digest-cache.ts'

const digest = (id: string): Digest => ({
  id,
  text: '',
  identity: id,
  names: [],
  unknown: ['teh'],
  signature: null,
  sentences: [],
  corrected: [],
})

it('keeps digests while their files are as they were, and makes nothing of a damaged cache', async () => {
  const archive = await temporaryFolder()
  vi.stubEnv(CACHE_VARIABLE, join(archive, 'cache'))
  onTestFinished(() => void vi.unstubAllEnvs())
  const ids = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb']
  for (const id of ids) {
    const path = inArchive(archive, articlePath(id))
    await ensureFolder(join(path, '..'))
    await writeFile(path, 'x')
  }
  const open = async (take: (digests: readonly Digest[]) => void = () => {}): Promise<DigestCache> =>
    await DigestCache.open('an-archive', archive, ids, take)
  const fresh = async (): Promise<readonly boolean[]> => {
    const known: Digest[] = []
    const cache = await open((digests) => void known.push(...digests))
    return ids.map((id) => cache.has(id) && known.some((each) => each.id === id && each.unknown[0] === 'teh'))
  }
  expect(await fresh()).toEqual([false, false])
  const cache = await open()
  await cache.keep(ids.map(digest))
  expect(await fresh()).toEqual([true, true])
  await utimes(inArchive(archive, articlePath('aaaaaaaaaaaaaaaa')), 1, 1)
  expect(await fresh()).toEqual([false, true])
  await truncate(join(await indexFolder('an-archive', archive), 'digests.jsonl'), 30)
  expect(await fresh()).toEqual([false, false])
  for (let times = 0; times < 1002; times += 1) await cache.keep([digest('bbbbbbbbbbbbbbbb')])
  await (await open()).tidy()
  const left: Digest[] = []
  await open((digests) => void left.push(...digests))
  expect(left.map(({ id }) => id)).toEqual(['bbbbbbbbbbbbbbbb'])
})
