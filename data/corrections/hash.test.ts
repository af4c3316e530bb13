// Windows and Node must compute the same hash, whichever implementation they use.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyText } from '../testing/hostile-text.ts'
import { propertyRuns } from '../testing/property-runs.ts'
import { hashText, hashTextAnywhere, hashValue } from './hash.ts'

it('hashes the same in a window as in Node', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (text.isWellFormed()) expect(hashTextAnywhere(text)).toBe(hashText(text))
    }),
    propertyRuns(),
  )
  expect(hashText('Bozizé')).toBe('30c6bd61c941c26ac26ab95f59a7178a11e1dca145edd2413e239dca855df5ee')
})

it('does not care for the order of keys', () => {
  expect(hashValue({ a: 1, b: [true, null] })).toBe(hashValue({ b: [true, null], a: 1 }))
})
