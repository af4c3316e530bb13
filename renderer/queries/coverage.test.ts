import { expect, it } from 'vitest'
import type { ArticleWithFindings } from '../../electron/contract/index.ts'
import { inKeptOrder } from './coverage.ts'

const rows = (ids: string): readonly ArticleWithFindings[] =>
  [...ids].map((id) => ({ id, headline: id, published: null, source: null, findings: 1, kinds: [], isChecked: true }))
const shown = (worstFirst: string, before: string, openId: string | null): string =>
  inKeptOrder(rows(worstFirst), [...before], openId)
    .map(({ id }) => id)
    .join('')

it('moves nothing above the open article, nor the article itself, and puts the worst of the others next', () => {
  expect(shown('cabd', 'abcd', 'b')).toBe('abcd')
  expect(shown('xacbd', 'abcd', 'b')).toBe('abxcd')
  expect(shown('xab', '', null)).toBe('xab')
  expect(shown('xab', 'ab', 'elsewhere')).toBe('xab')
})

it('gives the place of an open article that has left to the next one', () => {
  expect(shown('xacd', 'abcd', 'b')).toBe('axcd')
  expect(shown('cd', 'abcd', 'a')).toBe('cd')
})
