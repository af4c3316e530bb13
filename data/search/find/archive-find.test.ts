// Searching through the real thread: current after every save, counted, cancelled on request.
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { actOnArticle } from '../../acts/act-on-article.ts'
import { systemContext } from '../../acts/system-context.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { correctFound } from '../../corrections/index.ts'
import type { FindPattern, FindSummary } from '../../schema/index.ts'
import { makeArchive } from '../../testing/make-archive/make-archive.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { CACHE_VARIABLE } from '../index-folder.ts'
import { ArchiveFind, type FindListener } from './archive-find.ts'

const context = systemContext('Ana Editor')
const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }
const ARTICLES = 400
const FEW = 1 << 24

it.each([
  ['one thread', FEW],
  ['several threads', 0],
])('finds with %s, stops when asked, sees what was saved, and ends', async (_, few) => {
  const root = await temporaryFolder()
  vi.stubEnv(CACHE_VARIABLE, join(root, 'cache'))
  onTestFinished(() => void vi.unstubAllEnvs())
  await makeArchive(join(root, 'archive'), { articles: ARTICLES })
  const opened = await openArchive(join(root, 'archive'), { mode: 'write', context, app: 'test' })
  if (!opened.ok) throw new Error(opened.problem.code)
  const archive = opened.value
  const finder = new ArchiveFind(archive, few)
  const ids = new Map<string, string>()
  const search = async (pattern: Partial<FindPattern>, listener: Partial<FindListener> = {}): Promise<FindSummary> => {
    const request = { pattern: { ...PLAIN, ...pattern }, ids: null, limit: 1e6 }
    const onFound: FindListener['onFound'] = (found) => {
      for (const { id, places } of found) ids.set(id, places[0]?.match ?? '')
    }
    const summary = await finder.find(request, { onFound, ...listener })
    if (!summary.ok) throw new Error(JSON.stringify(summary.problem))
    return summary.value
  }

  const wrong = { pattern: { ...PLAIN, text: '(a', isRegex: true }, ids: null, limit: 1 }
  const place = { ok: false, problem: { code: 'bad-pattern', details: { at: 2 } } }
  expect(await finder.find(wrong, { onFound: () => {} })).toMatchObject(place)

  const stop = new AbortController()
  stop.abort()
  expect(await search({ text: 'said' }, { signal: stop.signal })).toMatchObject({ searched: 0, end: 'stopped' })

  const stages: string[] = []
  const onProgress: FindListener['onProgress'] = ({ stage, done, of }) => {
    stages.push(stage)
    expect(done).toBeLessThanOrEqual(of)
  }
  const [one, other] = await Promise.all([search({ text: 'said' }, { onProgress }), search({ text: 'zqzq' })])
  expect(stages).toContain('reading')
  expect(one).toMatchObject({ searched: ARTICLES, end: 'whole' })
  expect(other).toMatchObject({ searched: ARTICLES, end: 'whole', hits: 0 })

  const [[id, match]] = [...ids] as [[string, string]]
  const ruling = { category: 'name', reason: 'test', status: 'accepted' } as const
  const edit = { find: match, replace: 'zqzq', nth: 1, field: 'body' }
  expect(await actOnArticle(archive, id, (article) => correctFound(article, edit, ruling, context))).toMatchObject({
    ok: true,
  })
  expect(await search({ text: 'zqzq' })).toMatchObject({ articles: 1, hits: 1 })

  await finder.close()
  await archive.close()
})
