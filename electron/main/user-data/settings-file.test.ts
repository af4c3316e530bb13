// Settings survive, and a file that cannot be parsed is never overwritten.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../../../data/index.ts'
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.ts'
import { openSettings } from './settings-file.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-settings-'))
  file = join(folder, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () => openSettings(file, openLog(join(folder, 'logs')))
const logged = () => readFileSync(join(folder, 'logs', 'main.log'), 'utf8')

test('starts with the defaults and writes nothing until something changes', () => {
  const settings = open()
  expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  settings.update({ appearance: 'system' })
  expect(readdirSync(folder)).toEqual(['logs'])
})

test('what was set is there after a restart', () => {
  const bounds = { x: -10, y: 20, width: 1000, height: 700, isMaximized: true }
  const windows = [
    { folder: '/archives/Courier', bounds },
    { folder: null, bounds: null },
  ]
  open().update({ appearance: 'dark', windows })
  expect(open().get()).toEqual({ ...DEFAULT_SETTINGS, appearance: 'dark', windows })
  expect(readdirSync(folder).sort()).toEqual(['logs', 'settings.json'])
})

test.each(['', '{', 'null', '[]', '{"version":2}', JSON.stringify({ ...DEFAULT_SETTINGS, appearance: 'pink' })])(
  'sets %j aside, keeps its text and goes on with the defaults',
  (text) => {
    writeFileSync(file, text)
    const settings = open()
    expect(settings.get()).toEqual(DEFAULT_SETTINGS)
    settings.update({ appearance: 'light' })
    expect(open().get().appearance).toBe('light')
    const aside = readdirSync(folder).find((name) => name.includes('unreadable'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(text)
    expect(logged()).toContain('set aside')
  },
)

test('what cannot be read is left alone', () => {
  mkdirSync(file)
  const settings = open()
  settings.update({ appearance: 'dark' })
  expect(settings.get().appearance).toBe('dark')
  expect(readdirSync(folder).sort()).toEqual(['logs', 'settings.json'])
  expect(logged()).toContain('left as they are')
})

test('a failed write keeps the old file, the new value and no temporary file', () => {
  const settings = open()
  settings.update({ appearance: 'dark' })
  rmSync(file)
  mkdirSync(join(file, 'in the way'), { recursive: true })
  settings.update({ appearance: 'light' })
  expect(settings.get().appearance).toBe('light')
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(logged()).toContain('could not be written')
})

test.each<Partial<Record<keyof Settings, unknown>>>([
  { windows: [{ folder: null, bounds: { x: 1e9, y: 0, width: 800, height: 600, isMaximized: false } }] },
  { windows: [{ folder: null, bounds: { x: 0.5, y: 0, width: 800, height: 600, isMaximized: false } }] },
  { windows: [{ folder: null, bounds: { x: 0, y: 0, width: 0, height: 600, isMaximized: false } }] },
  { windows: [{ folder: '', bounds: null }] },
  { windows: Array.from({ length: 51 }, () => ({ folder: null, bounds: null })) },
  { recent: [{ id: 'x', folder: '/a', title: 'A', openedAt: '2026-11-24T05:00:00Z' }] },
  { recent: [{ id: '0123456789abcdef', folder: '/a', title: 'A', openedAt: 'yesterday' }] },
  { version: 0 },
])('does not believe %j', (wrong) =>
  expect(parseSettings(JSON.stringify({ ...DEFAULT_SETTINGS, ...wrong }))).toBeNull(),
)

/** As the app wrote them before it supported several windows. */
const VERSION_1 = {
  version: 1,
  bounds: { x: 60, y: 40, width: 1000, height: 700, isMaximized: false },
  author: 'Ada Byron',
  appearance: 'dark',
  textSize: 19,
  density: 'compact',
  singleKeys: false,
  keys: { export: { key: 'F7', ctrl: true } },
  recent: [
    { id: '0123456789abcdef', folder: '/archives/Courier', title: 'Courier', openedAt: '2026-11-24T05:00:00.000Z' },
  ],
  lastArchive: '/archives/Courier',
  exportFolder: '/out',
}

test('settings of version 1 become those of today, and nothing of them is lost', () => {
  const { bounds, lastArchive, exportFolder, version: _, ...others } = VERSION_1
  expect(parseSettings(JSON.stringify(VERSION_1))).toEqual({
    ...others,
    dialogFolders: { export: exportFolder },
    opening: [],
    confusables: false,
    dictionaries: null,
    introduced: false,
    language: 'system',
    exportPresets: [],
    version: 2,
    windows: [{ folder: lastArchive, bounds }],
  })
  expect(parseSettings(JSON.stringify({ ...VERSION_1, bounds: null, lastArchive: null }))?.windows).toEqual([
    { folder: null, bounds: null },
  ])
})

test.each([{ lastArchive: '' }, { bounds: { x: 0 } }, { bounds: undefined }])(
  'does not believe version 1 with %j',
  (wrong) => expect(parseSettings(JSON.stringify({ ...VERSION_1, ...wrong }))).toBeNull(),
)
