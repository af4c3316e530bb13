// Where the caret is in the text that is typed. The editors say so here, so that what reads it need not bring them along.
import type { ReadingSpot } from '../../reading-spot.ts'

let read: () => ReadingSpot | null = () => null

/** Has the editors asked where the caret is. */
export function tellSpots(next: () => ReadingSpot | null): void {
  read = next
}

/** The caret, or where it is out of sight the first line in view; null without an editor. */
export function spotTyped(): ReadingSpot | null {
  return read()
}
