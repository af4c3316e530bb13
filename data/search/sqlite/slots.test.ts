// Slots follow the order of lists: newest day first, then, without a date, by id.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ID_ALPHABET } from '../../schema/index.ts'
import { propertyRuns } from '../../testing/property-runs.ts'
import { UNDATED } from '../sort-key.ts'
import { type Placed, rangeAround, rangeOf } from './slots.ts'

const DAY_MS = 86_400_000
const id = fc
  .array(fc.constantFrom(...ID_ALPHABET), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join(''))
const time = fc.oneof(fc.constant(UNDATED), fc.integer({ min: Date.UTC(1600), max: Date.UTC(3000) }))
const placed = fc.record({ id, time })

it('gives articles that are listed first, newest first, the higher slots, unless both share a range', () => {
  const inOrder = (one: Placed, other: Placed): void => {
    const [a, b] = [rangeOf(one), rangeOf(other)]
    if (a.from === b.from) {
      if (one.time === UNDATED) expect(one.id.slice(0, 5)).toBe(other.id.slice(0, 5))
      else expect(Math.floor(one.time / DAY_MS)).toBe(Math.floor(other.time / DAY_MS))
      return
    }
    const isFirst = one.time === other.time ? one.id < other.id : one.time > other.time
    const [higher, lower] = isFirst ? [a, b] : [b, a]
    expect(higher.from).toBeGreaterThanOrEqual(lower.to)
  }
  fc.assert(fc.property(placed, placed, inOrder), propertyRuns())
})

it('a list sorts the range of its last article, and oldest first all that is undated', () => {
  const holds = (article: Placed): void => {
    const range = rangeOf(article)
    for (const slot of [range.from, range.to - 1]) {
      expect(rangeAround(slot, true)).toEqual(range)
      const around = rangeAround(slot, false)
      if (article.time !== UNDATED) expect(around).toEqual(range)
      else expect([around.from <= range.from, around.to >= range.to]).toEqual([true, true])
    }
  }
  fc.assert(fc.property(placed, holds), propertyRuns())
})
