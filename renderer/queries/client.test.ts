// What is cached of main's replies, and that all of it about one archive is discarded when another one is opened.
import { afterEach, expect, test } from 'vitest'
import { client, forgetArchive, isOfArticle, keyOf } from './client.ts'

afterEach(() => client.clear())

test('forgetting an archive leaves what is not about one', () => {
  client.setQueryData(keyOf('settings:read'), 'settings')
  client.setQueryData(keyOf('stylebook:read', 'a1'), 'rules')
  client.setQueryData(keyOf('findings:read', 'a1', 'x', 'hash'), 'found')
  forgetArchive()
  expect(client.getQueryData(keyOf('settings:read'))).toBe('settings')
  expect(client.getQueryData(keyOf('stylebook:read', 'a1'))).toBeUndefined()
  expect(client.getQueryData(keyOf('findings:read', 'a1', 'x', 'hash'))).toBeUndefined()
})

test('the answer to one call about an article is known by its key', () => {
  const query = { queryKey: keyOf('findings:read', 'a1', 'x', 'hash') }
  expect(isOfArticle(query, 'findings:read', ['w', 'x'])).toBe(true)
  expect(isOfArticle(query, 'findings:read', ['w'])).toBe(false)
  expect(isOfArticle(query, 'article:read', ['x'])).toBe(false)
})
