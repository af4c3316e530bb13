// Settings, drafts and acts to undo are on disk by the time they are acknowledged: the file before it takes its place, and every folder that
// got or lost a name after that. A power cut shows it only now and then; here the calls themselves are watched.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../../../data/index.ts'
import { newId } from '../../contract/index.ts'
import { Drafts } from './drafts.ts'
import { openSettings } from './settings-file.ts'
import { moveWhole, removeWhole, writeWhole } from './whole-file.ts'

const { fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } = fs
let folder: string
/** Files and folders with changes that a power cut could undo. */
let dirty: Set<string>
/** Files that took their place before they were on disk. */
let early: string[]

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'corrigenda-whole-'))
  dirty = new Set()
  early = []
  const opened = new Map<number, string>()
  Object.assign(fs, {
    openSync: (path: string, flags: string) => {
      const handle = openSync(path, flags)
      opened.set(handle, path)
      return handle
    },
    fsyncSync: (handle: number) => {
      fsyncSync(handle)
      dirty.delete(opened.get(handle) ?? '')
    },
    writeFileSync: (path: string, text: string, how: { readonly flush?: boolean }) => {
      writeFileSync(path, text, how as never)
      if (!how?.flush) dirty.add(path)
    },
    mkdirSync: (path: string, how: { readonly recursive: true }) => {
      const first = mkdirSync(path, how)
      for (let made = path; first !== undefined && made.length >= first.length; made = dirname(made))
        dirty.add(dirname(made))
      return first
    },
    renameSync: (from: string, to: string) => {
      renameSync(from, to)
      if (dirty.delete(from)) early.push(to)
      for (const place of [from, to]) dirty.add(dirname(place))
    },
    rmSync: (path: string, how: object) => {
      rmSync(path, how)
      dirty.add(dirname(path))
    },
  })
  syncBuiltinESMExports()
})

afterEach(() => {
  Object.assign(fs, { fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync })
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true })
})

test.each([
  ['written', () => writeWhole(join(folder, 'settings.json'), 'a')],
  ['written in new folders', () => writeWhole(join(folder, 'a', 'b', 'c.json'), 'a')],
  [
    'written again',
    () => {
      writeWhole(join(folder, 'a.json'), 'a')
      writeWhole(join(folder, 'a.json'), 'b')
    },
  ],
  [
    'removed',
    () => {
      writeWhole(join(folder, 'a.json'), 'a')
      removeWhole(join(folder, 'a.json'))
    },
  ],
  [
    'moved to a new folder',
    () => {
      writeWhole(join(folder, 'a.json'), 'a')
      moveWhole(join(folder, 'a.json'), join(folder, 'new', 'folder', 'a.json'))
    },
  ],
])('a file %s is on disk', (_, act) => {
  act()
  expect([...dirty, ...early]).toEqual([])
})

test('so are a draft, its removal, and the settings', () => {
  const log = openLog(join(folder, 'log'))
  const drafts = new Drafts(join(folder, 'drafts'), log)
  const [home, article] = [{ id: newId(), folder: '/archives/one' }, newId()]
  const settings = openSettings(join(folder, 'user', 'settings.json'), log)
  const acts = [
    () => drafts.save(home, article, { head: 'a'.repeat(64), texts: { body: 'Bozizé' }, formats: {} }, 1),
    () => drafts.discard(home, article, 1),
    () => settings.update({ zoom: 1.5 } as never),
    () => settings.update({ opening: ['/archives/one'] }),
  ]
  for (const act of acts) {
    act()
    expect([...dirty, ...early]).toEqual([])
  }
})
