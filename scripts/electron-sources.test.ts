// The order in which Electron is looked for, and that a failure names the remedy.
import { expect, test } from 'vitest'
import { gist, type Situation, sourcesToTry, waysOut } from './electron-sources.ts'

const NOTHING: Situation = {
  hasOverride: false,
  isInstalled: false,
  hasMirror: false,
  wasRefusedLately: false,
  canStandIn: true,
  hasStandIn: false,
}

test.each<[string, Partial<Situation>, readonly string[]]>([
  ['a named distribution beats everything', { hasOverride: true, isInstalled: true, hasStandIn: true }, ['override']],
  ['an installed one needs nothing else', { isInstalled: true, hasStandIn: true }, ['installed']],
  ['a fresh clone asks the installer first', {}, ['installer', 'stand-in']],
  ['so does one beside an old stand-in', { hasStandIn: true }, ['installer', 'stand-in']],
  ['a stand-in saves the next vain try', { hasStandIn: true, wasRefusedLately: true }, ['stand-in']],
  ['a mirror is worth a try', { hasStandIn: true, wasRefusedLately: true, hasMirror: true }, ['installer', 'stand-in']],
  ['without a stand-in every try counts', { wasRefusedLately: true }, ['installer', 'stand-in']],
  ['only Linux x64 has a stand-in', { canStandIn: false }, ['installer']],
])('%s', (_, differs, expected) => {
  expect(sourcesToTry({ ...NOTHING, ...differs })).toEqual(expected)
})

test('a failure names its causes and three ways out', () => {
  const words = waysOut('45.4.1', [{ source: 'installer', message: 'TypeError: fetch failed\n    at node:internal:1' }])
  expect(words).toContain("Electron's own installer: TypeError: fetch failed\n")
  expect(words).toContain('network')
  expect(words).toContain('ELECTRON_MIRROR')
  expect(words).toContain('ELECTRON_OVERRIDE_DIST_PATH')
})

test('the gist of an output leaves out stack frames and the tail', () => {
  expect(
    gist('npm error code X\nnpm error     at f (file.js:1)\n\n    at g\none\ntwo\nthree\nfour').split('\n'),
  ).toHaveLength(4)
})
