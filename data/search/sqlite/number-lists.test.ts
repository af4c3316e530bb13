import fc from 'fast-check'
import { expect, it } from 'vitest'
import { propertyRuns } from '../../testing/property-runs.ts'
import { NumberLists } from './number-lists.ts'

const step = fc.tuple(fc.nat(40), fc.option(fc.array(fc.nat(4_294_967_295), { maxLength: 300 })))

it('keeps what a map of arrays keeps, whatever is set and deleted again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const lists = new NumberLists()
      const map = new Map<number, readonly number[]>()
      for (const [key, numbers] of steps) {
        if (numbers === null) lists.delete(key)
        else lists.set(key, numbers)
        if (numbers === null) map.delete(key)
        else map.set(key, numbers)
      }
      for (let key = 0; key <= 40; key += 1) {
        const seen: number[] = []
        lists.each([key], (number) => seen.push(number))
        expect(seen).toEqual(map.get(key) ?? [])
      }
      expect(new Set(lists.keys())).toEqual(new Set(map.keys()))
    }),
    propertyRuns(1 / 10),
  )
})
