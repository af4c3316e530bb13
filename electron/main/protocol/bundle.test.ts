// The bundle is served and nothing outside it, whichever way the escape is written; every load gets its own nonce.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundlePath, NONCE_PLACEHOLDER, readInside, withNonce } from './bundle.ts'

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

describe('a link in the bundle leads nowhere but into the bundle', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'corrigenda-bundle-'))
    for (const folder of ['bundle', 'bundle-two']) mkdirSync(join(root, folder))
    writeFileSync(join(root, 'secret.txt'), 'secret')
    writeFileSync(join(root, 'bundle-two', 'secret.txt'), 'secret')
    writeFileSync(join(root, 'bundle', 'page.txt'), 'page')
    symlinkSync(join(root, 'secret.txt'), join(root, 'bundle', 'out.txt'))
    symlinkSync(join(root, 'bundle-two'), join(root, 'bundle', 'beside'))
    symlinkSync('page.txt', join(root, 'bundle', 'in.txt'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const read = async (name: string) =>
    (await readInside(join(root, 'bundle', name), join(root, 'bundle')))?.toString() ?? null

  test.each([
    ['page.txt', 'page'],
    ['in.txt', 'page'],
    ['out.txt', null],
    ['beside/secret.txt', null],
    ['missing.txt', null],
    ['.', null],
  ])('%s reads as %j', async (name, text) => expect(await read(name)).toBe(text))
})

const META = '<meta property="csp-nonce" nonce="N">'

test('fills every placeholder', () => {
  const html = `<head><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><style nonce="${NONCE_PLACEHOLDER}"></style></head>`
  expect(withNonce(html, 'N')).toBe(`<head>${META}<style nonce="N"></style></head>`)
})

test('adds the element when the page has none', () => {
  expect(withNonce('<html><head lang="en"><title>x</title></head>', 'N')).toContain(`<head lang="en">\n    ${META}`)
})

test('takes a nonce as it is, whatever a replacement pattern would make of it', () => {
  expect(withNonce('<head></head>', "$&$'")).toContain(`nonce="$&$'"`)
})
