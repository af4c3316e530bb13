import { expect, test } from 'vitest'
import { frenchSpaces, withFrenchSpaces } from './french-spaces.ts'

test('spaces are no-break before a colon and in quotation marks, narrow before ; ! ?', () => {
  expect(frenchSpaces('« Mur » : oui ; non ? Si !')).toBe('«\u00a0Mur\u00a0»\u00a0: oui\u202f; non\u202f? Si\u202f!')
})

test('messages keep their syntax', () => {
  const message = '{sure, number, ::percent} {n, plural, =0 {rien} other {#}}'
  expect(withFrenchSpaces({ message })).toEqual({ message })
})
