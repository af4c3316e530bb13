// When something built is rebuilt: on real files with set times.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAppStale, markUnfinished } from './build-when-stale.ts'
import { isStale, newestChange, oldestOutput } from './newest-change.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrigenda-stale-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)

/** Writes a file as if at that second; the folders around it keep an old time. */
function write(path: string, second: number): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), '')
  utimesSync(at(path), second, second)
  for (let around = dirname(path); around !== '.'; around = dirname(around)) utimesSync(at(around), 1, 1)
}

test('an output is stale when a source is newer, or when it is missing', () => {
  write('data/cli/cli.ts', 100)
  write('out/cli.js', 200)
  expect(isStale([at('data')], [at('out/cli.js')])).toBe(false)
  expect(isStale([at('data')], [at('out/cli.js'), at('out/worker.js')])).toBe(true)
  write('data/cli/cli.ts', 300)
  expect(isStale([at('data')], [at('out/cli.js')])).toBe(true)
})

test('tests, dependencies and outputs are no sources', () => {
  write('data/a.ts', 100)
  for (const path of ['data/a.test.ts', 'data/b.test.tsx', 'data/node_modules/x.js', 'data/out/x.js']) write(path, 900)
  expect(newestChange([at('data')])).toBe(100_000)
})

test('a deleted source is noticed by the time of its folder', () => {
  write('data/a.ts', 100)
  write('out/cli.js', 200)
  rmSync(at('data/a.ts'))
  expect(isStale([at('data')], [at('out/cli.js')])).toBe(true)
})

test('a source that does not exist says nothing; the oldest output counts', () => {
  write('out/a.js', 300)
  write('out/b.js', 200)
  expect(newestChange([at('nowhere')])).toBe(0)
  expect(oldestOutput([at('out/a.js'), at('out/b.js')])).toBe(200_000)
})

test('the app is stale until all its parts are built, and after an interrupted build', () => {
  write('electron/main/index.ts', 100)
  write('out/main/entry.js', 200)
  write('out/main/index.js', 200)
  write('out/preload/index.cjs', 200)
  write('out/THIRD-PARTY-NOTICES.txt', 200)
  expect(isAppStale(folder)).toBe(true)
  write('out/renderer/index.html', 200)
  expect(isAppStale(folder)).toBe(false)
  markUnfinished(folder)
  expect(isAppStale(folder)).toBe(true)
})
