// Handlers return a value or a problem, and take folders only by token.
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Archive, ArchiveChecks, openLog } from '../../../data/index.ts'
import { CHANNELS, type ListPage, newId, type Reply } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import { createFolderTokens } from '../security/folder-tokens.ts'
import { archiveIn, callOn, windowCall } from '../testing/archive-in.ts'
import { folderOf } from '../user-data/recent-archives.ts'
import { openSettings } from '../user-data/settings-file.ts'
import { appHandlers } from './app.ts'
import { archiveHandlers } from './archive.ts'
import { articleHandlers } from './article.ts'
import { articlesHandlers } from './articles.ts'

const LIST = { query: '', sort: 'published', descending: true, offset: 0, limit: 5 } as const
const pickFolder = vi.fn<(purpose: string, windowId: number) => Promise<string | null>>()

let root: string
let current: CurrentArchive
let archive: ReturnType<typeof archiveHandlers>
let articles: ReturnType<typeof articleHandlers> & ReturnType<typeof articlesHandlers>

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-handlers-'))
  const settings = openSettings(join(root, 'settings.json'), openLog(root))
  current = archiveIn(root, { settings })
  const recentFolder = (id: string) => folderOf(settings.get().recent, id)
  archive = archiveHandlers({ current, recentFolder, forgetRecent: () => {}, tokens: createFolderTokens(), pickFolder })
  const checker = { of: async (open: Archive) => new ArchiveChecks(open, () => {}) }
  articles = { ...articlesHandlers(checker), ...articleHandlers(current, async () => true) }
})
afterEach(async () => {
  await current.leave()
  rmSync(root, { recursive: true })
})

async function picked(): Promise<string> {
  const answer = await archive['archive:pick']({ purpose: 'create' }, windowCall)
  if (!answer.ok || answer.value === null) throw new Error('nothing picked')
  return answer.value.token
}

test('the app tells its versions, shows its folders and licences, and asks before it looks for updates', async () => {
  const info = {
    version: '1',
    electron: '2',
    chromium: '3',
    node: '4',
    platform: 'linux',
    author: 'Ada',
    isAuthorGiven: false,
    languageAtStart: 'system' as const,
    places: { settings: 'config/corrigenda', logs: 'corrigenda/logs' },
  }
  const showFile = vi.fn()
  const licences = join(root, 'notices.txt')
  const askForUpdates = vi.fn()
  const app = appHandlers({
    ...{ info, showFile, licences, askForUpdates },
    fileIn: (place) => (place === 'archive' ? null : join('/home/ada', place)),
  })
  expect(app['app:info']({}, windowCall)).toEqual({ ok: true, value: info })
  writeFileSync(licences, 'MIT')
  expect(await app['app:licences']({}, windowCall)).toEqual({ ok: true, value: 'MIT' })
  expect(app['app:show-place']({ place: 'archive' }, windowCall)).toMatchObject({ problem: { code: 'nothing-open' } })
  expect(showFile).not.toHaveBeenCalled()
  app['app:show-place']({ place: 'logs' }, windowCall)
  expect(showFile).toHaveBeenCalledWith(join('/home/ada', 'logs'))
  app['app:check-for-updates']({}, windowCall)
  expect(askForUpdates).toHaveBeenCalledOnce()
})

test('a pick answers a token and a name, never a path', async () => {
  pickFolder.mockResolvedValue(join(root, 'Central Africa'))
  const answer = await archive['archive:pick']({ purpose: 'open' }, windowCall)
  expect(pickFolder).toHaveBeenCalledWith('open', 7)
  expect(answer).toMatchObject({ ok: true, value: { name: 'Central Africa' } })
  expect(JSON.stringify(answer)).not.toContain(root)
})

test('a pick the user gives up answers null', async () => {
  pickFolder.mockResolvedValue(null)
  expect(await archive['archive:pick']({ purpose: 'open' }, windowCall)).toEqual({ ok: true, value: null })
})

test('a token makes or opens an archive once', async () => {
  pickFolder.mockResolvedValue(join(root, 'new'))
  const token = await picked()
  expect(await archive['archive:create']({ token, title: 'New' }, windowCall)).toMatchObject({ ok: true })
  const gone = { ok: false, problem: { code: 'not-found', details: { id: token } } }
  expect(await archive['archive:create']({ token, title: 'New' }, windowCall)).toMatchObject(gone)
  expect(await archive['archive:open']({ token }, windowCall)).toMatchObject(gone)
  expect(await archive['archive:open']({ token: await picked() }, windowCall)).toMatchObject({ ok: true })
})

test('a recent archive is opened by its id, and its place is a problem once it is gone', async () => {
  pickFolder.mockResolvedValue(join(root, 'good'))
  await archive['archive:create']({ token: await picked(), title: 'Good' }, windowCall)
  await archive['archive:close']({}, windowCall)
  const [recent] = (await current.state()).recent
  const request = { id: recent?.id ?? '' }
  expect(await archive['archive:open-recent'](request, windowCall)).toMatchObject({
    ok: true,
    value: { title: 'Good' },
  })
  await archive['archive:close']({}, windowCall)
  renameSync(join(root, 'good'), join(root, 'moved'))
  const gone = { ok: false, problem: { code: 'not-an-archive' } }
  expect(await archive['archive:open-recent'](request, windowCall)).toMatchObject(gone)
  const unknown = { ok: false, problem: { code: 'not-found' } }
  expect(await archive['archive:open-recent']({ id: newId() }, windowCall)).toMatchObject(unknown)
})

test('lists and reads articles of the open archive', async () => {
  await archive['archive:open-sample']({}, windowCall)
  const list = async () =>
    (await articles['articles:list'](LIST, callOn(current))) as Extract<Reply<ListPage>, { ok: true }>
  // The archive is open before its index has read every article.
  await expect.poll(list, { timeout: 30_000 }).toMatchObject({ value: { total: 28, isGrowing: false } })
  const page = await list()
  expect(page.value.articles).toHaveLength(5)
  const id = page.value.articles[0]?.id ?? ''
  const read = await articles['article:read']({ id }, callOn(current))
  expect(read).toMatchObject({ ok: true, value: { isNoticeStale: false, record: { id } } })
  expect(structuredClone(read)).toEqual(read)
  expect(await articles['article:read']({ id: newId() }, callOn(current))).toMatchObject({
    problem: { code: 'not-found' },
  })
  expect(await articles['articles:list']({ ...LIST, query: '"' }, callOn(current))).toMatchObject({
    problem: { code: 'bad-query' },
  })
  expect(await archive['archive:close']({}, windowCall)).toEqual({ ok: true, value: null })
  expect(await archive['archive:state']({}, windowCall)).toMatchObject({ value: { kind: 'none' } })
})

test('each room of the contract has handlers in a file of its name, and names its calls after itself', () => {
  const rooms = readdirSync(join(import.meta.dirname, '../../contract/rooms')).sort()
  const here = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'))
  expect(here.filter((name) => name !== 'session-handlers.ts' && name !== 'later.ts').sort()).toEqual(rooms)
  expect([...new Set(CHANNELS.map((channel) => `${channel.split(':')[0]}.ts`))].sort()).toEqual(rooms)
})
