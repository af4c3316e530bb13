// Where a stretch of an article is written in the file it came from: what the same places serve that corrections go back through.
import type { Article } from '../../corrections/index.ts'
import type { Field } from '../../schema/index.ts'
import { formatNamed, type ReadableFormat } from '../formats.ts'
import { alignFields } from '../places/align.ts'
import { isRefusal, type PlacedText, piecesIn, type Range, type Refusal, refuse } from '../places/pieces.ts'
import { type Layers, sliceLayers } from '../places/places.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { readAgain } from './source.ts'
import { sourceText } from './source-text.ts'

/** A stretch of the original text of a field, half-open, in UTF-16 code units. */
export interface FieldSpan {
  readonly field: Field
  readonly from: number
  readonly to: number
}

/** One place of a file that says a stretch of an article. */
interface SourcePlace {
  /** null: where it was read; else where the file says it again (og:title, JSON-LD headline). */
  readonly copy: string | null
  /** Bytes of the file, or of its entry, from the first to behind the last that is the words or lies between them. */
  readonly at: number
  readonly end: number
  /** The source around it, cut where it is long, and which stretches of that text are the words themselves. */
  readonly text: string
  readonly marked: readonly Range[]
  /** Whether the source goes on in front of the text and behind it. */
  readonly isCut: { readonly before: boolean; readonly behind: boolean }
}

export interface SourcePlaces {
  /** Of the file, or of its entry, in bytes. */
  readonly size: number
  readonly encoding: string
  /** The entry of a ZIP; null: the file is text itself. */
  readonly entry: string | null
  readonly places: readonly SourcePlace[]
}

/** Characters shown on each side, and most of the words. */
const AROUND = 1500
const LONGEST = 20_000

/** Every place of a file that says a stretch. Refused: format, charset, no-place. */
export function placesInSource(article: Article, bytes: Uint8Array, span: FieldSpan): SourcePlaces | Refusal {
  const { format, encoding, given } = article.record.source
  const row = formatNamed(format)
  if (!row?.place) return refuse('format', format)
  const characters = sourceText(format as ReadableFormat, bytes, encoding)
  if (isRefusal(characters)) return characters
  const { text, starts, entries } = characters
  // As in sourceOf, only what can be read is placed.
  const read = readAgain(format as ReadableFormat, { bytes, text, given }, undefined)
  const file = read && row.place(text, (each) => encodeCharacters(each, encoding) !== null)
  const own = file?.article(article.record)
  if (!own) return refuse('no-place', 'the source has no such article')
  const original = article.record.fields[span.field]?.text ?? ''
  const asRead = own.texts.flatMap(({ fields, layers, lineFeeds }) => {
    const n = fields.indexOf(span.field)
    const texts = fields.map((field) => article.record.fields[field]?.text ?? '')
    const placed = n < 0 ? undefined : alignFields(texts, layers[0], lineFeeds)?.[n]
    const [, ...below] = layers
    return placed ? [{ copy: null, ranges: rangesOf([placed, ...below], span.from, span.to) }] : []
  })
  const copies = own.copies.flatMap(({ field, where, layers }) => {
    const at = field === span.field && original !== '' ? layers[0].text.indexOf(original) : -1
    if (at < 0) return []
    return [{ copy: where, ranges: rangesOf(sliceLayers(layers, at, at + original.length), span.from, span.to) }]
  })
  const said = [...asRead, ...copies].flatMap(({ copy, ranges }): SourcePlace[] => {
    const [first, last] = [ranges[0], ranges.at(-1)]
    if (!first || !last) return []
    const { at, end } = { at: starts[first.at] as number, end: starts[last.end] as number }
    return [{ copy, at, end, ...shown(text, around(text, first.at), ranges, first.at, last.end) }]
  })
  const [first] = said
  if (!first) return refuse('no-place', 'the file does not say these words as they are')
  const entry = entries.find(({ at, end }) => at <= first.at && first.end <= end)
  const { name = null, at = 0, end = bytes.length } = entry ?? {}
  const places = said.filter((each) => at <= each.at && each.end <= end)
  return {
    ...{ size: end - at, encoding: characters.encoding, entry: name },
    places: places.map((each) => ({ ...each, at: each.at - at, end: each.end - at })),
  }
}

/** Where a stretch of the uppermost text is written in the lowest, in order and without overlaps. */
function rangesOf(layers: Layers, from: number, to: number): readonly Range[] {
  let ranges: readonly Range[] = [{ at: from, end: to }]
  for (const layer of layers) ranges = joined(ranges.flatMap(({ at, end }) => written(layer, at, end)))
  return ranges
}

/** An empty stretch is the place between two characters. */
function written(layer: PlacedText, from: number, to: number): readonly Range[] {
  if (from < to)
    return [...piecesIn(layer, from, to)].flatMap(({ kind, at, end, more = [] }) =>
      kind === 'none' ? [] : [{ at, end }, ...more],
    )
  const [before] = from > 0 ? written(layer, from - 1, from).slice(-1) : []
  const [behind] = written(layer, from, Math.min(from + 1, layer.text.length))
  const at = before?.end ?? behind?.at
  return at === undefined ? [] : [{ at, end: at }]
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.at - b.at)) {
    const last = out.at(-1)
    if (last && range.at <= last.end) out[out.length - 1] = { at: last.at, end: Math.max(last.end, range.end) }
    else out.push(range)
  }
  return out
}

/** `entry`: what of the text belongs together. */
function shown(
  text: string,
  entry: Range,
  ranges: readonly Range[],
  at: number,
  end: number,
): Pick<SourcePlace, 'text' | 'marked' | 'isCut'> {
  const from = wholeAt(text, Math.max(entry.at, at - AROUND))
  const to = wholeAt(text, Math.min(entry.end, Math.min(end, at + LONGEST) + AROUND))
  const marked = ranges.flatMap((range) => {
    const own = { at: Math.max(range.at, from) - from, end: Math.min(range.end, to) - from }
    return own.at <= own.end ? [own] : []
  })
  return { text: text.slice(from, to), marked, isCut: { before: from > entry.at, behind: to < entry.end } }
}

/** The text of the entry an offset is in; of a file that has none, all of it. */
function around(text: string, at: number): Range {
  const next = text.indexOf('\0', at)
  return { at: text.lastIndexOf('\0', at) + 1, end: next < 0 ? text.length : next }
}

/** Not between the halves of a character. */
function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
