// Keys pressed one after the other, such as G then L: remembers the first one for a moment.
import type { SequenceStart } from '../../../electron/contract/index.ts'

/** Milliseconds allowed before the second key. */
const PATIENCE = 1500

let pending: { readonly key: SequenceStart; readonly at: number } | null = null

export function beginSequence(key: SequenceStart, now: number): void {
  pending = { key, at: now }
}

/** The first key, if it was pressed just now; clears it. */
export function takeSequence(now: number): SequenceStart | null {
  const first = pending
  pending = null
  return first !== null && now - first.at <= PATIENCE ? first.key : null
}
