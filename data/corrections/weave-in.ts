// Weaves in a correction of words: one pass over the segments it touches, which splits them at its ends, marks what it
// deletes and places what it inserts.
import type { CharacterRef, FormatSource } from './formats.ts'
import type { Edit, Segment } from './woven-text.ts'

/** A place to begin a pass: the index of a segment, and how many visible characters precede it. */
export interface Cursor {
  readonly index: number
  readonly position: number
}

export const START: Cursor = { index: 0, position: 0 }

/**
 * The result of an edit: replaces the segments from `first` (its text begins at `position`) up to `end`; `seen`: what
 * it deletes.
 */
export interface Woven {
  readonly first: number
  readonly end: number
  readonly position: number
  readonly segments: readonly Segment[]
  readonly seen: string
  /** The character after which it inserts; null at the very beginning. */
  readonly behind: CharacterRef | null
}

/**
 * Splits segments at the edit's ends, marks what it deletes, places what it inserts. null: the text ends before the
 * edit does. `countReplacing` returns how many segments from an index on belong to replacements of text ending with a
 * character.
 */
export function weaveIn(
  segments: readonly Segment[],
  start: Cursor,
  edit: Edit,
  number: number,
  isVisible: (segment: Segment) => boolean,
  countReplacing: (index: number, behind: CharacterRef) => number,
): Woven | null {
  const inserted: readonly Segment[] = edit.after ? [{ text: edit.after, by: number, deletedBy: [], at: 0 }] : []
  if (edit.to === 0) return { first: 0, end: 0, position: 0, segments: inserted, seen: '', behind: null }
  const { index: first, position } = placeToBegin(segments, start, edit, isVisible)
  const woven: Segment[] = []
  let [end, reached, seen] = [first, position, '']
  let behind: CharacterRef | null = null
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
    if (reached + to === edit.to) {
      behind = { by: segment.by, at: segment.at + to - 1 }
      if (edit.from === edit.to && to === segment.text.length) {
        const count = countReplacing(end, behind)
        woven.push(...segments.slice(end, end + count))
        end += count
      }
      woven.push(...inserted)
    }
    woven.push(...part(segment, to, segment.text.length))
    reached += segment.text.length
  } while (reached < edit.to)
  return { first, end, position, segments: woven, seen, behind }
}

/** The visible segment in which the edit begins; an insertion belongs to the one that ends there. */
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

/** Part of a segment; nothing when empty. */
function part(segment: Segment, from: number, to: number): readonly Segment[] {
  return from < to ? [{ ...segment, text: segment.text.slice(from, to), at: segment.at + from }] : []
}

/** In place, and cheap: corrections of one act come left to right, so that little follows the first one. */
export function replaceSegments(segments: Segment[], { first, end, segments: woven }: Woven): void {
  const rest = segments.slice(end)
  segments.length = first
  for (const segment of woven) segments.push(segment)
  for (const segment of rest) segments.push(segment)
}

/**
 * Where an edit's text takes its format from: the first character it replaces, otherwise its neighbours. Called before
 * weaving in.
 */
export function sourceOf(
  segments: readonly Segment[],
  { first, position }: Pick<Woven, 'first' | 'position'>,
  { from, to }: Edit,
  isVisible: (segment: Segment) => boolean,
): FormatSource {
  const characterAt = (offset: number): CharacterRef | null => {
    let reached = position
    for (let index = first; offset >= reached && index < segments.length; index += 1) {
      const segment = segments[index] as Segment
      if (!isVisible(segment)) continue
      if (offset < reached + segment.text.length) return { by: segment.by, at: segment.at + offset - reached }
      reached += segment.text.length
    }
    return null
  }
  const right = characterAt(from)
  return { left: from < to ? right : characterAt(from - 1), right }
}
