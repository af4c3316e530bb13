import { expect, test } from 'vitest'
import { doneWords } from './many-done.ts'

test('says how many articles changed, by the words of the act', () => {
  expect(doneWords('put-back', { changed: 3, left: 0, named: [] })).toBe('Restored 3 articles.')
  expect(doneWords('edit-details', { changed: 1, left: 0, named: [] })).toBe('Changed one article.')
})

test('says how many were left and why, even when none changed', () => {
  const named = [{ id: 'a', problem: { code: 'not-withdrawn', details: { article: 'a' } } }] as const
  const said = doneWords('remove', { changed: 0, left: 2, named })
  expect(said).toContain('Removed nothing.')
  expect(said).toMatch(/2 articles were left unchanged: .*withdrawn/)
  expect(doneWords('tag', { changed: 1, left: 2, named })).toMatch(
    /^Tags of one article changed\. 2 articles were left/,
  )
})

test('says nothing where there was nothing to do', () => {
  expect(doneWords('withdraw', { changed: 0, left: 0, named: [] })).toBeNull()
})
