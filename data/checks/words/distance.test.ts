// Rows are used again, costs come from tables and most of the table is never filled in: the result must be that of the plain algorithm.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distance } from './distance.ts'

const VOWELS = new Set('aeiouy')
const NEAR_PAIRS = new Set('ck kc sz zs yi iy ij ji vw wv qk kq gj jg bp dt td mn nm fv vf'.split(' '))

function gapCost(text: string, i: number): number {
  const letter = text[i] as string
  if (letter === text[i - 1] || letter === text[i + 1]) return 0.5
  if (letter === 'h' && i > 0) return 0.6
  return VOWELS.has(letter) ? 0.9 : 1
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0
  return (VOWELS.has(a) && VOWELS.has(b)) || NEAR_PAIRS.has(a + b) ? 0.6 : 1
}

/** The whole table, each cell by its definition. */
function plainly(a: string, b: string): number {
  const known = new Map<string, number>()
  const cell = (i: number, j: number): number => {
    const key = `${i},${j}`
    const cost = known.get(key) ?? (i === 0 && j === 0 ? 0 : Math.min(...ways(i, j)))
    known.set(key, cost)
    return cost
  }
  const ways = (i: number, j: number): readonly number[] => [
    ...(i > 0 ? [cell(i - 1, j) + gapCost(a, i - 1)] : []),
    ...(j > 0 ? [cell(i, j - 1) + gapCost(b, j - 1)] : []),
    ...(i > 0 && j > 0 ? [cell(i - 1, j - 1) + swapCost(a[i - 1] as string, b[j - 1] as string)] : []),
    ...(i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? [cell(i - 2, j - 2) + 0.6] : []),
  ]
  return cell(a.length, b.length)
}

/** Two names a few slips apart, as often as not. */
const letter = fc.constantFrom(...'aeickhmnstté-')
const name = fc.string({ unit: letter, maxLength: 12 })
const slip = fc.record({ at: fc.nat(12), what: fc.constantFrom('drop', 'add', 'swap', 'turn'), letter })
const pair = fc.tuple(name, fc.array(slip, { maxLength: 4 })).map(([one, slips]) => {
  const other = [...one]
  for (const { at, what, letter: put } of slips) {
    if (what === 'drop') other.splice(at, 1)
    else if (what === 'add') other.splice(at, 0, put)
    else if (what === 'swap' && at < other.length) other[at] = put
    else if (at + 1 < other.length) other.splice(at, 2, other[at + 1] as string, other[at] as string)
  }
  return [one, other.join('')] as const
})

it('is what the plain algorithm finds, unless that is too far', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom(0.5, 1, 2, 3), ([a, b], most) => {
      const [is, should] = [distance(a, b, most), plainly(a, b)]
      if (should <= Math.min(1, most)) expect(is).toBeCloseTo(should)
      else if (is !== Number.POSITIVE_INFINITY) expect([is, is <= most]).toEqual([expect.closeTo(should), true])
      else expect(should).toBeGreaterThan(most - 1)
    }),
    { numRuns: 3000 },
  )
})

it('takes names longer than any before', () => {
  const long = 'bartholomew'.repeat(40)
  expect(distance(long, long.replace('w', 'v'), 2)).toBeCloseTo(0.6)
  expect(distance('hartwel', 'hartwell', 2)).toBe(0.5)
})
