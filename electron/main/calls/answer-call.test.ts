// Only valid requests from our own windows reach a handler, and every call gets a reply.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Log, openLog } from '../../../data/index.ts'
import { authorNamed, CHANNELS, type Channel, calls, fail, ok } from '../../contract/index.ts'
import type { OpenWork } from '../archive/current-archive.ts'
import { appPage } from '../protocol/app-origin.ts'
import { answerCall } from './answer-call.ts'
import type { CallOf, Handler, Handlers } from './handlers.ts'
import type { SenderFacts } from './sender-check.ts'

const page = appPage(undefined, true)
const own: SenderFacts = { isOwnWindow: true, isMainFrame: true, origin: page.origin, url: page.url }
const windowId = 1
const author = authorNamed('Ada Proof')
const clock = { now: () => '2026-11-30T00:00:00.000Z', newId: () => 'id' }
const awaitAct = vi.fn()
const work = {
  archive: { folder: '/home/editor/Courier', isWritable: true },
  history: { awaitAct },
} as unknown as OpenWork

let folder: string
let log: Log
const handler = vi.fn()
const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handler])) as unknown as Handlers

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-ipc-'))
  log = openLog(folder)
  awaitAct.mockReset()
  handler.mockReset().mockReturnValue(ok('done'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The calling window's archive, and the author. */
interface Given {
  readonly work?: OpenWork | null
  readonly author?: typeof author | null
}

function ask(channel: Channel, args: readonly unknown[], sender: SenderFacts | null = own, given: Given = {}) {
  const there = { work, author, ...given }
  const seatOf = (id: number) => (id === windowId ? { handlers, work: there.work } : null)
  return answerCall({ channel, sender, args, windowId }, { seatOf, author: () => there.author, clock, page, log })
}

async function expectRefused(asked: ReturnType<typeof ask>, code: string): Promise<void> {
  const reply = await asked
  expect(reply).toMatchObject({ ok: false, problem: { code } })
  expect(handler).not.toHaveBeenCalled()
  const { reference } = (reply as { problem: { details: { reference: string } } }).problem.details
  expect(readFileSync(log.file, 'utf8')).toContain(`[${reference}]`)
}

test('gives the handler the parsed request and the window its answer', async () => {
  const list = { query: 'bangui', sort: 'published', descending: true, offset: 0, limit: 50 }
  expect(await ask('articles:list', [list])).toEqual(ok('done'))
  expect(handler).toHaveBeenCalledExactlyOnceWith(list, { windowId, ...clock, ...work })
})

test('the handler sees what the schema made of the request', async () => {
  await ask('archive:create', [{ token: '0123456789abcdef', title: '  Central Africa ' }])
  expect(handler).toHaveBeenCalledWith({ token: '0123456789abcdef', title: 'Central Africa' }, { windowId, ...clock })
})

const WRONG: readonly unknown[] = [undefined, null, 0, '', 'text', [], [{}], { unknown: 1 }, () => 1, Number.NaN]

test.each(CHANNELS)('%s refuses what does not fit its schema', async (channel) => {
  for (const request of WRONG) await expectRefused(ask(channel, [request]), 'invalid-request')
  await expectRefused(ask(channel, []), 'invalid-request')
})

test.each<[Channel, unknown]>([
  ['archive:open', { token: '/home/editor/Archive' }],
  ['archive:open', { token: '../../etc' }],
  ['archive:open', { token: '0123456789abcdef', folder: '/etc' }],
  ['archive:create', { token: '0123456789abcdef', title: ' ' }],
  ['article:read', { id: '../manifest' }],
  ['articles:list', { query: '', sort: 'published', descending: true, offset: -1, limit: 50 }],
  ['articles:list', { query: '', sort: 'published', descending: true, offset: 0, limit: 1e9 }],
  ['articles:list', { query: 'x'.repeat(2001), sort: 'published', descending: true, offset: 0, limit: 1 }],
])('%s refuses %o', async (channel, request) => expectRefused(ask(channel, [request]), 'invalid-request'))

test('refuses a second value', async () => {
  expect(calls['app:info'].request.safeParse({}).success).toBe(true)
  await expectRefused(ask('app:info', [{}, {}]), 'invalid-request')
})

test('the log names the field and keeps the text out', async () => {
  await ask('article:read', [{ id: 'a secret' }])
  const text = readFileSync(log.file, 'utf8')
  expect(text).toContain('invalid article:read: id (')
  expect(text).not.toContain('a secret')
})

test.each([null, { ...own, isOwnWindow: false }, { ...own, isMainFrame: false }, { ...own, origin: 'null' }])(
  'refuses the sender %o, and says so in the log',
  async (sender) => {
    await expectRefused(ask('app:info', [{}], sender), 'refused')
    expect(readFileSync(log.file, 'utf8')).toContain('refused app:info')
  },
)

test('a window that is closing is refused', async () => {
  const call = { channel: 'app:info', sender: own, args: [{}], windowId: 2 } as const
  const nowhere = { seatOf: () => null, author: () => author, clock, page, log }
  await expectRefused(answerCall(call, nowhere), 'refused')
  expect(readFileSync(log.file, 'utf8')).toContain('refused app:info: its window is closing')
})

test('hands on a problem with names instead of paths', async () => {
  handler.mockReturnValue(fail('not-an-archive', { folder: '/home/editor/Holiday' }))
  expect(await ask('archive:open-sample', [{}])).toEqual(fail('not-an-archive', { folder: 'Holiday' }))
})

test.each([
  [
    'thrown',
    () =>
      handler.mockImplementation(() => {
        throw new Error('a bug')
      }),
  ],
  ['rejected', () => handler.mockRejectedValue(new Error('a bug'))],
])('a bug, %s, becomes a reference that the log explains', async (_, arrange) => {
  arrange()
  const reply = await ask('app:info', [{}])
  expect(reply).toMatchObject({ ok: false, problem: { code: 'internal' } })
  expect(JSON.stringify(reply)).not.toContain('a bug')
  const { reference } = (reply as { problem: { details: { reference: string } } }).problem.details
  expect(readFileSync(log.file, 'utf8')).toMatch(new RegExp(`\\[${reference}\\] bug in app:info\\n    Error: a bug`))
})

describe('what a call is declared to need', () => {
  beforeEach(() => {
    // Every request in this file matches its schema: these tests are about what follows.
    for (const channel of CHANNELS)
      vi.spyOn(calls[channel].request, 'safeParse').mockReturnValue({ success: true, data: {} } as never)
  })
  afterEach(() => vi.restoreAllMocks())

  test.each(CHANNELS)('%s is refused before its handler as long as any of it is missing', async (channel) => {
    const { needs, isAct } = calls[channel]
    const reading = { ...work, archive: { ...work.archive, isWritable: false } } as unknown as OpenWork
    const codeOf = async (given: Given): Promise<string> => {
      handler.mockClear()
      const reply = await ask(channel, [{}], own, given)
      expect(handler).toHaveBeenCalledTimes(reply.ok ? 1 : 0)
      return reply.ok ? 'answered' : reply.problem.code
    }
    expect(await codeOf({})).toBe('answered')
    expect(await codeOf({ work: null })).toBe(needs === 'nothing' ? 'answered' : 'nothing-open')
    expect(await codeOf({ work: reading })).toBe(needs === 'writable' ? 'read-only' : 'answered')
    expect(await codeOf({ author: null })).toBe(isAct ? 'no-author' : 'answered')
  })

  test.each(CHANNELS)('the handler of %s is given that and no more', async (channel) => {
    await ask(channel, [{}])
    const { needs, isAct } = calls[channel]
    const given = Object.keys(handler.mock.calls[0]?.[1] ?? {}).sort()
    const wanted = [
      'newId',
      'now',
      'windowId',
      ...(needs === 'nothing' ? [] : ['archive', 'history']),
      ...(isAct ? ['author'] : []),
    ]
    expect(given).toEqual(wanted.sort())
  })

  test.each(CHANNELS)('undo waits for %s if it is an act on the archive', async (channel) => {
    await ask(channel, [{}])
    const { needs, isAct } = calls[channel]
    expect(awaitAct).toHaveBeenCalledTimes(isAct && needs === 'writable' ? 1 : 0)
  })

  test('an archive open for reading only is named, and not by its path', async () => {
    const reading = { ...work, archive: { ...work.archive, isWritable: false } } as unknown as OpenWork
    expect(await ask('article:details', [{}], own, { work: reading })).toEqual(fail('read-only', { folder: 'Courier' }))
  })
})

test('what is signed: an act that is not declared as one has no author to sign with, so that it does not compile', () => {
  type Has<C extends Channel, Key extends string> = Key extends keyof CallOf<C> ? true : false
  const act: Has<'proposals:decide', 'author'> = true
  // @ts-expect-error Reading signs nothing.
  const reading: Has<'proposals:list', 'author'> = true
  // @ts-expect-error Without an archive there is none to work on.
  const nowhere: Has<'app:info', 'archive'> = true
  expect([act, reading, nowhere]).toHaveLength(3)
  // @ts-expect-error A handler of a call that is no act cannot use what only acts are given.
  const forgetful: Handler<'proposals:list'> = (_, { author: signed }) => fail('no-change', { what: signed.name })
  const signing: Handler<'proposals:decide'> = (_, { author: signed }) => fail('no-change', { what: signed.name })
  expect([forgetful, signing]).toHaveLength(2)
})

test('every call whose work is signed says so', () => {
  const acts = CHANNELS.filter((channel) => calls[channel].isAct)
  expect(acts).toEqual(
    expect.arrayContaining(['proposals:decide', 'findings:ignore', 'export:run', 'export:life', 'acts:undo']),
  )
})
