// Windows learn a folder's name, never its path.
import { expect, test } from 'vitest'
import type { Problem } from '../../contract/index.ts'
import { nameOf, placeOf, withoutPaths } from './hide-paths.ts'

test('names and places', () => {
  expect(nameOf('/home/editor/Central Africa')).toBe('Central Africa')
  expect(nameOf('C:\\Archives\\Central Africa\\')).toBe('Central Africa')
  expect(placeOf('/home/editor/Archives/Central Africa')).toBe('Archives/Central Africa')
  expect(placeOf('/srv')).toBe('srv')
  expect(placeOf('/')).toBe('/')
})

test.each<[Problem, object]>([
  [{ code: 'not-an-archive', details: { folder: '/home/editor/Holiday' } }, { folder: 'Holiday' }],
  [{ code: 'disk-full', details: { path: 'C:\\Archives\\a\\articles\\ab.json' } }, { path: 'ab.json' }],
  [
    {
      code: 'io',
      details: { path: '\\\\server\\share\\a.json', detail: "EIO: i/o error, open '/home/editor/a.json'" },
    },
    { path: 'a.json', detail: "EIO: i/o error, open 'a.json'" },
  ],
])('hides the path in %o', (problem, details) => expect(withoutPaths(problem).details).toEqual(details))

test('leaves texts, names and relative paths alone', () => {
  const place = { field: 'body', from: 0, to: 4, context: '/etc' }
  const found: Problem = { code: 'several-matches', details: { find: '/etc', places: [place] } }
  expect(withoutPaths(found)).toEqual(found)
  const damaged: Problem = {
    code: 'damaged',
    details: { path: 'articles/ab/x.json', reason: 'seal', detail: "it's 'so'" },
  }
  expect(withoutPaths(damaged)).toEqual(damaged)
})
