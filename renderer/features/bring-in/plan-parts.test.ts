import { describe, expect, it } from 'vitest'
import type { FreshCopy } from '../../../electron/contract/index.ts'
import { doubtfulFirst, firstOf, planParts } from './plan-parts.ts'

const FRESH: FreshCopy = {
  ...{ id: 'n1', headline: 'New', source: 'new.txt', language: 'en', languageFrom: 'recognised' as const },
  ...{ encoding: 'utf-8', isGuess: false, opening: '' },
}

describe('planParts', () => {
  it('tells copy that is in the archive from copy that comes twice in one import', () => {
    const parts = planParts({
      fresh: [FRESH],
      here: [
        { id: 'n1', source: 'new-copy.txt' },
        { id: 'a1', source: 'old.txt' },
      ],
      refused: [],
      skipped: [],
      isCancelled: false,
    })
    expect(parts.here).toEqual([{ id: 'a1', source: 'old.txt' }])
    expect(parts.twins).toEqual([{ id: 'n1', source: 'new-copy.txt' }])
  })
})

describe('doubtfulFirst', () => {
  it('begins with what should be looked at, and keeps the order otherwise', () => {
    const made = (id: string, some: Partial<FreshCopy>): FreshCopy => ({ ...FRESH, id, ...some })
    const fresh = [
      made('a', {}),
      made('b', { languageFrom: 'short' }),
      made('c', { languageFrom: 'given' }),
      made('d', { isGuess: true }),
      made('e', { languageFrom: 'unclear', language: 'und' }),
    ]
    expect(doubtfulFirst(fresh).map(({ id }) => id)).toEqual(['b', 'd', 'e', 'a', 'c'])
  })
})

describe('firstOf', () => {
  it('counts what is left, but never a single one', () => {
    expect(firstOf([1, 2, 3, 4, 5], 3)).toEqual({ shown: [1, 2, 3], more: 2 })
    expect(firstOf([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2, 3, 4], more: 0 })
    expect(firstOf([], 3)).toEqual({ shown: [], more: 0 })
  })
})
