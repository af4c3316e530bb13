import { expect, test } from 'vitest'
import { menuActName } from './act-words.ts'

test('names an act on one short line, with what is imported as plain text', () => {
  expect(menuActName({ act: 'correct', count: 1, what: 'Bozizé' })).toBe('Correction “Bozizé”')
  expect(menuActName({ act: 'tag', count: 12, what: 'harbour & coast' })).toBe('Tags “harbour && coast” (12)')
  expect(menuActName({ act: 'details', count: 1, what: 'desk' })).toBe('Details Change')
  expect(menuActName({ act: 'correct', count: 1, what: `${'a'.repeat(50)}\nb` })).toHaveLength(
    'Correction “”'.length + 30,
  )
})
