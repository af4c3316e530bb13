// How far two bare names lie apart: optimal string alignment with cheaper costs for the slips that names suffer. Most of the time
// checks take is spent here, so costs are looked up in tables, and rows are used again.

const VOWELS = 'aeiouy'
const NEAR_PAIRS = 'ck kc sz zs yi iy ij ji vw wv qk kq gj jg bp dt td mn nm fv vf'.split(' ')
const NEAR = 0.6
const DOUBLED = 0.5
const VOWEL = 0.9

/** Other letters than these cost 1. */
const LETTERS = 128
const H = 'h'.charCodeAt(0)
const GAP_COSTS = new Float64Array(LETTERS).fill(1)
for (const letter of VOWELS) GAP_COSTS[letter.charCodeAt(0)] = VOWEL
const SWAP_COSTS = new Float64Array(LETTERS * LETTERS).fill(1)
for (const pair of [...NEAR_PAIRS, ...[...VOWELS].flatMap((a) => [...VOWELS].map((b) => a + b))])
  SWAP_COSTS[pair.charCodeAt(0) * LETTERS + pair.charCodeAt(1)] = NEAR

const FIRST_ROOM = 64
/** The costs of leaving out each letter of `b`, and three rows of the table. */
let room = roomFor(FIRST_ROOM)

function roomFor(letters: number) {
  const row = () => new Float64Array(letters + 2)
  return { letters, gaps: row(), rows: [row(), row(), row()] as const }
}

/**
 * Weighted distance of two bare names, or Infinity as soon as it must exceed `most`. Vowel for vowel, c for k and the
 * like and a transposition cost .6, a doubled letter .5, an h .6, a vowel .9, all else 1 (costs tuned on news copy).
 */
export function distance(a: string, b: string, most: number): number {
  // No more letters than these can be left out or put in.
  const reach = Math.floor(most / DOUBLED)
  if (Math.abs(a.length - b.length) > reach) return Number.POSITIVE_INFINITY
  if (b.length > room.letters) room = roomFor(b.length * 2)
  const { gaps } = room
  let [twoUp, up, row] = room.rows
  up[0] = 0
  for (let j = 1; j <= b.length; j += 1) {
    gaps[j] = gapCost(b, j - 1)
    up[j] = (up[j - 1] as number) + (gaps[j] as number)
  }
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(row, up, twoUp, a, b, i, reach) > most) return Number.POSITIVE_INFINITY
    ;[twoUp, up, row] = [up, row, twoUp]
  }
  const total = up[b.length] as number
  return total > most ? Number.POSITIVE_INFINITY : total
}

/** Fills in the part of a row that is within reach. Returns its least cost. */
function fillRow(
  row: Float64Array,
  up: Float64Array,
  twoUp: Float64Array,
  a: string,
  b: string,
  i: number,
  reach: number,
): number {
  const { gaps } = room
  const drop = gapCost(a, i - 1)
  const [letter, before] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)]
  const [from, to] = [Math.max(1, i - reach), Math.min(b.length, i + reach)]
  row[from - 1] = from === 1 ? (up[0] as number) + drop : Number.POSITIVE_INFINITY
  row[to + 1] = Number.POSITIVE_INFINITY
  let least = row[from - 1] as number
  for (let j = from; j <= to; j += 1) {
    const other = b.charCodeAt(j - 1)
    let cost = Math.min(
      (up[j] as number) + drop,
      (row[j - 1] as number) + (gaps[j] as number),
      (up[j - 1] as number) + swapCost(letter, other),
    )
    const isTransposed = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && before === other
    if (isTransposed) cost = Math.min(cost, (twoUp[j - 2] as number) + NEAR)
    row[j] = cost
    if (cost < least) least = cost
  }
  return least
}

function swapCost(a: number, b: number): number {
  if (a === b) return 0
  return a < LETTERS && b < LETTERS ? (SWAP_COSTS[a * LETTERS + b] as number) : 1
}

/** Cost of leaving out or putting in the letter at `i`. */
function gapCost(text: string, i: number): number {
  const letter = text.charCodeAt(i)
  if (letter === text.charCodeAt(i - 1) || letter === text.charCodeAt(i + 1)) return DOUBLED
  if (letter === H && i > 0) return NEAR
  return letter < LETTERS ? (GAP_COSTS[letter] as number) : 1
}
