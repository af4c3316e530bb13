// The checks of an open archive learn from what was kept of it, and from its files where that cannot be had.
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { ALL_REPORTED } from '../schema/index.ts'
import { indexFolder } from '../search/index-folder.ts'
import { closeCachedSample, openCachedSample } from '../testing/sample-copy.ts'
import { NO_WISHES } from './check-place.ts'
import { FileCheckService } from './file-check-service.ts'
import { NO_HOUSE } from './house.ts'

const NAME = 'Central African Republic'
let archive: Archive

beforeEach(async () => {
  archive = await openCachedSample(systemContext('Ana Editor'))
})

afterEach(async () => {
  await closeCachedSample(archive)
})

const serviceOf = ({ manifest, folder }: Archive) =>
  new FileCheckService(NO_HOUSE, { archiveId: manifest.id, folder }, NO_WISHES)

/** How much was learnt after each portion. */
async function learnAll(service: FileCheckService): Promise<readonly number[]> {
  const done: number[] = []
  for (;;) {
    const learning = await service.learnNext()
    done.push(learning.done)
    if (learning.done >= learning.of) return done
  }
}

it('learns what was kept without reading the articles, and reads those whose part of it is lost meanwhile', async () => {
  const first = serviceOf(archive)
  const read = await learnAll(first)
  const articles = first.articlesWith([NAME])
  expect(articles.length).toBeGreaterThan(1)
  const again = serviceOf(archive)
  expect((await learnAll(again)).length).toBeLessThan(read.length)
  expect(again.articlesWith([NAME])).toEqual(articles)
  const cut = serviceOf(archive)
  expect((await cut.summary(ALL_REPORTED)).articles).toBe(read.at(-1))
  await truncate(join(await indexFolder(archive.manifest.id, archive.folder), 'digests.jsonl'), 20_000)
  expect((await learnAll(cut)).at(-1)).toBe(read.at(-1))
  expect([...cut.articlesWith([NAME])].sort()).toEqual([...articles].sort())
})
