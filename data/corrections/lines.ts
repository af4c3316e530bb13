// The lines of a field and the kind of each. A line feed separates lines as long as the correction that inserted it is
// active, even where another deletes it, so that a line keeps its kind when its words change or the previous line is
// joined to it.
import type { Block } from '../schema/index.ts'
import { type CharacterRef, lastUpTo } from './formats.ts'

/** A run of characters of one owner, as stored in the weave. */
interface Piece {
  readonly text: string
  readonly by: number
  readonly at: number
}

/** A block correction as stored in the weave. */
export interface Blocking {
  readonly number: number
  readonly after: Block
  /** The character whose line it is about, or for an empty line the line feed that opens it (null: the first line). */
  readonly anchor: CharacterRef | null
  readonly isEmptyLine: boolean
  /** Corrections that inserted the anchor and the line feeds around the line. */
  readonly needs: readonly number[]
  /** The block correction it was made on top of, and the first one of that line (itself when it is the first). */
  readonly parent: number | null
  readonly root: number
}

/** Part of a line: a stretch of a segment without line feeds. */
export interface LinePart<S> {
  readonly segment: S
  /** In the segment's text. */
  readonly from: number
  readonly to: number
  readonly isVisible: boolean
}

/** A line between two line feeds, including deleted ones. */
export interface Line<S> {
  /** null: the field's first line. */
  readonly opener: CharacterRef | null
  readonly parts: readonly LinePart<S>[]
  /** The line feed that ends it; null for the last line. */
  readonly closer: { readonly segment: S; readonly ref: CharacterRef; readonly isVisible: boolean } | null
  /** Its own kind. */
  readonly block: Block
  /** Block corrections of this line, active or not, by number. */
  readonly blockings: readonly Blocking[]
}

export interface LineSource<S extends Piece> {
  readonly segments: readonly S[]
  /** Where each line of the original begins. */
  readonly starts: readonly number[]
  readonly blocks: readonly Block[]
  readonly blockings: readonly Blocking[]
  readonly isActive: (number: number) => boolean
  readonly isVisible: (segment: S) => boolean
}

const PLAIN: Block = { type: 'p' }
const ORIGINAL = -1

/** All lines of a field in one state of its corrections. */
export function linesOf<S extends Piece>(source: LineSource<S>): readonly Line<S>[] {
  const lines: Line<S>[] = []
  const { starts } = source
  let opener: CharacterRef | null = null
  let parts: LinePart<S>[] = []
  const close = (closer: Line<S>['closer']): void => {
    const blockings = source.blockings.filter((blocking) => isOf(blocking, opener, parts))
    const last = blockings.findLast(({ number }) => source.isActive(number))
    const block = last?.after ?? baseBlock(source.blocks, starts, opener, parts, closer, lines.at(-1))
    lines.push({ opener, parts, closer, block, blockings })
    opener = closer?.ref ?? null
    parts = []
  }
  for (const segment of source.segments) {
    if (segment.by !== ORIGINAL && !source.isActive(segment.by)) continue
    const isVisible = source.isVisible(segment)
    for (let from = 0; from < segment.text.length; ) {
      const newline = segment.text.indexOf('\n', from)
      const to = newline < 0 ? segment.text.length : newline
      if (from < to) parts.push({ segment, from, to, isVisible })
      if (newline < 0) break
      close({ segment, ref: { by: segment.by, at: segment.at + newline }, isVisible })
      from = newline + 1
    }
  }
  close(null)
  return lines
}

/** Groups lines into visible ones: all but the last of a group end in a hidden line feed. */
export function groupsOf<S>(lines: readonly Line<S>[]): readonly (readonly Line<S>[])[] {
  const groups: Line<S>[][] = []
  let isOpen = false
  for (const line of lines) {
    if (isOpen) groups.at(-1)?.push(line)
    else groups.push([line])
    isOpen = line.closer !== null && !line.closer.isVisible
  }
  return groups
}

/** The line that determines the kind of its group: the first with visible text, otherwise the first. */
export function headOf<S>(group: readonly Line<S>[]): Line<S> {
  return group.find(({ parts }) => parts.some(({ isVisible }) => isVisible)) ?? (group[0] as Line<S>)
}

function isOf<S extends Piece>(
  { anchor, isEmptyLine }: Blocking,
  opener: CharacterRef | null,
  parts: readonly LinePart<S>[],
): boolean {
  if (isEmptyLine) return anchor?.by === opener?.by && anchor?.at === opener?.at
  if (!anchor) return false
  const holds = ({ segment, from, to }: LinePart<S>): boolean =>
    segment.by === anchor.by && segment.at + from <= anchor.at && anchor.at < segment.at + to
  return parts.some(holds)
}

/** The kind of the original line whose characters it has; a new line is a list item when the previous one is. */
function baseBlock<S extends Piece>(
  blocks: readonly Block[],
  starts: readonly number[],
  opener: CharacterRef | null,
  parts: readonly LinePart<S>[],
  closer: Line<S>['closer'],
  before: Line<S> | undefined,
): Block {
  const original = parts.find(({ segment }) => segment.by === ORIGINAL)
  if (original) return blocks[lineAt(starts, original.segment.at + original.from)] ?? PLAIN
  const isBetweenOriginals = isOriginal(opener) && isOriginal(closer?.ref ?? null)
  if (isBetweenOriginals) return blocks[opener === null ? 0 : lineAt(starts, opener.at + 1)] ?? PLAIN
  return before?.block.type === 'li' ? before.block : PLAIN
}

/** The kind of the line that contains an offset. `starts`: where each line begins. */
export function originalBlock(blocks: readonly Block[], starts: readonly number[], offset: number): Block {
  return blocks[lineAt(starts, offset)] ?? PLAIN
}

function isOriginal(ref: CharacterRef | null): boolean {
  return ref === null || ref.by === ORIGINAL
}

/** Where each line of a text begins. */
export function startsOfLines(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the line that contains an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(0, lastUpTo(starts, offset))
}
