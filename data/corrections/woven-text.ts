// What the parts of the weave share: its segments, its edits, and its text.
import type { Formats, MarkedText } from './formats.ts'
import type { Line } from './lines.ts'

/** A run of characters with one history. */
export interface Segment {
  readonly text: string
  /** Number of the correction that inserted it, or ORIGINAL. */
  readonly by: number
  /** Numbers of the corrections that delete it. */
  readonly deletedBy: readonly number[]
  /** Offset of the first character in the original, or in the inserting correction's `after`. */
  readonly at: number
}

/** The part of a correction the weave needs; offsets are UTF-16, half-open, in the working text. */
export interface Edit {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

export type EditProblem = 'duplicate' | 'no-change' | 'out-of-range' | 'before-differs'
export type IsActive = (number: number) => boolean

/** The text of a weave, with its marks and lines. */
export interface WovenText extends MarkedText {
  readonly segments: readonly Segment[]
  /** Active in the working text. */
  readonly isWorking: IsActive
  readonly isVisible: (segment: Segment, isActive: IsActive) => boolean
  readonly workingText: () => string
  readonly formats: (isActive: IsActive) => Formats
  readonly lines: (isActive: IsActive) => readonly Line<Segment>[]
}
