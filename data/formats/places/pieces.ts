// Text that knows where each of its characters is written, so that a correction of the text becomes an edit of the file it
// was read from. Nothing is ever serialised again: what no correction touches stays as it is.
import { isSameFormat } from '../../corrections/formats.ts'
import type { Format } from '../../corrections/index.ts'
import type { Markup } from './markup.ts'
import type { Encode, Refusal, RefusalReason } from './refusal.ts'

export type { Encode, Refusal, RefusalReason } from './refusal.ts'

/** A stretch of a file's characters, half-open, in UTF-16 code units of its decoded text. */
export interface Range {
  readonly at: number
  readonly end: number
}

/**
 * from..to of the text is written at at..end of the file. copy: character for character; unit: only as a whole (a reference, a
 * fold of blanks), with `more` places that go with it; none: it is not in the file (the line feed between two elements).
 */
export interface Piece extends Range {
  readonly from: number
  readonly to: number
  readonly kind: 'copy' | 'unit' | 'none'
  readonly encode: Encode
  /** Pieces of one run have nothing but each other between them. */
  readonly run: number
  readonly format?: Format
  readonly more?: readonly Range[]
}

/** A text and where it is written. Pieces are in order and cover the text without gaps. */
export interface PlacedText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** What its lines and formats are written with; absent: its words alone can change. */
  readonly markup?: Markup
}

/** Replaces from..to by `text`. `format`: of the text that is inserted, where it could go on either side of a border. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly format?: Format
}

export function isRefusal<T extends object | string>(value: T | Refusal): value is Refusal {
  return typeof value === 'object' && 'reason' in value
}

export function refuse(reason: RefusalReason, detail: string): Refusal {
  return { reason, detail }
}

/** Puts pieces of text one behind another; copies that touch become one. */
export class PieceBuilder {
  text = ''
  readonly pieces: Piece[] = []

  add(text: string, piece: Omit<Piece, 'from' | 'to'>): void {
    if (text === '') return
    const from = this.text.length
    this.text += text
    const last = this.pieces.at(-1)
    const isOne =
      last?.kind === 'copy' &&
      piece.kind === 'copy' &&
      last.end === piece.at &&
      last.run === piece.run &&
      last.encode === piece.encode
    if (isOne) this.pieces[this.pieces.length - 1] = { ...last, to: this.text.length, end: piece.end }
    else this.pieces.push(Object.assign({ from, to: this.text.length }, piece))
  }

  placed(): PlacedText {
    return { text: this.text, pieces: this.pieces }
  }
}

/** Index of the first piece that ends behind an offset of the text. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).to > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The pieces of a stretch of a text, cut to it; a unit is never cut. */
export function* piecesIn({ pieces }: PlacedText, from: number, to: number): Generator<Piece> {
  for (let n = pieceAt(pieces, from); n < pieces.length; n += 1) {
    const piece = pieces[n] as Piece
    if (piece.from >= to) return
    if (piece.kind !== 'copy') {
      yield piece
      continue
    }
    const [a, b] = [Math.max(piece.from, from), Math.min(piece.to, to)]
    yield { ...piece, from: a, to: b, at: piece.at + a - piece.from, end: piece.at + b - piece.from }
  }
}

/** A stretch of a placed text as a text of its own. */
export function slicePlaced(placed: PlacedText, from: number, to: number): PlacedText {
  const builder = new PieceBuilder()
  for (const { from: a, to: b, ...piece } of piecesIn(placed, from, to))
    builder.add(placed.text.slice(Math.max(a, from), Math.min(b, to)), piece)
  return builder.placed()
}

/**
 * Edits of a placed text as edits of the file's characters, each of them smaller than the correction where the text begins or
 * ends alike. Text that is not in the file is skipped; the proof decides whether the result is right.
 */
export function lowerEdits(placed: PlacedText, edits: readonly Edit[]): readonly Edit[] | Refusal {
  const out: Edit[] = []
  for (const edit of mergedInUnits(placed, edits)) {
    const lowered = lowerEdit(placed, trimmed(placed, edit))
    if (isRefusal(lowered)) return lowered
    out.push(...lowered)
  }
  return out
}

/** Edits of one unit, which is rewritten as a whole, as one edit of it. */
function mergedInUnits(placed: PlacedText, edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = []
  for (const edit of edits) {
    const last = out.at(-1)
    const unit = last && placed.pieces[pieceAt(placed.pieces, Math.max(last.to - 1, last.from))]
    const isOne = last && unit?.kind === 'unit' && unit.from <= last.from && last.to <= unit.to && edit.from < unit.to
    if (!isOne || edit.from < last.to) out.push(edit)
    else {
      const text = last.text + placed.text.slice(last.to, edit.from) + edit.text
      out[out.length - 1] = { from: last.from, to: edit.to, text }
    }
  }
  return out
}

function lowerEdit(placed: PlacedText, { from, to, text: inserted, format }: Edit): readonly Edit[] | Refusal {
  if (from === to && inserted === '') return []
  const gone: Range[] = []
  let text = inserted
  let place: { readonly at: number; readonly encode: Encode } | null = null
  const touched = from < to ? [...piecesIn(placed, from, to)] : unitAround(placed, from)
  for (const piece of touched) {
    if (piece.kind === 'none') continue
    if (piece.from < from) text = placed.text.slice(piece.from, from) + text
    if (piece.to > to) text += placed.text.slice(to, piece.to)
    gone.push({ at: piece.at, end: piece.end }, ...(piece.more ?? []))
    place ??= piece
  }
  place ??= insertionPlace(placed, from, format)
  if (place === null) return refuse('no-place', `nothing of the text at ${from} is written in the file`)
  const written = text === '' ? '' : place.encode(text)
  if (isRefusal(written)) return written
  const ranges = joinRanges(gone)
  const [first] = ranges
  if (first?.at !== place.at) ranges.unshift({ at: place.at, end: place.at })
  return ranges.map(({ at, end }, n) => ({ from: at, to: end, text: n === 0 ? written : '' }))
}

/** The unit an offset lies within, as text that is inserted there has it written as a whole. */
function unitAround({ pieces }: PlacedText, offset: number): readonly Piece[] {
  const piece = pieces[pieceAt(pieces, offset)]
  return piece?.kind === 'unit' && piece.from < offset ? [piece] : []
}

/** Where text that replaces nothing goes: inside a piece, or at a border on the side that has the wanted format, the left first. */
function insertionPlace(
  { pieces }: PlacedText,
  offset: number,
  format: Format | undefined,
): { readonly at: number; readonly encode: Encode } | null {
  const n = pieceAt(pieces, offset)
  const [left, right] = [pieces[n - 1], pieces[n]]
  if (right?.kind === 'copy' && right.from < offset) return { at: right.at + offset - right.from, encode: right.encode }
  const sides = [
    ...(left && left.kind !== 'none' ? [{ at: left.more?.at(-1)?.end ?? left.end, piece: left }] : []),
    ...(right && right.kind !== 'none' ? [{ at: right.at, piece: right }] : []),
  ]
  const chosen = sides.find(({ piece }) => isSameFormat(piece.format ?? {}, format ?? {})) ?? sides[0]
  return chosen ? { at: chosen.at, encode: chosen.piece.encode } : null
}

function joinRanges(ranges: readonly Range[]): Range[] {
  const out: Range[] = []
  for (const range of ranges) {
    const last = out.at(-1)
    if (last?.end === range.at) out[out.length - 1] = { at: last.at, end: range.end }
    else out.push(range)
  }
  return out
}

/** Leaves out of an edit what it does not change, as long as one run of characters is touched. Never halves a surrogate pair. */
function trimmed(placed: PlacedText, edit: Edit): Edit {
  let { from, to, text } = edit
  const touched = from < to && text !== '' ? [...piecesIn(placed, from, to)] : []
  const [first] = touched
  if (!first || touched.some(({ kind, run }) => kind === 'none' || run !== first.run)) return edit
  const { text: whole } = placed
  while (from < to && text !== '' && whole[from] === text[0] && !isHalf(whole, from + 1) && !isHalf(text, 1)) {
    from += 1
    text = text.slice(1)
  }
  while (
    from < to &&
    text !== '' &&
    whole[to - 1] === text.at(-1) &&
    !isHalf(whole, to - 1) &&
    !isHalf(text, text.length - 1)
  ) {
    to -= 1
    text = text.slice(0, -1)
  }
  return { ...edit, from, to, text }
}

function isHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
}

/** Edits of a text without what they do not change; those that change nothing are left out. Never halves a surrogate pair. */
export function leastEdits(source: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap(({ from, to, text, ...edit }) => {
    let [start, end, head, tail] = [from, to, 0, text.length]
    const isOne = (at: number, other: number): boolean => !isHalf(source, at) && !isHalf(text, other)
    while (start < end && head < tail && source[start] === text[head]) [start, head] = [start + 1, head + 1]
    while (start > from && !isOne(start, head)) [start, head] = [start - 1, head - 1]
    while (end > start && tail > head && source[end - 1] === text[tail - 1]) [end, tail] = [end - 1, tail - 1]
    while (end < to && !isOne(end, tail)) [end, tail] = [end + 1, tail + 1]
    return start === end && head === tail ? [] : [{ ...edit, from: start, to: end, text: text.slice(head, tail) }]
  })
}

/** A text with edits applied, which must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [out, at] = ['', 0]
  for (const edit of edits) {
    out += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return out + text.slice(at)
}

/**
 * What stands for itself in a source at an offset, as far as the text read from it goes on with the same characters. `plain` is sticky.
 */
export function plainAt(raw: string, at: number, plain: RegExp, text: string, from: number): string {
  plain.lastIndex = at
  const run = plain.exec(raw)?.[0] ?? ''
  if (text.startsWith(run, from)) return run
  let length = 0
  while (length < run.length && run[length] === text[from + length]) length += 1
  return run.slice(0, length)
}
