// Where the places of a text are in a later one.
import type { Hunk } from '../../../../electron/contract/index.ts'

/** Maps an offset from one text to another; `assoc` says on which side of an insertion it ends up. */
export type MapOffset = (offset: number, assoc: -1 | 1) => number

/** How offsets move when hunks are applied. */
export function mapThrough(hunks: readonly Hunk[]): MapOffset {
  return (offset, assoc) => {
    let shift = 0
    for (const { from, to, after } of hunks) {
      if (to < offset || (to === offset && from < to)) shift += after.length - (to - from)
      else if (from === to && from === offset && assoc === 1) shift += after.length
      else if (from < offset) return from + shift + (assoc === 1 ? after.length : 0)
      else break
    }
    return offset + shift
  }
}
