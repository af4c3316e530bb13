// One archive is open at a time; opening, changing and closing it is broadcast; a failure leaves the previous one open.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commitPlanned, planImport } from '../../../data/acts/import/import-files.ts'
import { systemContext } from '../../../data/acts/system-context.ts'
import * as library from '../../../data/index.ts'
import { openLog } from '../../../data/index.ts'
import type { ArchiveState, ArchiveSummary, ArticleRecord, Reply } from '../../contract/index.ts'
import { newId } from '../../contract/index.ts'
import { openSettings, type SettingsFile } from '../user-data/settings-file.ts'
import { type ArchiveLibrary, archiveLibrary } from './archive-library.ts'
import { CurrentArchive } from './current-archive.ts'

const opener = { context: systemContext('Test'), app: 'test' }

let root: string
let settings: SettingsFile
let told: (readonly [string, unknown])[]
let kept: string | null
const apps: CurrentArchive[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-current-'))
  told = []
  kept = 'nothing yet'
})
afterEach(async () => {
  for (const app of apps.splice(0)) await app.leave()
  rmSync(root, { recursive: true })
})

function startApp(some: Partial<ArchiveLibrary> = {}): CurrentArchive {
  const log = openLog(join(root, 'logs'))
  settings = openSettings(join(root, 'settings.json'), log)
  const app = new CurrentArchive({
    library: { ...archiveLibrary, ...some },
    opener,
    context: () => opener.context,
    settings,
    sampleFolder: join(root, 'Sample archive'),
    broadcast: (name, payload) => told.push([name, payload]),
    keepFolder: (folder) => {
      kept = folder
    },
    log,
  })
  apps.push(app)
  return app
}

const at = (name: string) => join(root, name)
const lastState = () => told.filter(([name]) => name === 'archive:state').at(-1)?.[1] as ArchiveState

function summary(result: Reply<ArchiveSummary>): ArchiveSummary {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

async function elsewhere(name: string): Promise<library.Archive> {
  const made = await library.createArchive(at(name), { ...opener, title: name })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

async function anyArticle({ archive }: CurrentArchive): Promise<ArticleRecord> {
  const [id] = (await archive?.articleIds()) ?? []
  const record = await archive?.readArticle(id ?? '')
  if (!record?.ok) throw new Error('there is no article')
  return record.value
}

test('makes an archive, tells about it and remembers it', async () => {
  const app = startApp()
  expect(await app.state()).toEqual({ kind: 'none', recent: [], broken: null })
  const made = summary(await app.create(at('Central Africa'), 'Central Africa'))
  expect(made).toMatchObject({ title: 'Central Africa', articles: 0, readOnly: null, damaged: [], indexing: null })
  expect(lastState()).toMatchObject({ kind: 'open', archive: made, recent: [{ title: 'Central Africa' }] })
  expect(kept).toBe(at('Central Africa'))
  expect(JSON.stringify(told)).not.toContain(root)
})

test('one archive replaces the other, whose lock is given back', async () => {
  const app = startApp()
  await app.create(at('first'), 'first')
  await app.create(at('second'), 'second')
  expect(app.archive?.manifest.title).toBe('second')
  expect(readdirSync(at('first'))).not.toContain('lock')
  expect(readdirSync(at('second'))).toContain('lock')
  expect((await app.state()).recent.map(({ title }) => title)).toEqual(['second', 'first'])
})

test('a failure leaves the archive open that was open', async () => {
  const app = startApp()
  const before = summary(await app.create(at('good'), 'good'))
  mkdirSync(at('holiday'))
  expect(await app.open(at('holiday'))).toMatchObject({ ok: false, problem: { code: 'not-an-archive' } })
  expect(await app.create(root, 'no')).toMatchObject({ ok: false, problem: { code: 'folder-not-empty' } })
  expect(await app.state()).toMatchObject({ archive: before })
})

test('an archive that is open already is answered as it is', async () => {
  const app = startApp()
  await app.create(at('good'), 'good')
  const { archive } = app
  expect(summary(await app.open(`${root}/./good/`)).readOnly).toBeNull()
  expect(app.archive).toBe(archive)
})

test('an archive somebody else writes is opened for reading, and for writing once they are done', async () => {
  const other = await elsewhere('shared')
  const app = startApp()
  expect(summary(await app.open(at('shared'))).readOnly).toMatchObject({ holder: 'Test (test)' })
  expect(app.archive?.isWritable).toBe(false)
  await other.close()
  expect(summary(await app.open(at('shared'))).readOnly).toBeNull()
})

test('a folder that cannot be written is opened for reading', async () => {
  await (await elsewhere('read only')).close()
  const app = startApp({
    openArchive: async (folder, options) =>
      options.mode === 'write'
        ? { ok: false, problem: { code: 'no-permission', details: { path: folder } } }
        : await library.openArchive(folder, options),
  })
  expect(summary(await app.open(at('read only'))).readOnly).toBe('folder')
})

test('commits are told, and the state again when there are more articles', async () => {
  const app = startApp()
  summary(await app.openSample())
  const after = { ...(await anyArticle(app)), id: newId() }
  // On a busy machine the index is not done when the archive is shown; its progress is broadcast.
  await (await app.archive?.index())?.settled()
  await app.tellState()
  told = []
  expect(await app.archive?.commit({ articles: [{ before: null, after }] })).toMatchObject({ ok: true })
  expect(told.find(([name]) => name === 'archive:changed')?.[1]).toEqual({ revision: 1, ids: [after.id] })
  await expect.poll(() => told.filter(([name]) => name === 'archive:state').length).toBe(1)
  expect(lastState()).toMatchObject({ archive: { articles: 29 } })
})

/** An index that reports the end of reading only once the gate is opened, as on a slow computer. */
function gatedIndex(archive: library.Archive): { readonly archive: library.Archive; readonly open: () => void } {
  const held: (() => void)[] = []
  let isOpen = false
  const indexOf = archive.index.bind(archive)
  archive.index = async () => {
    const index = await indexOf()
    const subscribe: typeof index.subscribe = (listener) =>
      index.subscribe((status, changed) => {
        if (isOpen || status.progress !== null) listener(status, changed)
        else held.push(() => listener(status, changed))
      })
    return new Proxy(index, {
      get: (target, name) => {
        const value: unknown = name === 'subscribe' ? subscribe : Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  const open = (): void => {
    isOpen = true
    for (const hear of held.splice(0)) hear()
  }
  return { archive, open }
}

test('after a large import windows are told once more when every article is known, however late that is', async () => {
  const gates: (() => void)[] = []
  const app = startApp({
    createArchive: async (...args) => {
      const made = await library.createArchive(...args)
      if (made.ok) gates.push(gatedIndex(made.value).open)
      return made
    },
  })
  await app.create(at('large'), 'large')
  const { archive } = app
  if (!archive) throw new Error('no archive')
  const folder = at('copy')
  mkdirSync(folder)
  for (let n = 0; n < 198; n += 1) {
    writeFileSync(join(folder, `${n}.txt`), `Harbour wall, sitting ${n}\n\nThe council met for sitting ${n}.\n`)
  }
  const planned = await planImport(archive, { paths: [folder] }, opener.context)
  expect(await commitPlanned(archive, planned, opener.context)).toMatchObject({ ok: true })
  const index = await archive.wholeIndex()
  await app.state()
  const before = told.length
  for (const open of gates) open()
  const isToldOfList = () => told.slice(before).some(([name]) => name === 'archive:changed')
  await expect.poll(isToldOfList).toBe(true)
  const page = await index.ask('page', { query: '', sort: 'headline', descending: false, offset: 0, limit: 500 })
  expect(page).toMatchObject({ ok: true, value: { total: 198, isGrowing: false } })
  await expect.poll(() => lastState()).toMatchObject({ archive: { articles: 198, indexing: null } })
})

test('an archive that is no longer open is no longer heard', async () => {
  const app = startApp()
  await app.openSample()
  const { archive } = app
  await app.close()
  expect(lastState()).toMatchObject({ kind: 'none', recent: [{ title: 'The Skelhaven Courier' }] })
  expect(archive && app.archive).toBeNull()
})

test('closing is remembered, leaving is not', async () => {
  const app = startApp()
  await app.create(at('good'), 'good')
  await app.leave()
  expect(kept).toBe(at('good'))
  expect(readdirSync(at('good'))).not.toContain('lock')
  await app.open(at('good'))
  await app.close()
  expect(kept).toBeNull()
})

test('the state waits for an opening that was asked for before', async () => {
  await (await elsewhere('good')).close()
  const app = startApp()
  const opening = app.open(at('good'))
  expect(await app.state()).toMatchObject({ kind: 'open' })
  await opening
})

test('what somebody else wrote is tried again, and nothing is not', async () => {
  const other = await elsewhere('shared')
  const app = startApp()
  expect(await app.openAgain()).toEqual({ ok: false, problem: { code: 'nothing-open', details: {} } })
  expect(summary(await app.open(at('shared'))).readOnly).not.toBeNull()
  await other.close()
  expect(summary(await app.openAgain()).readOnly).toBeNull()
})

test('the folder is known while it is opened, and afterwards', async () => {
  await (await elsewhere('good')).close()
  const app = startApp()
  const opening = app.open(at('good'))
  expect(app.folder).toBe(at('good'))
  await opening
  expect(app.folder).toBe(at('good'))
  await app.close()
  expect(app.folder).toBeNull()
})

/** An archive is open before its index has read every article. */
const SAMPLE = { archive: { articles: 28, indexing: null } }
const WHOLE = { timeout: 30_000 }

test('the sample archive is made once and then opened as it is', async () => {
  const app = startApp()
  expect(summary(await app.openSample()).title).toBe('The Skelhaven Courier')
  await expect.poll(() => app.state(), WHOLE).toMatchObject(SAMPLE)
  await app.close()
  const before = readdirSync(at('Sample archive'))
  summary(await app.openSample())
  await expect.poll(() => app.state(), WHOLE).toMatchObject(SAMPLE)
  expect(readdirSync(at('Sample archive')).filter((name) => name !== 'lock')).toEqual(before)
  expect(readdirSync(root).sort()).toEqual(['Sample archive', 'logs', 'settings.json'])
})

test('half a sample archive is never taken for the whole', async () => {
  mkdirSync(at('Sample archive.making-0123456789abcdef'))
  writeFileSync(join(at('Sample archive.making-0123456789abcdef'), 'archive.json'), '{')
  const failing = startApp({
    createSampleArchive: async () => ({ ok: false, problem: { code: 'disk-full', details: { path: root } } }),
  })
  expect(await failing.openSample()).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
  expect(readdirSync(root).filter((name) => name.startsWith('Sample'))).toEqual([])
  const app = startApp()
  summary(await app.openSample())
  await expect.poll(() => app.state(), WHOLE).toMatchObject(SAMPLE)
})

test('a failing disk while the sample archive is made is a problem, a bug is thrown', async () => {
  const failing = (error: Error) => startApp({ createSampleArchive: () => Promise.reject(error) }).openSample()
  const broken = Object.assign(new Error('i/o error'), { code: 'EIO' })
  expect(await failing(broken)).toMatchObject({ ok: false, problem: { code: 'io' } })
  await expect(failing(new Error('a bug'))).rejects.toThrow('a bug')
})

test('after a bug the next opening works', async () => {
  const app = startApp({ createSampleArchive: () => Promise.reject(new Error('a bug')) })
  await expect(app.openSample()).rejects.toThrow('a bug')
  expect(summary(await app.create(at('good'), 'good')).title).toBe('good')
})

test('an archive whose manifest is gone is told as broken, and comes back from its backup', async () => {
  const app = startApp()
  summary(await app.create(at('courier'), 'The Courier'))
  const made = await library.makeBackup({ folder: at('courier'), reason: 'asked' }, opener.context)
  expect(made.ok).toBe(true)
  await app.close()
  rmSync(at('courier/archive.json'))
  expect(await app.open(at('courier'))).toMatchObject({ problem: { code: 'not-an-archive' } })
  expect(lastState()).toMatchObject({ kind: 'none', broken: { backup: { isWhole: true } } })
  expect(await app.openAgain()).toMatchObject({ ok: false })
  expect(await app.restore('damaged', {})).toMatchObject({ value: { restored: ['archive.json'], aside: null } })
  expect(lastState()).toMatchObject({ kind: 'open', archive: { title: 'The Courier', readOnly: null } })
})

test('a folder that is no archive at all is not told as broken', async () => {
  const app = startApp()
  mkdirSync(at('photos'))
  expect(await app.open(at('photos'))).toMatchObject({ problem: { code: 'not-an-archive' } })
  expect(await app.state()).toMatchObject({ kind: 'none', broken: null })
})
