// The weave of one field: every character that ever existed stays, as part of a segment that records which correction
// inserted it and which delete it. Text is a pure function of that and of which corrections are active, so nothing is
// ever lost, and reverting and reinstating a correction are the same operation. After SCCS's interleaved deltas
// (Rochkind, 1975).
import type { Block, Mark, Status } from '../schema/index.ts'
import { type CharacterRef, type Format, type FormatSource, Formats, type Marking } from './formats.ts'
import { type Blocking, type Line, linesOf, originalBlock, startsOfLines } from './lines.ts'
import { type BlockEdit, type MarkEdit, placeBlock, placeMark } from './place-structure.ts'
import { type Cursor, replaceSegments, START, sourceOf, weaveIn } from './weave-in.ts'
import type { Edit, EditProblem, IsActive, Segment, WovenText } from './woven-text.ts'

export type { Edit, EditProblem, IsActive, Segment } from './woven-text.ts'

/** A run of the tracked view; `correction` is null where nothing changed. */
export interface Run {
  readonly text: string
  readonly kind: 'same' | 'ins' | 'del'
  readonly correction: string | null
  /** Absent for plain text. */
  readonly format?: Format
  /** In marked copy: the format as published, and the last correction that changed it. */
  readonly reformatted?: { readonly before: Format; readonly correction: string }
}

/** Blocks (one per line) and marks of an original; plain paragraphs by default. */
export interface Structure {
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
}

export const ORIGINAL = -1

/** Active in the working text. */
export function isLive(status: Status): boolean {
  return status === 'proposed' || status === 'accepted'
}

/** The place of a correction's insertion. */
interface Place {
  /** The character it follows; null at the very beginning. */
  readonly behind: CharacterRef | null
  /** Whether it replaces the text that ends with that character. */
  readonly isReplacing: boolean
}

const UNSTRUCTURED: Structure = { blocks: [], marks: [] }

export class Weave implements WovenText {
  private readonly pieces: Segment[]
  private readonly list: { readonly id: string }[]
  private readonly numbers: Map<string, number>
  private readonly statuses: Status[]
  /** Where each correction's inserted text takes its format from. */
  readonly sources: Map<number, FormatSource>
  private readonly places: Map<number, Place>
  private marked: readonly Marking[]
  private blocked: readonly Blocking[]
  /** Where the last correction began: the next one usually comes after it. */
  private cursor: Cursor = START
  private lineStarts: readonly number[] | null = null

  private constructor(
    readonly original: string,
    private readonly structure: Structure,
    from?: Weave,
  ) {
    const whole = original === '' ? [] : [{ text: original, by: ORIGINAL, deletedBy: [], at: 0 }]
    this.pieces = from ? [...from.pieces] : whole
    this.list = from ? [...from.list] : []
    this.numbers = new Map(from?.numbers)
    this.statuses = from ? [...from.statuses] : []
    this.sources = new Map(from?.sources)
    this.places = new Map(from?.places)
    this.marked = from?.marked ?? []
    this.blocked = from?.blocked ?? []
  }

  /** A weave without corrections. */
  static of(original: string, structure: Structure = UNSTRUCTURED): Weave {
    return new Weave(original, structure)
  }

  /** An independent copy, for trying something. */
  copy(): Weave {
    return new Weave(this.original, this.structure, this)
  }

  get segments(): readonly Segment[] {
    return this.pieces
  }

  /** Ids of all corrections of this field, by number: of words, marks and blocks. */
  get edits(): readonly { readonly id: string }[] {
    return this.list
  }

  get marks(): readonly Mark[] {
    return this.structure.marks
  }

  /** Mark corrections, by number. */
  get markings(): readonly Marking[] {
    return this.marked
  }

  /** Block corrections, by number. */
  get blockings(): readonly Blocking[] {
    return this.blocked
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
    return (this.list[number] as { readonly id: string }).id
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

  /** Sets a status without checking whether the state stays valid: conflicts.ts does that first. */
  setStatus(id: string, to: Status): void {
    const number = this.numberOf(id)
    if (isLive(this.statusAt(number)) !== isLive(to)) this.cursor = START
    this.statuses[number] = to
  }

  /** Weaves in a correction as proposed, or returns why it does not fit and changes nothing. */
  insert(edit: Edit): EditProblem | null {
    if (this.numbers.has(edit.id)) return 'duplicate'
    if (edit.before === edit.after) return 'no-change'
    if (edit.from < 0 || edit.from > edit.to) return 'out-of-range'
    const start = this.cursor.position < edit.from ? this.cursor : START
    const isVisible = (segment: Segment): boolean => this.isVisible(segment, this.isWorking)
    const countReplacing = (index: number, behind: CharacterRef): number => this.countReplacing(index, behind)
    const woven = weaveIn(this.pieces, start, edit, this.list.length, isVisible, countReplacing)
    if (!woven) return 'out-of-range'
    if (woven.seen !== edit.before) return 'before-differs'
    if (edit.after) {
      this.sources.set(this.list.length, sourceOf(this.pieces, woven, edit, isVisible))
      this.places.set(this.list.length, { behind: woven.behind, isReplacing: edit.from < edit.to })
    }
    replaceSegments(this.pieces, woven)
    this.cursor = { index: woven.first, position: woven.position }
    this.enlist(edit.id)
    return null
  }

  /**
   * How many segments from `index` on replace text that ends with a character, including insertions into them.
   * Insertions at one character have a fixed order: first replacements of text ending there, then insertions there,
   * newest first in each. It never depends on which of them are active or known to an author, so that any part of a log
   * places its characters as the whole log does.
   */
  private countReplacing(index: number, behind: CharacterRef): number {
    let count = 0
    while (this.isReplacing(this.pieces[index + count], behind)) count += 1
    return count
  }

  private isReplacing(segment: Segment | undefined, character: CharacterRef): boolean {
    let by = segment?.by ?? ORIGINAL
    while (by !== ORIGINAL) {
      const { behind, isReplacing } = this.places.get(by) as Place
      if (behind?.by === character.by && behind.at === character.at) return isReplacing
      by = behind?.by ?? ORIGINAL
    }
    return false
  }

  /** Weaves in a mark correction as proposed, or returns why it does not fit and changes nothing. */
  insertMark(edit: MarkEdit): EditProblem | null {
    if (this.numbers.has(edit.id)) return 'duplicate'
    const placed = placeMark(this, edit, this.list.length)
    if (typeof placed === 'string') return placed
    this.marked = [...this.marked, placed]
    this.enlist(edit.id)
    return null
  }

  /** Weaves in a block correction as proposed, or returns why it does not fit and changes nothing. */
  insertBlock(edit: BlockEdit): EditProblem | null {
    if (this.numbers.has(edit.id)) return 'duplicate'
    const placed = placeBlock(this, edit, this.list.length)
    if (typeof placed === 'string') return placed
    this.blocked = [...this.blocked, placed]
    this.enlist(edit.id)
    return null
  }

  private enlist(id: string): void {
    this.numbers.set(id, this.list.length)
    this.list.push({ id })
    this.statuses.push('proposed')
  }

  /** The lines of the field with the given corrections active. */
  lines(isActive: IsActive): readonly Line<Segment>[] {
    const { segments, starts, blockings } = this
    const isVisible = (segment: Segment): boolean => this.isVisible(segment, isActive)
    return linesOf({ segments, starts, blocks: this.structure.blocks, blockings, isActive, isVisible })
  }

  /** The kind of the original line that contains an offset. */
  originalBlock(offset: number): Block {
    return originalBlock(this.structure.blocks, this.starts, offset)
  }

  private get starts(): readonly number[] {
    this.lineStarts ??= startsOfLines(this.original)
    return this.lineStarts
  }

  /** Returns the formats of characters with the given corrections active. */
  formats(isActive: IsActive): Formats {
    return new Formats(this, isActive)
  }

  /** The tracked view against the original. Text that was inserted and later deleted does not appear. */
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

  /** A segment in the tracked view, or null when it does not appear. */
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
