// Each kind of dialog starts where the last of its kind ended, also after a restart, and never in a missing folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openLog } from '../../../data/index.ts'
import { dialogFolders } from './dialog-folders.ts'
import { openSettings } from './settings-file.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-dialogs-'))
  mkdirSync(join(root, 'wire', 'monday'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const started = () =>
  dialogFolders(openSettings(join(root, 'settings.json'), openLog(join(root, 'logs'), { isEchoed: false })), () => root)

it('remembers by purpose and over restarts', () => {
  started().remember('import', join(root, 'wire', 'monday'))
  started().remember('export', join(root, 'wire'))
  const folders = started()
  expect(folders.startOf('import')).toBe(join(root, 'wire', 'monday'))
  expect(folders.startOf('export')).toBe(join(root, 'wire'))
  expect(folders.startOf('open')).toBe(root)
})

it('begins in the nearest folder that is there', () => {
  started().remember('import', join(root, 'wire', 'monday'))
  rmSync(join(root, 'wire', 'monday'), { recursive: true })
  expect(started().startOf('import')).toBe(join(root, 'wire'))
})

it('takes over the folder of exports that earlier versions kept', () => {
  const kept = { version: 2, windows: [], recent: [], exportFolder: join(root, 'wire') }
  writeFileSync(join(root, 'settings.json'), JSON.stringify(kept))
  expect(started().startOf('export')).toBe(join(root, 'wire'))
})
