// How far two bare names lie apart: optimal string alignment with cheaper costs for the slips that names suffer.

const VOWELS = new Set('aeiouy')
const NEAR_PAIRS = new Set('ck kc sz zs yi iy ij ji vw wv qk kq gj jg bp dt td mn nm fv vf'.split(' '))
const NEAR = 0.6
const DOUBLED = 0.5
const VOWEL = 0.9

/**
 * Weighted distance of two bare names, or Infinity as soon as it must exceed `most`. Vowel for vowel, c for k and the
 * like and a transposition cost .6, a doubled letter .5, an h .6, a vowel .9, all else 1 (costs tuned on news copy).
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most / DOUBLED) return Number.POSITIVE_INFINITY
  let twoUp: number[] = []
  let up = [0]
  for (let j = 1; j <= b.length; j += 1) up.push((up[j - 1] as number) + gapCost(b, j - 1))
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, up, twoUp)
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY
    twoUp = up
    up = row
  }
  const total = up[b.length] as number
  return total > most ? Number.POSITIVE_INFINITY : total
}

function nextRow(a: string, b: string, i: number, up: readonly number[], twoUp: readonly number[]): number[] {
  const drop = gapCost(a, i - 1)
  const row = [(up[0] as number) + drop]
  for (let j = 1; j <= b.length; j += 1) {
    let cost = Math.min(
      (up[j] as number) + drop,
      (row[j - 1] as number) + gapCost(b, j - 1),
      (up[j - 1] as number) + swapCost(a[i - 1] as string, b[j - 1] as string),
    )
    const isTransposed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    if (isTransposed) cost = Math.min(cost, (twoUp[j - 2] as number) + NEAR)
    row.push(cost)
  }
  return row
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0
  return (VOWELS.has(a) && VOWELS.has(b)) || NEAR_PAIRS.has(a + b) ? NEAR : 1
}

/** Cost of leaving out or putting in the letter at `i`. */
function gapCost(text: string, i: number): number {
  const letter = text[i] as string
  if (letter === text[i - 1] || letter === text[i + 1]) return DOUBLED
  if (letter === 'h' && i > 0) return NEAR
  return VOWELS.has(letter) ? VOWEL : 1
}
