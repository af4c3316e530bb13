// Searching for a window: results sent as they are found, counted, cancelled by job name; the thread ends with the
// archive.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Broadcasts, FindPattern } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import { Finder } from '../archive/finder.ts'
import { Jobs } from '../archive/jobs.ts'
import { archiveIn, callOn } from '../testing/archive-in.ts'
import { findHandlers } from './find.ts'

const PLAIN: FindPattern = { text: '', isRegex: false, hasCase: false, hasAccents: false, isWord: false }

let root: string
let current: CurrentArchive
let told: Broadcasts['find:told'][]
let find: ReturnType<typeof findHandlers>['find:run']

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-find-'))
  vi.stubEnv('CORRIGENDA_CACHE', join(root, 'cache'))
  const jobs = new Jobs(() => {})
  const finder = new Finder()
  current = archiveIn(root, {
    beforeClosing: async () => {
      await jobs.stopAll()
      await finder.close()
    },
  })
  told = []
  const handlers = findHandlers({ current, jobs, finder, tell: (news) => void told.push(news) })
  find = handlers['find:run']
})
afterEach(async () => {
  await current.leave()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

const ask = (pattern: Partial<FindPattern>, query: string | null = null) =>
  find({ job: 'one', pattern: { ...PLAIN, ...pattern }, query }, callOn(current))

test('finds in the open archive and tells the places under the name of the search', async () => {
  await current.openSample()
  const found = await ask({ text: 'bozize' })
  if (!found.ok) throw new Error(found.problem.code)
  const articles = told.flatMap((news) => news.articles)
  expect(found.value).toMatchObject({ end: 'whole', articles: articles.length, skipped: [] })
  expect(found.value.hits).toBe(articles.reduce((sum, { places }) => sum + places.length, 0))
  expect(found.value.hits).toBeGreaterThan(0)
  expect(new Set(told.map(({ job }) => job))).toEqual(new Set(['one']))

  expect(await ask({ text: 'bozize' }, 'tag:harbour')).toMatchObject({ ok: true, value: { hits: 0, end: 'whole' } })
  expect(await ask({ text: 'x' }, 'colour:red')).toMatchObject({ ok: false, problem: { code: 'bad-query' } })
  const wrong = await ask({ text: '(a', isRegex: true })
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'bad-pattern', details: { at: 2 } } })
})
