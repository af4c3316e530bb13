// app:// serves the bundle and nothing beside it, however the way out is written.
import { sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundlePath } from './bundle-path.ts'

const ROOT = '/opt/corrigenda/out/renderer'

function pathOf(url: string): string | number {
  const found = bundlePath(url, ROOT)
  return found.kind === 'file' ? found.path.split(sep).join('/') : found.status
}

test.each([
  ['app://corrigenda/', '/index.html'],
  ['app://corrigenda', '/index.html'],
  ['app://corrigenda/index.html', '/index.html'],
  ['app://corrigenda/index.html?reload=1#here', '/index.html'],
  ['app://corrigenda/assets/index-B3x_9.js', '/assets/index-B3x_9.js'],
  ['app://corrigenda/assets/source%20serif.woff2', '/assets/source serif.woff2'],
  ['app://corrigenda/assets/chunk..2.js', '/assets/chunk..2.js'],
])('serves %s', (url, path) => expect(pathOf(url)).toBe(`${ROOT}${path}`))

test('says which answer is the page', () => {
  expect(bundlePath('app://corrigenda/', ROOT)).toMatchObject({ isPage: true })
  expect(bundlePath('app://corrigenda/assets/index.html', ROOT)).toMatchObject({ isPage: false })
})

test.each([
  'app://corrigenda/..%2f..%2fpackage.json',
  'app://corrigenda/..%5c..%5cpackage.json',
  'app://corrigenda/assets%2f..%2f..%2fpackage.json',
  'app://corrigenda/%252e%252e/package.json',
  'app://corrigenda/%2e%2e%2fpackage.json',
  'app://corrigenda/....//package.json',
  'app://corrigenda//etc/passwd',
  'app://corrigenda/%2fetc%2fpasswd',
  'app://corrigenda/C:/Windows/win.ini',
  'app://corrigenda/C%3A%5CWindows%5Cwin.ini',
  'app://corrigenda/index.html%00.png',
  'app://corrigenda/index.html::$DATA',
  'app://corrigenda/index.html.',
  'app://corrigenda/index.html%20',
  'app://corrigenda/.vite/manifest.json',
  'app://corrigenda/%E0%A4%A',
  'app://corrigenda/%ff%fe',
  'app://corrigenda/%c0%ae%c0%ae/package.json',
  'app://corrigenda/assets/ａ.js',
  'app://other/index.html',
  'app://corrigenda:1/index.html',
  'app://user@corrigenda/index.html',
  'file:///etc/passwd',
  'https://corrigenda/index.html',
  'index.html',
  '',
])('refuses %s', (url) => expect(pathOf(url)).toBe(403))

test('a folder is not found', () => expect(pathOf('app://corrigenda/assets/')).toBe(404))

test('dots that the URL itself resolves stay inside', () => {
  expect(pathOf('app://corrigenda/../../package.json')).toBe(`${ROOT}/package.json`)
  expect(pathOf('app://corrigenda/%2e%2e/%2E%2E/package.json')).toBe(`${ROOT}/package.json`)
})

test('no path leads outside the bundle', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '.', '/', '\\', '%2f', '%5c', '%2e', '%00', 'a', ':', '~', '%'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const found = pathOf(`app://corrigenda/${pieces.join('')}`)
      if (typeof found === 'number') return
      expect(found.startsWith(`${ROOT}/`)).toBe(true)
      expect(found.split('/')).not.toContain('..')
    }),
    { numRuns: 5000 },
  )
})
