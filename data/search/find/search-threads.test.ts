// Several real threads over an archive of several stretches return what one thread returns; few articles start none.
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { FindPattern, FoundArticle } from '../../schema/index.ts'
import { makeArchive } from '../../testing/make-archive/make-archive.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { SearchOptions, TextSearch } from './search-texts.ts'

vi.mock('../../work/start-thread.ts', { spy: true })

const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }
/** More than two stretches. */
const ARTICLES = 2300

it('answers the same as one thread, in the same order and up to the same place, and rests', async () => {
  // Test files share a process and its modules: those already loaded would not see the spy.
  vi.resetModules()
  const { startThread } = await import('../../work/start-thread.ts')
  const { TextSearch: Search } = await import('./search-texts.ts')
  const { threadsHere } = await import('./search-threads.ts')
  const { TextCache } = await import('./text-cache.ts')
  vi.mocked(startThread).mockClear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const root = await temporaryFolder()
  await makeArchive(join(root, 'archive'), { articles: ARTICLES })
  const cache = new TextCache(join(root, 'archive'), join(root, 'cache'))
  cache.scan(() => true)
  const one = new Search(cache, Number.POSITIVE_INFINITY)
  const several = new Search(cache, 0)
  onTestFinished(async () => {
    vi.useRealTimers()
    await several.close()
    await one.close()
    cache.close()
  })
  const ids = new Set(cache.list().flatMap(({ id }, n) => (n % 3 === 0 ? [id] : [])))
  const search = async (texts: TextSearch, text: string, more: Partial<SearchOptions>) => {
    const articles: FoundArticle[] = []
    const seen: number[] = []
    const summary = await texts.search({
      ...{ pattern: { ...PLAIN, text, isRegex: true }, ids: null, limit: 1e6, stop: new SharedArrayBuffer(4) },
      onFound: (found) => void articles.push(...found),
      step: (done) => seen.push(done) > 0,
      ...more,
    })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    return { articles, summary }
  }
  let started = 0
  for (const [text, options] of [
    ['harbour', {}],
    ['said', { limit: 40 }],
    ['[a-c]r', { ids, limit: 3000 }],
  ] as const) {
    const expected = await search(one, text, options)
    expect(startThread).toHaveBeenCalledTimes(started)
    expect(expected.articles.length).toBeGreaterThan(10)
    expect(await search(several, text, options)).toEqual(expected)
    started = threadsHere() > 1 ? threadsHere() : 0
  }
  // Ruling out articles by needed words loses nothing that scanning every article finds.
  expect(await search(one, '[h][a][r][b][o][u][r]', {})).toEqual(await search(several, 'harbour', {}))
  // Cancellation is noticed partway.
  const half = await search(several, '[a-c]r', { step: (done) => done < ARTICLES / 3 })
  expect(half.summary.end).toBe('stopped')
  expect(half.summary.searched).toBeLessThan(ARTICLES)
  expect(half.articles).toEqual((await search(one, '[a-c]r', {})).articles.slice(0, half.articles.length))
  expect(startThread).toHaveBeenCalledTimes(started)
  await vi.advanceTimersByTimeAsync(60_000)
  expect((await search(several, 'harbour', {})).summary.end).toBe('whole')
  expect(startThread).toHaveBeenCalledTimes(2 * started)
})
