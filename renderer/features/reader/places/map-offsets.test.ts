import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyHunks, wordDiff } from '../../../../electron/contract/index.ts'
import { mapThrough } from './map-offsets.ts'

describe('mapThrough', () => {
  it('keeps order, and leads from every kept character to itself', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', 'é', '!'), { maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = wordDiff(before, after)
        expect(applyHunks(before, hunks)).toBe(after)
        const map = mapThrough(hunks)
        const offsets = [...Array(before.length + 1).keys()]
        const mapped = offsets.map((offset) => map(offset, 1))
        expect(mapped).toEqual([...mapped].sort((a, b) => a - b))
        for (const offset of offsets.slice(0, -1)) {
          if (hunks.some(({ from, to }) => from <= offset && offset < to)) continue
          expect(after[map(offset, 1)]).toBe(before[offset])
        }
      }),
      { numRuns: 300 },
    )
  })
})
