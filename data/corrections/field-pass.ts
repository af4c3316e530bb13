// Many corrections of one field as one act: each is placed in the text its predecessors left, without building that
// text.
import type { Sha256, TextCorrection } from '../schema/index.ts'
import { hashText } from './hash.ts'

/** UTF-16 code units of context stored on either side of a correction. */
const CONTEXT = 32

/** The position fields of a correction. */
export type Placed = Pick<TextCorrection, 'from' | 'to' | 'before' | 'prefix' | 'suffix'>

/** Traverses the text of a field once, from left to right. */
export class FieldPass {
  /** Hash of the text before the act: the base all its corrections name. */
  readonly sha256: Sha256
  private end = 0
  private shift = 0
  /** The corrected text before `end`, as much as a context needs. */
  private tail = ''

  constructor(
    /** The working text before the act. */
    private readonly text: string,
  ) {
    this.sha256 = hashText(text)
  }

  /** Places the next edit; `from` and `to` are offsets before the act, not before the end of the last edit. */
  next(from: number, to: number, after: string): Placed {
    const prefix = lastOf(this.tail + this.text.slice(Math.max(this.end, from - CONTEXT), from))
    const suffix = this.text.slice(to, to + CONTEXT)
    const place = { from: from + this.shift, to: to + this.shift, before: this.text.slice(from, to) }
    this.tail = lastOf(prefix + after)
    this.end = to
    this.shift += after.length - (to - from)
    return { ...place, prefix: prefix.toWellFormed(), suffix: suffix.toWellFormed() }
  }
}

function lastOf(text: string): string {
  return text.slice(Math.max(0, text.length - CONTEXT))
}
