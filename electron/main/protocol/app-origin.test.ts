// Only app://corrigenda is ours, and, before packaging, a development server on this machine.
import { expect, test } from 'vitest'
import { appPage, isOwnUrl, originOf } from './app-origin.ts'

const own = appPage(undefined, true)

test('shows the bundle unless a development server is named', () => {
  expect(own).toEqual({ url: 'app://corrigenda/index.html', origin: 'app://corrigenda', isDevelopment: false })
  expect(appPage(undefined, false)).toEqual(own)
})

test('honours a development server on this machine, never once packaged', () => {
  const server = 'http://localhost:5173/'
  expect(appPage(server, false)).toEqual({ url: server, origin: 'http://localhost:5173', isDevelopment: true })
  expect(appPage(server, true)).toEqual(own)
})

test.each(['http://example.com:5173', 'https://localhost:5173', 'file:///etc/passwd', 'localhost', '', 'javascript:1'])(
  'does not take %s for a development server',
  (url) => expect(appPage(url, false)).toEqual(own),
)

test('knows its own pages', () => {
  expect(isOwnUrl('app://corrigenda/', own)).toBe(true)
  expect(isOwnUrl('app://corrigenda/index.html?a#b', own)).toBe(true)
})

test.each([
  'app://corrigenda.evil/',
  'app://corrigenda:80/',
  'app://someone@corrigenda/',
  'app:corrigenda',
  'apps://corrigenda/',
  'http://corrigenda/',
  'https://example.com/app://corrigenda/',
  'file:///app/index.html',
  'about:blank',
  'data:text/html,hello',
  'blob:app://corrigenda/1234',
  'null',
  '',
])('does not take %s for a page of its own', (url) => expect(isOwnUrl(url, own)).toBe(false))

test('answers null where there is no origin to compare', () => {
  expect(originOf('nonsense')).toBeNull()
  expect(originOf('https://user:secret@example.com/')).toBeNull()
})
