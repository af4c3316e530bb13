// The weave of one field: every character that ever was stays, as a segment that knows who inserted it and which
// corrections delete it. Text is a pure function of that and of which corrections are active, so nothing is ever lost
// and taking back or reinstating a correction is the same operation. After SCCS's interleaved deltas (Rochkind, 1975).
import type { Status } from '../schema/index.ts'

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

/** A run of the tracked view; `correction` is null where nothing changed. */
export interface Run {
  readonly text: string
  readonly kind: 'same' | 'ins' | 'del'
  readonly correction: string | null
}

export type EditProblem = 'duplicate' | 'no-change' | 'out-of-range' | 'before-differs'
export type IsActive = (number: number) => boolean

export const ORIGINAL = -1

/** Active in the working text. */
export function isLive(status: Status): boolean {
  return status === 'proposed' || status === 'accepted'
}

export class Weave {
  readonly original: string
  private pieces: readonly Segment[]
  private readonly list: Edit[]
  private readonly numbers: Map<string, number>
  private readonly statuses: Status[]

  private constructor(original: string, from?: Weave) {
    this.original = original
    this.pieces = from?.pieces ?? (original === '' ? [] : [{ text: original, by: ORIGINAL, deletedBy: [], at: 0 }])
    this.list = from ? [...from.list] : []
    this.numbers = new Map(from?.numbers)
    this.statuses = from ? [...from.statuses] : []
  }

  /** A weave without corrections. */
  static of(original: string): Weave {
    return new Weave(original)
  }

  /** An independent copy, to try something on. */
  copy(): Weave {
    return new Weave(this.original, this)
  }

  get segments(): readonly Segment[] {
    return this.pieces
  }

  get edits(): readonly Edit[] {
    return this.list
  }

  has(id: string): boolean {
    return this.numbers.has(id)
  }

  /** Number of a correction of this weave. The id must be known. */
  numberOf(id: string): number {
    const number = this.numbers.get(id)
    if (number === undefined) throw new Error(`no correction ${id} in this field`)
    return number
  }

  idOf(number: number): string {
    return (this.list[number] as Edit).id
  }

  statusOf(id: string): Status {
    return this.statuses[this.numberOf(id)] as Status
  }

  statusAt(number: number): Status {
    return this.statuses[number] as Status
  }

  /** Active in the working text: proposed or accepted. */
  readonly isWorking: IsActive = (number) => isLive(this.statusAt(number))
  /** Active in the published text: accepted. */
  readonly isPublished: IsActive = (number) => this.statusAt(number) === 'accepted'

  isVisible(segment: Segment, isActive: IsActive): boolean {
    return (segment.by === ORIGINAL || isActive(segment.by)) && !segment.deletedBy.some(isActive)
  }

  /** The text with the given corrections active. */
  textWith(isActive: IsActive): string {
    let text = ''
    for (const segment of this.pieces) if (this.isVisible(segment, isActive)) text += segment.text
    return text
  }

  /** original + proposed + accepted: what the next correction is made on. */
  workingText(): string {
    return this.textWith(this.isWorking)
  }

  /** original + accepted. */
  publishedText(): string {
    return this.textWith(this.isPublished)
  }

  /** Sets a status without asking whether the state stays valid: conflicts.ts does that first. */
  setStatus(id: string, to: Status): void {
    this.statuses[this.numberOf(id)] = to
  }

  /** Weaves in a correction as proposed, or says why it does not fit and leaves everything as it was. */
  insert(edit: Edit): EditProblem | null {
    if (this.numbers.has(edit.id)) return 'duplicate'
    if (edit.before === edit.after) return 'no-change'
    if (edit.from < 0 || edit.from > edit.to) return 'out-of-range'
    const woven = weaveIn(this.pieces, edit, this.list.length, (segment) => this.isVisible(segment, this.isWorking))
    if (edit.to > woven.length) return 'out-of-range'
    if (woven.seen !== edit.before) return 'before-differs'
    this.pieces = woven.segments
    this.numbers.set(edit.id, this.list.length)
    this.list.push(edit)
    this.statuses.push('proposed')
    return null
  }

  /** The tracked view against the original. Text that was inserted and is gone again does not appear. */
  runs(isActive: IsActive): readonly Run[] {
    const runs: Run[] = []
    for (const segment of this.pieces) {
      const run = this.runOf(segment, isActive)
      const last = runs.at(-1)
      if (!run) continue
      if (last && last.kind === run.kind && last.correction === run.correction) {
        runs[runs.length - 1] = { ...last, text: last.text + run.text }
      } else runs.push(run)
    }
    return runs
  }

  /** How a segment shows in the tracked view, or null when it does not. */
  runOf(segment: Segment, isActive: IsActive): Run | null {
    const deleter = segment.deletedBy.find(isActive)
    if (segment.by === ORIGINAL) {
      if (deleter === undefined) return { text: segment.text, kind: 'same', correction: null }
      return { text: segment.text, kind: 'del', correction: this.idOf(deleter) }
    }
    if (!isActive(segment.by) || deleter !== undefined) return null
    return { text: segment.text, kind: 'ins', correction: this.idOf(segment.by) }
  }
}

interface Woven {
  readonly segments: readonly Segment[]
  readonly seen: string
  readonly length: number
}

/** One walk over the segments: cuts at the edit's ends, marks what it deletes, places what it inserts. */
function weaveIn(segments: readonly Segment[], edit: Edit, number: number, isVisible: (s: Segment) => boolean): Woven {
  const out: Segment[] = []
  const isInsertion = edit.from === edit.to
  let position = 0
  let seen = ''
  let isPlaced = false
  const push = (segment: Segment, from: number, to: number, deleted: boolean): void => {
    if (from >= to) return
    const deletedBy = deleted ? [...segment.deletedBy, number] : segment.deletedBy
    out.push({ text: segment.text.slice(from, to), by: segment.by, deletedBy, at: segment.at + from })
  }
  const place = (): void => {
    if (isPlaced) return
    isPlaced = true
    if (edit.after) out.push({ text: edit.after, by: number, deletedBy: [], at: 0 })
  }
  if (isInsertion && edit.from === 0) place()
  for (const segment of segments) {
    if (!isVisible(segment)) {
      out.push(segment)
      continue
    }
    const start = position
    const length = segment.text.length
    position += length
    const from = Math.min(Math.max(edit.from - start, 0), length)
    const to = Math.min(Math.max(edit.to - start, 0), length)
    push(segment, 0, from, false)
    if (isInsertion) {
      if (start < edit.from && edit.from <= position) place()
    } else if (from < to) {
      push(segment, from, to, true)
      seen += segment.text.slice(from, to)
      if (start + to === edit.to) place()
    }
    push(segment, to, length, false)
  }
  return { segments: out, seen, length: position }
}
