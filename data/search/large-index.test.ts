// An index of so many articles that building it takes memory: another thread than the one that built it keeps it.
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tagArticles } from '../acts/tag-articles.ts'
import { notAFolder, reopened, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { makeArchive } from '../testing/make-archive/make-archive.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { FIRST_PAGE } from './first-page.ts'
import { CACHE_VARIABLE } from './index-folder.ts'
import { IndexThread } from './index-thread.ts'
import { BULK } from './sqlite/bulk.ts'

/** Just enough articles for a bulk. */
async function largeArchive(): Promise<string> {
  const folder = join(await temporaryFolder(), 'archive')
  value(await makeArchive(folder, { articles: BULK }))
  return folder
}

describe('a large index', { timeout: 240_000 }, () => {
  /** Its thread and every thread after it. */
  const starts = vi.spyOn(IndexThread, 'start')
  beforeEach(() => {
    starts.mockClear()
  })
  afterAll(() => starts.mockRestore())

  it('once made is kept by a new thread; whoever asks or saves meanwhile is answered', async () => {
    const folder = await largeArchive()
    await reopened(folder, async (index, archive) => {
      expect(starts).toHaveBeenCalledTimes(2)
      const [id = ''] = await archive.articleIds()
      const made = index.rebuild()
      const asked = (async () => {
        const answers = new Set<boolean>()
        for (let isDone = false; !isDone; ) {
          isDone = await Promise.race([made.then(() => true), index.ask('counts', '').then(() => false)])
          answers.add((await index.ask('page', FIRST_PAGE)).ok)
        }
        return answers
      })()
      value(await tagArticles(archive, [id], { add: ['quay'], remove: [] }, TEST_CONTEXT))
      await made
      expect([...(await asked)]).toEqual([true])
      expect(starts).toHaveBeenCalledTimes(3)
      expect(value(await index.ask('counts', '')).total).toBe(BULK)
      expect(value(await index.ask('counts', 'tag:quay')).total).toBe(1)
    })
    starts.mockClear()
    await reopened(folder, async (index) => expect(value(await index.ask('counts', '')).total).toBe(BULK))
    expect(starts).toHaveBeenCalledTimes(1)
  })

  it('stays with its thread where no file keeps it', async () => {
    const folder = await largeArchive()
    vi.stubEnv(CACHE_VARIABLE, await notAFolder())
    await reopened(folder, async (index) => expect(value(await index.ask('counts', '')).total).toBe(BULK))
    expect(starts).toHaveBeenCalledTimes(1)
    vi.unstubAllEnvs()
  })
})
