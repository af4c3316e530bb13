// Each window sees its own archive and receives no other news; archives are opened, shared and closed as windows come
// and go.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemContext } from '../../../data/acts/system-context.ts'
import * as library from '../../../data/index.ts'
import { openLog } from '../../../data/index.ts'
import type { ArchiveState } from '../../contract/index.ts'
import { archiveLibrary } from '../archive/archive-library.ts'
import type { Handlers } from '../calls/handlers.ts'
import { openSettings } from '../user-data/settings-file.ts'
import { Session } from './session.ts'
import { Sessions } from './sessions.ts'

/**
 * An index that is done at once: these archives have no articles, and starting the index's thread takes most of the
 * time of opening one.
 */
const EMPTY_INDEX = {
  status: { articles: 0, unread: [], progress: null },
  settled: async () => {},
  subscribe: () => () => {},
} as unknown as Awaited<ReturnType<library.Archive['index']>>

async function withoutIndex<T extends Awaited<ReturnType<typeof library.openArchive>>>(
  opening: Promise<T>,
): Promise<T> {
  const opened = await opening
  if (opened.ok) opened.value.index = async () => EMPTY_INDEX
  return opened
}

const context = systemContext('Test')
const opener = { context, app: 'test' }

let root: string
let sessions: Sessions
let told: { readonly to: number; readonly name: string; readonly payload: unknown }[]
let raised: number[]
let windows: number

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-sessions-'))
  told = []
  raised = []
  windows = 0
  const log = openLog(join(root, 'logs'))
  const options = {
    ...{ opener, log },
    library: {
      ...archiveLibrary,
      openArchive: (...args: Parameters<typeof library.openArchive>) => withoutIndex(library.openArchive(...args)),
      createArchive: (...args: Parameters<typeof library.createArchive>) =>
        withoutIndex(library.createArchive(...args)),
    },
    context: () => context,
    settings: openSettings(join(root, 'settings.json'), log),
    sampleFolder: join(root, 'Sample archive'),
    checks: () => {
      throw new Error('nothing is checked here')
    },
    wishes: () => ({ confusables: false, dictionaries: null }),
    tellWindow: (to: number, name: string, payload: unknown) => void told.push({ to, name, payload }),
    onOpened: () => void sessions.tellRecent(),
    onChange: () => {},
  }
  sessions = new Sessions({
    makeSession: (folder) => new Session(options, folder),
    openWindow: (session) => void newWindow(session),
    raise: (ids) => raised.push(...ids),
    handlersFor: (windowId) => (session) => ({ windowId, session }) as unknown as Handlers,
    sampleFolder: options.sampleFolder,
  })
})
afterEach(async () => {
  await sessions.leaveAll()
  rmSync(root, { recursive: true })
})

const at = (name: string) => join(root, name)
const isLocked = (name: string) => readdirSync(at(name)).includes('lock')

/** A window in a session; by default in an empty one, as when the app starts. */
function newWindow(session = sessions.make(null)): number {
  windows += 1
  sessions.seat(windows, session)
  return windows
}

/** A window on a new archive. */
async function windowOn(name: string): Promise<number> {
  const id = newWindow()
  expect(await sessions.ways(id).create(at(name), name)).toMatchObject({ ok: true })
  return id
}

async function made(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const archive = await library.createArchive(at(name), { ...opener, title: name })
    if (archive.ok) await archive.value.close()
  }
}

/** The title of the archive a window shows, or null. */
async function shownIn(id: number): Promise<string | null> {
  const state = await sessions.ways(id).state()
  return state.kind === 'open' ? state.archive.title : null
}

const lastState = (id: number) =>
  told.findLast(({ to, name }) => to === id && name === 'archive:state')?.payload as ArchiveState

async function act(id: number, what: string): Promise<void> {
  const current = sessions.of(id)?.current
  const work = current?.work
  if (work) current?.rememberAct(work, { act: 'tag', count: 1, what }, { articles: [] })
}

test('two windows have an archive each, with undo and news of its own; leaving closes both, and what was open is known still', async () => {
  const [one, other] = [await windowOn('Courier'), await windowOn('Echo')]
  expect([await shownIn(one), await shownIn(other)]).toEqual(['Courier', 'Echo'])
  told = []
  await act(one, 'harbour')
  expect(told).toEqual([{ to: one, name: 'acts:state', payload: { undo: expect.anything(), redo: null } }])
  expect(sessions.of(one)?.acts.undo).toMatchObject({ what: 'harbour' })
  expect(sessions.of(other)?.acts.undo).toBeNull()
  expect(sessions.seatOf(one)?.handlers).toMatchObject({ windowId: one, session: sessions.of(one) })
  expect(sessions.seatOf(99)).toBeNull()
  await sessions.leaveAll()
  expect([isLocked('Courier'), isLocked('Echo')]).toEqual([false, false])
  expect([sessions.of(one)?.folder, sessions.of(other)?.folder]).toEqual([at('Courier'), at('Echo')])
})

test('another archive takes the place of the one nobody else looks at, whose lock is given back', async () => {
  const one = await windowOn('Courier')
  await made('Echo')
  await act(one, 'harbour')
  expect(await sessions.ways(one).open(at('Echo'))).toMatchObject({ ok: true, value: { title: 'Echo' } })
  expect(lastState(one)).toMatchObject({ kind: 'open', archive: { title: 'Echo' } })
  expect(sessions.of(one)).toMatchObject({ folder: at('Echo'), acts: { undo: null } })
  expect([isLocked('Courier'), isLocked('Echo')]).toEqual([false, true])
})

test('windows on one archive hear of each other; only the one that opens another, or closes it, goes', async () => {
  const one = await windowOn('Courier')
  await made('Echo')
  sessions.openWindow(one)
  sessions.openWindow(one)
  told = []
  await act(2, 'harbour')
  expect(told.map(({ to, name }) => `${to} ${name}`)).toEqual(['1 acts:state', '2 acts:state', '3 acts:state'])
  const nowhere = { code: 'not-an-archive' }
  expect(await sessions.ways(one).open(at('nowhere'))).toMatchObject({ ok: false, problem: nowhere })
  expect(await sessions.openBeside(one, at('nowhere'))).toMatchObject({ ok: false, problem: nowhere })
  expect(await sessions.show(one, at('nowhere'))).toMatchObject(nowhere)
  expect([sessions.of(one), await shownIn(2), windows]).toEqual([sessions.of(3), 'Courier', 3])
  await sessions.ways(2).open(at('Echo'))
  await sessions.ways(3).close()
  expect([await shownIn(one), await shownIn(2), await shownIn(3)]).toEqual(['Courier', 'Echo', null])
  expect([sessions.of(one)?.folder, sessions.of(3)?.folder]).toEqual([at('Courier'), null])
  expect([isLocked('Courier'), isLocked('Echo')]).toEqual([true, true])
})

test('an archive another window has is raised there, by whatever way it is asked for', async () => {
  const [one, other] = [await windowOn('Courier'), await windowOn('Echo')]
  expect(await sessions.ways(other).open(`${root}/./Courier/`)).toMatchObject({ ok: true, value: { title: 'Courier' } })
  expect(await sessions.openBeside(other, at('Courier'))).toEqual({ ok: true, value: null })
  expect(await sessions.show(other, at('Courier'))).toBeNull()
  expect(raised).toEqual([one, one, one])
  expect([await shownIn(other), windows]).toEqual(['Echo', 2])
})

test('two windows that open one archive at the same time do not fight for it', async () => {
  await made('Courier')
  const [one, other] = [newWindow(), newWindow()]
  await Promise.all([sessions.ways(one).open(at('Courier')), sessions.ways(other).open(at('Courier'))])
  expect(await shownIn(one)).toBe('Courier')
  expect(await sessions.ways(one).state()).toMatchObject({ archive: { readOnly: null } })
  expect([await shownIn(other), raised]).toEqual([null, [one]])
})

test('an archive nobody asked for opens where nothing is open, else in a window of its own', async () => {
  await made('Courier', 'Echo')
  const one = newWindow()
  expect(await sessions.show(one, at('Courier'))).toBeNull()
  expect([await shownIn(one), windows]).toEqual(['Courier', 1])
  expect(await sessions.show(one, at('Echo'))).toBeNull()
  expect([await shownIn(one), await shownIn(2)]).toEqual(['Courier', 'Echo'])
  expect(await sessions.show(null, at('Echo'))).toBeNull()
  expect(windows).toBe(2)
})

test('a window that is still opening an archive keeps it', async () => {
  await made('Courier', 'Echo')
  const one = newWindow(sessions.make(at('Courier')))
  const opening = sessions.of(one)?.current.open(at('Courier'))
  expect(await sessions.show(one, at('Echo'))).toBeNull()
  await opening
  expect([await shownIn(one), await shownIn(2)]).toEqual(['Courier', 'Echo'])
})

test('a damaged archive gets a window that offers ways back, one only', async () => {
  const one = await windowOn('Courier')
  await made('Echo')
  writeFileSync(join(at('Echo'), 'archive.json'), '{')
  expect(await sessions.openBeside(one, at('Echo'))).toEqual({ ok: true, value: null })
  expect(await sessions.ways(2).state()).toMatchObject({ kind: 'none', broken: { problem: { code: 'damaged' } } })
  expect(await sessions.openBeside(one, at('Echo'))).toEqual({ ok: true, value: null })
  expect([windows, raised]).toEqual([2, [2]])
})

test('jobs outlive a window while another one looks at the archive, and the last one stops them', async () => {
  const one = await windowOn('Courier')
  sessions.openWindow(one)
  const session = sessions.of(one)
  const stopped = session?.jobs.run(
    'export',
    ({ signal }) => new Promise((end) => signal.addEventListener('abort', end)),
    {
      asksBeforeClosing: true,
    },
  )
  expect([session?.awaitedBy(one), session?.awaitedBy(2), sessions.awaited]).toEqual([0, 0, 1])
  sessions.leave(one)
  await sessions.settled()
  expect([isLocked('Courier'), session?.awaitedBy(2), session?.jobs.awaited]).toEqual([true, 1, 1])
  sessions.leave(2)
  expect(sessions.awaited).toBe(0)
  await sessions.settled()
  await stopped
  expect(isLocked('Courier')).toBe(false)
})

test('an archive that is being closed with its window can be opened again at once', async () => {
  const one = await windowOn('Courier')
  const other = newWindow()
  sessions.leave(one)
  await sessions.ways(other).open(at('Courier'))
  expect(await sessions.ways(other).state()).toMatchObject({ kind: 'open', archive: { readOnly: null } })
  expect(raised).toEqual([])
})

test('a new window of one with nothing open has nothing open, and both hear of archives opened before', async () => {
  const one = newWindow()
  sessions.openWindow(one)
  expect(sessions.of(2)).not.toBe(sessions.of(one))
  await sessions.ways(2).create(at('Courier'), 'Courier')
  await expect.poll(() => lastState(one)).toMatchObject({ kind: 'none', recent: [{ title: 'Courier' }] })
})
