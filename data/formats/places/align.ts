// Finds the text of fields again in the text they were read from. Readers drop blanks, fold them and join lines, and change
// nothing else: walking both in step finds every character, without knowing how the reader decided.
import { type Piece, PieceBuilder, type PlacedText, pieceAt, piecesIn, type Range } from './pieces.ts'

/** Blanks and line ends of every sort, which readers fold; NEL and the byte order mark with them. */
const BLANK = /[\s\u0085]/u

/**
 * Whether line feeds of fields are written as characters (plain text), follow from structure (elements), or are written and have kinds of
 * lines and formats around them (Markdown).
 */
export type LineFeeds = 'written' | 'structure' | 'markup'

/**
 * Fields, in the order they were read, placed on the text they were read from, or null when one of their characters is not
 * there in this order. A line feed of the structure belongs to no place, nor does a blank where nothing is written.
 */
export function alignFields(
  fields: readonly string[],
  source: PlacedText,
  lineFeeds: LineFeeds,
): readonly PlacedText[] | null {
  const out: PlacedText[] = []
  let at = 0
  for (const text of fields) {
    while (isBlankAt(source.text, at)) at += 1
    const builder = new PieceBuilder()
    let from = 0
    while (from < text.length) {
      const unit = unitAt(source, at)
      if (unit && text.startsWith(source.text.slice(unit.from, unit.to), from)) {
        addWritten(builder, source, unit.from, unit.to)
        from += unit.to - unit.from
        at = unit.to
      } else if (text[from] === source.text[at] && !isBlankAt(text, from)) {
        let length = 1
        while (
          from + length < text.length &&
          text[from + length] === source.text[at + length] &&
          !isBlankAt(text, from + length)
        )
          length += 1
        addWritten(builder, source, at, at + length)
        from += length
        at += length
      } else if (isBlankAt(text, from)) {
        const [end, sourceEnd] = [endOfBlanks(text, from), endOfBlanks(source.text, at)]
        addBlanks(builder, text.slice(from, end), source, [at, sourceEnd], lineFeeds)
        from = end
        at = sourceEnd
      } else if (isBlankAt(source.text, at)) at += 1
      else return null
    }
    out.push(builder.placed())
  }
  return out
}

/** Whether nothing but blanks of a source is behind the fields read from it, and every blank of a field is written. */
export function isWhollyWritten(fields: readonly PlacedText[], source: PlacedText): boolean {
  const mine = fields
    .map(({ text }) => text)
    .join('')
    .replaceAll(new RegExp(BLANK, 'gu'), '')
  const all = source.text.replaceAll(new RegExp(BLANK, 'gu'), '')
  return mine === all && fields.every(({ pieces }) => pieces.every(({ kind }) => kind !== 'none'))
}

/** A unit of several characters, such as a cell, that begins at an offset: it has its blanks itself. */
function unitAt({ pieces }: PlacedText, at: number): Piece | null {
  const piece = pieces[pieceAt(pieces, at)]
  return piece?.kind === 'unit' && piece.from === at && piece.to > at + 1 ? piece : null
}

function isBlankAt(text: string, at: number): boolean {
  return at < text.length && BLANK.test(text[at] as string)
}

function endOfBlanks(text: string, from: number): number {
  let end = from
  while (isBlankAt(text, end)) end += 1
  return end
}

function addWritten(builder: PieceBuilder, source: PlacedText, from: number, to: number): void {
  for (const { from: a, to: b, ...piece } of piecesIn(source, from, to)) {
    // A reference that stands for several characters, of which the walk stopped within, is added when its first one is met.
    if (a >= from) builder.add(source.text.slice(a, Math.min(b, to)), piece)
    else builder.add(source.text.slice(from, Math.min(b, to)), { ...piece, kind: 'none' })
  }
}

function addBlanks(
  builder: PieceBuilder,
  blanks: string,
  source: PlacedText,
  [from, to]: readonly [number, number],
  lineFeeds: LineFeeds,
): void {
  const isNowhere = from === to || (blanks.includes('\n') && lineFeeds === 'structure')
  const pieces = [...piecesIn(source, from, to)]
  const [first] = pieces
  if (isNowhere || !first) {
    const at = source.pieces[0]?.at ?? 0
    builder.add(blanks, { at, end: at, kind: 'none', run: -1, encode: (text) => text })
    return
  }
  if (blanks === source.text.slice(from, to)) {
    addWritten(builder, source, from, to)
    return
  }
  const [head = first, ...more] = joined(pieces)
  const { encode, run, format } = first
  builder.add(blanks, {
    ...{ at: head.at, end: head.end, kind: 'unit', encode, run },
    ...(format ? { format } : {}),
    ...(more.length > 0 ? { more } : {}),
  })
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  for (const { at, end } of ranges) {
    const last = out.at(-1)
    if (last?.end === at) out[out.length - 1] = { at: last.at, end }
    else out.push({ at, end })
  }
  return out
}
