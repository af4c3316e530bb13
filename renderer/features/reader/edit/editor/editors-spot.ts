// The caret's place in the text being typed. The editors register it here, so that its readers need not load them.
import type { ReadingSpot } from '../../places/reading-spot.ts'

let read: () => ReadingSpot | null = () => null

/** Registers the function that returns the caret's place. */
export function tellSpots(next: () => ReadingSpot | null): void {
  read = next
}

/** The caret, or if it is out of view the first visible line; null without an editor. */
export function spotTyped(): ReadingSpot | null {
  return read()
}
