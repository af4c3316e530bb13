import { expect, it } from 'vitest'
import type { NumberedCorrection } from '../../queries/number-corrections.ts'
import { beyond } from './open-article.ts'

const of = (id: string, isInText = true) => ({ number: 1, isInText, correction: { id } }) as NumberedCorrection
const corrections = [of('a'), of('b', false), of('c')]

it('goes on in the text and stops at its ends, so that the next article follows', () => {
  expect(beyond(corrections, 'a', 1)?.correction.id).toBe('c')
  expect(beyond(corrections, 'c', 1)).toBeNull()
  expect(beyond(corrections, 'a', -1)).toBeNull()
  expect(beyond(corrections, null, 1)?.correction.id).toBe('a')
  expect(beyond(corrections, null, -1)?.correction.id).toBe('c')
})
