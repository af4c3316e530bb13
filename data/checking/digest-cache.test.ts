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
  const open = async (): Promise<DigestCache> => await DigestCache.open('an-archive', archive, ids)
  const fresh = async (): Promise<readonly boolean[]> => {
    const cache = await open()
    return ids.map((id) => cache.fresh(id)?.unknown[0] === 'teh')
  }
  expect(await fresh()).toEqual([false, false])
  const cache = await open()
  cache.keep(ids.map(digest))
  await cache.save()
  expect(await fresh()).toEqual([true, true])
  await utimes(inArchive(archive, articlePath('aaaaaaaaaaaaaaaa')), 1, 1)
  expect(await fresh()).toEqual([false, true])
  await truncate(join(await indexFolder('an-archive', archive), 'digests.jsonl'), 30)
  expect(await fresh()).toEqual([false, false])
})
