// The parts that make the stand-in, on real folders: what is unpacked where, what counts as whole, whose turn it is.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readClaim, sweepDeadClaims, takeTurn } from './build-turn.ts'
import { cacheFolder, canStandIn, hasStandIn, placeInStandIn } from './electron-stand-in.ts'
import { isSealed, seal } from './folder-seal.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-stand-in-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const deadProcess = () => spawnSync(process.execPath, ['-e', '0']).pid

test('everything of the archive is taken but the app in it and its snapshot', () => {
  expect(placeInStandIn('Cypress/Cypress')).toBe('electron')
  expect(placeInStandIn('Cypress/locales/de.pak')).toBe('locales/de.pak')
  expect(placeInStandIn('Cypress/resources/app/index.js')).toBeUndefined()
  expect(placeInStandIn('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
})

test('there is a stand-in only for Linux x64, in the user’s cache folder', () => {
  expect(canStandIn('linux', 'x64')).toBe(true)
  expect(canStandIn('linux', 'arm64')).toBe(false)
  expect(canStandIn('darwin', 'x64')).toBe(false)
  expect(cacheFolder({ XDG_CACHE_HOME: folder })).toBe(join(folder, 'corrigenda'))
})

test('a folder is whole only when sealed, with every file at its size', () => {
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(folder, 'electron'), 'binary')
  writeFileSync(join(folder, 'locales', 'de.pak'), 'words')
  expect(isSealed(folder)).toBe(false)
  seal(folder)
  expect(isSealed(folder)).toBe(true)
  truncateSync(join(folder, 'locales', 'de.pak'), 2)
  expect(isSealed(folder)).toBe(false)
  expect(hasStandIn(folder)).toBe(false)
})

test('claims of dead or silent runs are swept, living ones and other folders stay', () => {
  const living = `building-5-${process.pid}-${hostname()}`
  const elsewhere = 'building-3-1-another.machine'
  const silent = 'building-1-1-a.third.machine'
  const dead = `building-2-${deadProcess()}-${hostname()}`
  for (const name of [living, elsewhere, silent, dead, 'electron-1.2.3']) mkdirSync(join(folder, name))
  utimesSync(join(folder, silent), 1, 1)
  expect(sweepDeadClaims(folder)).toEqual([elsewhere, living])
  expect(readdirSync(folder).sort()).toEqual([elsewhere, living, 'electron-1.2.3'].sort())
  expect(readClaim('building-2-34-my-host')).toEqual({ since: 2, pid: 34, host: 'my-host' })
})

test('a run waits for an older living one, then works in a folder that is gone afterwards', async () => {
  const older = join(folder, `building-1-${process.pid}-${hostname()}`)
  mkdirSync(older)
  const waited: string[] = []
  const onWait = () => {
    waited.push('waited')
    setTimeout(() => rmSync(older, { recursive: true }), 30)
  }
  const temp = await takeTurn(folder, async (mine) => (existsSync(older) ? 'too early' : mine), onWait, 10)
  expect(waited).toEqual(['waited'])
  expect(readClaim(temp.slice(folder.length + 1))?.pid).toBe(process.pid)
  expect(readdirSync(folder)).toEqual([])
})
