// Navigation is denied, links open externally only as https or mailto, and no request leaves the app.
import { expect, test } from 'vitest'
import { appPage } from '../protocol/app-origin.ts'
import { linkToAskAbout, mayNavigate, mayRequest } from './navigation.ts'

const own = appPage(undefined, true)
const served = appPage('http://localhost:5173/', false)

test.each([
  'app://corrigenda/',
  'app://corrigenda/other.html',
  'https://example.com/',
  'file:///etc/passwd',
  'about:blank',
])('a window does not go to %s', (url) => expect(mayNavigate(url, own)).toBe(false))

test('the development server may reload its own page, and no other', () => {
  expect(mayNavigate('http://localhost:5173/', served)).toBe(true)
  expect(mayNavigate('http://localhost:5174/', served)).toBe(false)
  expect(mayNavigate('app://corrigenda/', served)).toBe(false)
})

test('asks about https and mailto, spelled as they will be opened', () => {
  expect(linkToAskAbout('https://example.com/a?b#c')).toBe('https://example.com/a?b#c')
  expect(linkToAskAbout('HTTPS://EXAMPLE.com')).toBe('https://example.com/')
  expect(linkToAskAbout('https://exаmple.com/')).toBe('https://xn--exmple-4nf.com/')
  expect(linkToAskAbout('mailto:desk@example.com')).toBe('mailto:desk@example.com')
})

test.each([
  'http://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hello',
  'app://corrigenda/',
  'smb://host/share',
  'ms-msdt:/id',
  'vscode://file/etc/passwd',
  'https://example.com@evil.example/',
  'https://user:secret@example.com/',
  ` javascript:alert(1)`,
  `https://example.com/${'a'.repeat(2000)}`,
  '//example.com',
  '',
])('opens nothing for %s', (url) => expect(linkToAskAbout(url)).toBeNull())

test('requests stay inside', () => {
  expect(mayRequest('app://corrigenda/assets/index.js', own)).toBe(true)
  expect(mayRequest('data:image/png;base64,AAAA', own)).toBe(true)
  expect(mayRequest('devtools://devtools/bundled/inspector.html', own)).toBe(true)
})

test.each([
  'https://example.com/',
  'http://localhost:5173/',
  'ws://localhost:5173/',
  'file:///etc/passwd',
  'app://other/',
])('no request goes to %s', (url) => expect(mayRequest(url, own)).toBe(false))

test('development adds its own server and web socket', () => {
  expect(mayRequest('http://localhost:5173/src/main.tsx', served)).toBe(true)
  expect(mayRequest('ws://localhost:5173/?token=1', served)).toBe(true)
  expect(mayRequest('ws://localhost:9999/', served)).toBe(false)
  expect(mayRequest('https://example.com/', served)).toBe(false)
})
