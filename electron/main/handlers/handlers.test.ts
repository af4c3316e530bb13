// Handlers answer a value or a problem, and take folders only by token.
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as library from '../../../data/index.ts'
import type { ListPage, Result } from '../../contract/index.ts'
import { newId } from '../../contract/index.ts'
import { CurrentArchive } from '../current-archive.ts'
import { createFolderTokens } from '../folder-tokens.ts'
import { Jobs } from '../jobs.ts'
import { openLog } from '../log.ts'
import { folderOf } from '../recent-archives.ts'
import { openSettings } from '../settings-file.ts'
import { appHandlers } from './app.ts'
import { archiveHandlers } from './archive.ts'
import { articleHandlers } from './article.ts'
import { articlesHandlers } from './articles.ts'

const context = { windowId: 7 }
const LIST = { query: '', sort: 'published', descending: true, offset: 0, limit: 5 } as const
const pickFolder = vi.fn<(purpose: string, windowId: number) => Promise<string | null>>()

let root: string
let current: CurrentArchive
let archive: ReturnType<typeof archiveHandlers>
let articles: ReturnType<typeof articleHandlers> & ReturnType<typeof articlesHandlers>

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-handlers-'))
  const log = openLog(root)
  const settings = openSettings(join(root, 'settings.json'), log)
  current = new CurrentArchive({
    library,
    opener: { context: library.systemContext('Test'), app: 'test' },
    context: () => library.systemContext('Test'),
    settings,
    sampleFolder: join(root, 'sample'),
    broadcast: () => {},
    log,
  })
  const recentFolder = (id: string) => folderOf(settings.get().recent, id)
  archive = archiveHandlers({ current, recentFolder, forgetRecent: () => {}, tokens: createFolderTokens(), pickFolder })
  const checker = { of: (archive: library.Archive) => new library.ArchiveChecks(archive, () => {}) }
  articles = {
    ...articlesHandlers(current, new Jobs(() => {}), checker),
    ...articleHandlers(current, async () => true),
  }
})
afterEach(async () => {
  await current.leave()
  rmSync(root, { recursive: true })
})

async function picked(): Promise<string> {
  const answer = await archive['archive:pick']({ purpose: 'create' }, context)
  if (!answer.ok || answer.value === null) throw new Error('nothing picked')
  return answer.value.token
}

test('app:info tells the versions', () => {
  const info = {
    version: '1',
    electron: '2',
    chromium: '3',
    node: '4',
    platform: 'linux',
    author: 'Ada',
    isAuthorGiven: false,
  }
  expect(appHandlers(info)['app:info']({}, context)).toEqual({ ok: true, value: info })
})

test('a pick answers a token and a name, never a path', async () => {
  pickFolder.mockResolvedValue(join(root, 'Central Africa'))
  const answer = await archive['archive:pick']({ purpose: 'open' }, context)
  expect(pickFolder).toHaveBeenCalledWith('open', 7)
  expect(answer).toMatchObject({ ok: true, value: { name: 'Central Africa' } })
  expect(JSON.stringify(answer)).not.toContain(root)
})

test('a pick the user gives up answers null', async () => {
  pickFolder.mockResolvedValue(null)
  expect(await archive['archive:pick']({ purpose: 'open' }, context)).toEqual({ ok: true, value: null })
})

test('a token makes or opens an archive once', async () => {
  pickFolder.mockResolvedValue(join(root, 'new'))
  const token = await picked()
  expect(await archive['archive:create']({ token, title: 'New' }, context)).toMatchObject({ ok: true })
  const gone = { ok: false, problem: { code: 'not-found', details: { id: token } } }
  expect(await archive['archive:create']({ token, title: 'New' }, context)).toMatchObject(gone)
  expect(await archive['archive:open']({ token }, context)).toMatchObject(gone)
  expect(await archive['archive:open']({ token: await picked() }, context)).toMatchObject({ ok: true })
})

test('a recent archive is opened by its id, and its place is a problem once it is gone', async () => {
  pickFolder.mockResolvedValue(join(root, 'good'))
  await archive['archive:create']({ token: await picked(), title: 'Good' }, context)
  await archive['archive:close']({}, context)
  const [recent] = (await current.state()).recent
  const request = { id: recent?.id ?? '' }
  expect(await archive['archive:open-recent'](request, context)).toMatchObject({ ok: true, value: { title: 'Good' } })
  await archive['archive:close']({}, context)
  renameSync(join(root, 'good'), join(root, 'moved'))
  const gone = { ok: false, problem: { code: 'not-an-archive' } }
  expect(await archive['archive:open-recent'](request, context)).toMatchObject(gone)
  const unknown = { ok: false, problem: { code: 'not-found' } }
  expect(await archive['archive:open-recent']({ id: newId() }, context)).toMatchObject(unknown)
})

test('nothing can be listed or read while no archive is open', async () => {
  const none = { ok: false, problem: { code: 'not-an-archive', details: { folder: '' } } }
  expect(await articles['articles:list'](LIST, context)).toEqual(none)
  expect(await articles['article:read']({ id: newId() }, context)).toEqual(none)
})

test('lists and reads articles of the open archive', async () => {
  await archive['archive:open-sample']({}, context)
  const page = (await articles['articles:list'](LIST, context)) as Extract<Result<ListPage>, { ok: true }>
  expect(page.value).toMatchObject({ total: 28 })
  expect(page.value.articles).toHaveLength(5)
  const id = page.value.articles[0]?.id ?? ''
  const read = await articles['article:read']({ id }, context)
  expect(read).toMatchObject({ ok: true, value: { isNoticeStale: false, record: { id } } })
  expect(structuredClone(read)).toEqual(read)
  expect(await articles['article:read']({ id: newId() }, context)).toMatchObject({ problem: { code: 'not-found' } })
  expect(await articles['articles:list']({ ...LIST, query: '"' }, context)).toMatchObject({
    problem: { code: 'bad-query' },
  })
  expect(await archive['archive:close']({}, context)).toEqual({ ok: true, value: null })
  expect(await archive['archive:state']({}, context)).toMatchObject({ value: { kind: 'none' } })
})
