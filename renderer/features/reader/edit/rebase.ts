// Rebases typing begun on an older text onto the present one. Changes others made meanwhile stay; typing that conflicts
// with one of them is left out and listed.
import { applyHunks, type Hunk, wordDiff } from '../../../../electron/contract/index.ts'

/** A typed change that could not be rebased, and the change it conflicts with; places refer to the old text. */
export interface Lost {
  readonly mine: Hunk
  readonly theirs: Hunk
}

export interface Rebased {
  readonly text: string
  readonly lost: readonly Lost[]
}

/** The change from `old` to `drafted`, applied to `now`. */
export function rebase(old: string, drafted: string, now: string): Rebased {
  if (old === now) return { text: drafted, lost: [] }
  const theirs = wordDiff(old, now)
  const lost: Lost[] = []
  const kept: Hunk[] = []
  for (const mine of wordDiff(old, drafted)) {
    const met = theirs.find((other) => meets(mine, other))
    if (!met) kept.push(shifted(mine, theirs))
    else if (!isSame(mine, met)) lost.push({ mine, theirs: met })
  }
  return { text: applyHunks(now, kept), lost }
}

function meets(mine: Hunk, other: Hunk): boolean {
  return mine.from <= other.to && other.from <= mine.to
}

function isSame(mine: Hunk, other: Hunk): boolean {
  return mine.from === other.from && mine.to === other.to && mine.after === other.after
}

function shifted(hunk: Hunk, before: readonly Hunk[]): Hunk {
  const shift = before
    .filter(({ to }) => to <= hunk.from)
    .reduce((sum, { from, to, after }) => sum + after.length - (to - from), 0)
  return { ...hunk, from: hunk.from + shift, to: hunk.to + shift }
}
