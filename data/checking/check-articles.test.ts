// Checks over a real archive in their thread: what is read again, what is remembered, and how it stops.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { correctFound } from '../corrections/index.ts'
import { closeCachedSample, openCachedSample } from '../testing/sample-copy.ts'
import { checkArticles, findNameClusters } from './check-articles.ts'

const context = systemContext('Ana Editor')
let archive: Archive

beforeEach(async () => {
  archive = await openCachedSample(context)
})

afterEach(async () => {
  await closeCachedSample(archive)
})

/** Forms of the country’s name and the number of articles read for them. */
async function formsAndRead(): Promise<{ forms: readonly string[]; read: number }> {
  let read = 0
  const onProgress = (what: string, _: number, of: number): void => {
    if (what === 'reading') read = of
  }
  const found = await findNameClusters(archive, 0.5, { onProgress })
  if (!found.ok) throw new Error(found.problem.code)
  const cluster = found.value.clusters.find(({ canonical }) => canonical.form === 'Central African Republic')
  return { forms: (cluster?.variants ?? []).map(({ form }) => form), read }
}

it('reads only what changed since it read last', async () => {
  const ids = await archive.articleIds()
  expect(await formsAndRead()).toEqual({ forms: ['Central Africa Republic'], read: ids.length })
  const edit = { find: 'Central Africa Republic', replace: 'Central African Republic' }
  const ruling = { category: 'name', reason: 'its name', status: 'accepted' } as const
  const done: boolean[] = []
  for (const id of ids) {
    const corrected = await actOnArticle(archive, id, (article) => correctFound(article, edit, ruling, context))
    if (corrected.ok) done.push(true)
  }
  expect(done).toHaveLength(1)
  expect(await formsAndRead()).toEqual({ forms: [], read: 1 })
})

it('stops when asked and says so', async () => {
  const stop = new AbortController()
  const onProgress = (what: string): void => {
    if (what === 'reading') stop.abort()
  }
  const done = await checkArticles(archive, { ids: null, kinds: ['repeated'] }, { onProgress, signal: stop.signal })
  if (!done.ok) throw new Error(done.problem.code)
  expect(done.value.isCancelled).toBe(true)
  expect([...done.value.reports]).toEqual([])
})
