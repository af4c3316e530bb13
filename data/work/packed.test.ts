// Values come back unchanged, in order and by position, across many portions.
import { expect, it } from 'vitest'
import { Packed } from './packed.ts'

it.each(['anywhere', 'in-order'] as const)('gives back what was added, asked for %s', (access) => {
  const packed = new Packed<{ readonly n: number; readonly text: string }>(access)
  const value = (n: number) => ({ n, text: `line\nbreak “${'é'.repeat(n % 500)}”` })
  const all = Array.from({ length: 3000 }, (_, n) => value(n))
  for (const one of all) packed.add(one)
  expect(packed.length).toBe(3000)
  expect([...packed]).toEqual(all)
  for (const place of [0, 2999, 1, 1500, 1499, 700]) expect(packed.at(place)).toEqual(value(place))
})

it('is empty at the start', () => {
  expect([...new Packed()]).toEqual([])
})
