// Nothing reaches a handler but a fitting request of our own window, and every call is answered.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CHANNELS, type Channel, fail, ok, requestSchemas } from '../contract/index.ts'
import { answerCall } from './answer-call.ts'
import { appPage } from './app-origin.ts'
import type { Handlers } from './handlers/handlers.ts'
import { type Log, openLog } from './log.ts'
import type { SenderFacts } from './sender-check.ts'

const page = appPage(undefined, true)
const own: SenderFacts = { isOwnWindow: true, isMainFrame: true, origin: page.origin, url: page.url }
const context = { windowId: 1 }

let folder: string
let log: Log
const handler = vi.fn()
const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handler])) as unknown as Handlers

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-ipc-'))
  log = openLog(folder)
  handler.mockReset().mockReturnValue(ok('done'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const handlersOf = (windowId: number) => (windowId === context.windowId ? handlers : null)

function ask(channel: Channel, args: readonly unknown[], sender: SenderFacts | null = own) {
  return answerCall({ channel, sender, args, context }, { handlersOf, page, log })
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
  expect(handler).toHaveBeenCalledExactlyOnceWith(list, context)
})

test('the handler sees what the schema made of the request', async () => {
  await ask('archive:create', [{ token: '0123456789abcdef', title: '  Central Africa ' }])
  expect(handler).toHaveBeenCalledWith({ token: '0123456789abcdef', title: 'Central Africa' }, context)
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
  expect(requestSchemas['app:info'].safeParse({}).success).toBe(true)
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

test('a window that has left its desk is refused', async () => {
  const call = { channel: 'app:info', sender: own, args: [{}], context: { windowId: 2 } } as const
  await expectRefused(answerCall(call, { handlersOf, page, log }), 'refused')
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
