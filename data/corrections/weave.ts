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
  private readonly pieces: Segment[]
  private readonly list: Edit[]
  private readonly numbers: Map<string, number>
  private readonly statuses: Status[]
  /** Where the last correction began: the next one usually comes after it. */
  private cursor: Cursor = START

  private constructor(original: string, from?: Weave) {
    this.original = original
    const whole = original === '' ? [] : [{ text: original, by: ORIGINAL, deletedBy: [], at: 0 }]
    this.pieces = from ? [...from.pieces] : whole
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
    const number = this.numberOf(id)
    if (isLive(this.statusAt(number)) !== isLive(to)) this.cursor = START
    this.statuses[number] = to
  }

  /** Weaves in a correction as proposed, or says why it does not fit and leaves everything as it was. */
  insert(edit: Edit): EditProblem | null {
    if (this.numbers.has(edit.id)) return 'duplicate'
    if (edit.before === edit.after) return 'no-change'
    if (edit.from < 0 || edit.from > edit.to) return 'out-of-range'
    const start = this.cursor.position < edit.from ? this.cursor : START
    const woven = weaveIn(this.pieces, start, edit, this.list.length, (segment) =>
      this.isVisible(segment, this.isWorking),
    )
    if (!woven) return 'out-of-range'
    if (woven.seen !== edit.before) return 'before-differs'
    replaceSegments(this.pieces, woven)
    this.cursor = { index: woven.first, position: woven.position }
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

/** A place to begin a walk: the number of a segment, and how many visible characters stand before it. */
interface Cursor {
  readonly index: number
  readonly position: number
}

const START: Cursor = { index: 0, position: 0 }

/** What an edit makes of the segments from `first` (its text begins at `position`) up to `end`; `seen`: what it deletes. */
interface Woven {
  readonly first: number
  readonly end: number
  readonly position: number
  readonly segments: readonly Segment[]
  readonly seen: string
}

/** Cuts at the edit's ends, marks what it deletes, places what it inserts. null: the text ends before the edit does. */
function weaveIn(
  segments: readonly Segment[],
  start: Cursor,
  edit: Edit,
  number: number,
  isVisible: (segment: Segment) => boolean,
): Woven | null {
  const inserted: readonly Segment[] = edit.after ? [{ text: edit.after, by: number, deletedBy: [], at: 0 }] : []
  if (edit.to === 0) return { first: 0, end: 0, position: 0, segments: inserted, seen: '' }
  const { index: first, position } = placeToBegin(segments, start, edit, isVisible)
  const woven: Segment[] = []
  let [end, reached, seen] = [first, position, '']
  do {
    const segment = segments[end]
    if (!segment) return null
    end += 1
    if (!isVisible(segment)) {
      woven.push(segment)
      continue
    }
    const [from, to] = [Math.max(edit.from - reached, 0), Math.min(edit.to - reached, segment.text.length)]
    const gone = part(segment, from, to).map((piece) => ({ ...piece, deletedBy: [...piece.deletedBy, number] }))
    woven.push(...part(segment, 0, from), ...gone)
    seen += segment.text.slice(from, to)
    if (reached + to === edit.to) woven.push(...inserted)
    woven.push(...part(segment, to, segment.text.length))
    reached += segment.text.length
  } while (reached < edit.to)
  return { first, end, position, segments: woven, seen }
}

/** The visible segment the edit begins in; an insertion belongs to the one that ends there. */
function placeToBegin(
  segments: readonly Segment[],
  start: Cursor,
  { from, to }: Edit,
  isVisible: (segment: Segment) => boolean,
): Cursor {
  const least = from === to ? from : from + 1
  let { index, position } = start
  for (; index < segments.length; index += 1) {
    const segment = segments[index] as Segment
    if (!isVisible(segment)) continue
    if (position + segment.text.length >= least) break
    position += segment.text.length
  }
  return { index, position }
}

/** A stretch of a segment; nothing when it is empty. */
function part(segment: Segment, from: number, to: number): readonly Segment[] {
  return from < to ? [{ ...segment, text: segment.text.slice(from, to), at: segment.at + from }] : []
}

/** In place, and only behind the first one: corrections of one act come left to right, where little stands behind. */
function replaceSegments(segments: Segment[], { first, end, segments: woven }: Woven): void {
  const rest = segments.slice(end)
  segments.length = first
  for (const segment of woven) segments.push(segment)
  for (const segment of rest) segments.push(segment)
}
