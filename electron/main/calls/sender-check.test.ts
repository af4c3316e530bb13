// IPC accepts our own main frame and refuses every other sender.
import { expect, test } from 'vitest'
import { appPage } from '../protocol/app-origin.ts'
import { refusalOf, type SenderFacts } from './sender-check.ts'

const page = appPage(undefined, true)
const own: SenderFacts = { isOwnWindow: true, isMainFrame: true, origin: 'app://corrigenda', url: page.url }

test('listens to the main frame of our own window', () => {
  expect(refusalOf(own, page)).toBeNull()
  expect(refusalOf({ ...own, url: 'app://corrigenda/#/articles' }, page)).toBeNull()
})

test.each<[string, Partial<SenderFacts>]>([
  ['another window', { isOwnWindow: false }],
  ['a frame inside the window', { isMainFrame: false }],
  ['an opaque origin', { origin: 'null' }],
  ['an empty origin', { origin: '' }],
  ['another origin', { origin: 'https://example.com' }],
  ['a file', { origin: 'file://', url: 'file:///app/index.html' }],
  ['a page that inherited our origin', { url: 'about:blank' }],
  ['a page of another host', { url: 'app://elsewhere/' }],
])('refuses %s', (_, facts) => expect(refusalOf({ ...own, ...facts }, page)).toBeTypeOf('string'))

test('refuses a frame that is gone', () => expect(refusalOf(null, page)).toBeTypeOf('string'))

test('a development server is no longer ours once packaged', () => {
  const url = 'http://localhost:5173/'
  const served = { ...own, origin: 'http://localhost:5173', url }
  expect(refusalOf(served, appPage(url, false))).toBeNull()
  expect(refusalOf(served, appPage(url, true))).toBeTypeOf('string')
})
