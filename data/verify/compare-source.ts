// Compares the original with the bytes it was read from. A forged original with fresh hashes is consistent in itself,
// but does not match its source. The same version of the reader must read exactly the same article from the source.
// Another version may split paragraphs differently or recognise a credit where there was none, but no version drops or
// adds a character.

import { formatNamed } from '../formats/formats.ts'
import { decodeKnown } from '../formats/reading/decode-text.ts'
import type { ReadArticle } from '../formats/reading/read-article.ts'
import { marksOf } from '../formats/reading/to-article-record.ts'
import type { ArticleRecord, Block, DamagePlace, Mark, Original } from '../schema/index.ts'

/** `detail` in technical terms; `place` where one character or line can be pointed at. */
export interface SourceDifference {
  readonly detail: string
  readonly place?: DamagePlace
}

/** How the source differs from the record; null when the record is what was read. */
export function differenceFromSource(record: ArticleRecord, bytes: Uint8Array): SourceDifference | null {
  const { format, encoding, reader = 1, given } = record.source
  const known = formatNamed(format)
  if (known === null) return { detail: `there is no reader for the format ${format}` }
  const text = known.isBinary ? '' : decodeKnown(bytes, encoding)
  if (text === null) return { detail: `the source is not ${encoding}` }
  if (reader === known.version) {
    const read = known.read({ bytes, text, path: record.source.name, given })
    const article = read.ok ? read.value.articles.find(({ item }) => item === record.source.item) : undefined
    return article ? differenceFromReading(record, article) : { detail: 'the source has no such article' }
  }
  return format === 'text' ? differenceFromText(record, text) : null
}

/** Field by field and line by line, against a reading by the same reader. */
function differenceFromReading(record: ArticleRecord, read: ReadArticle): SourceDifference | null {
  const { headline, standfirst, byline, body, ...others } = record.fields
  const strange = Object.keys(others)[0]
  if (strange !== undefined) return { detail: `the source has no ${strange}`, place: { kind: 'field', field: strange } }
  return (
    differenceInLines('headline', headline, [read.headline]) ??
    differenceInLines('standfirst', standfirst, read.standfirst === undefined ? [] : [{ text: read.standfirst }]) ??
    differenceInLines('byline', byline, read.byline === null ? [] : [{ text: read.byline }]) ??
    differenceInLines('body', body, read.blocks) ??
    differenceIn('formats', marksInWords(body?.marks ?? []), marksInWords(marksOf(read.blocks))) ??
    differenceIn('where the headline comes from', record.headlineFrom, read.headline.from) ??
    differenceIn('dateline', JSON.stringify(record.dateline), JSON.stringify(read.dateline))
  )
}

interface Line extends Partial<Block> {
  readonly text: string
}

function differenceInLines(
  field: string,
  original: Original | undefined,
  read: readonly Line[],
): SourceDifference | null {
  const lines = original?.text.split('\n') ?? []
  let start = 0
  for (let n = 0; n < Math.max(lines.length, read.length); n += 1) {
    const name = read.length > 1 || lines.length > 1 ? `${field}, line ${n + 1}` : field
    const at = { field, line: n + 1 }
    const difference =
      differenceIn(name, lines[n] ?? '(nothing)', read[n]?.text ?? '(nothing)', { ...at, start }) ??
      differenceIn(`${name}, kind`, kindOf(original?.blocks[n]), kindOf({ type: 'p', ...read[n] }), at)
    if (difference !== null) return difference
    start += (lines[n]?.length ?? 0) + 1
  }
  return null
}

function marksInWords(marks: readonly Mark[]): string {
  return marks.map(({ type, from, to, href = '' }) => `${type} ${from}–${to} ${href}`.trim()).join(', ')
}

function kindOf(block: Block | undefined): string {
  if (block === undefined) return ''
  const { type, role, cont, level, ordered, depth } = block
  return [type, role, cont && 'continued', level && `level ${level}`, ordered && 'ordered', depth && `depth ${depth}`]
    .filter(Boolean)
    .join(' ')
}

/** Character by character except for layout, which readers may interpret differently. */
function differenceFromText({ fields, headlineFrom }: ArticleRecord, text: string): SourceDifference | null {
  const { headline, body, ...others } = fields
  const head = headlineFrom === 'line' ? [headline?.text ?? ''] : []
  const rest = Object.values(others).map((original) => original.text)
  const [mine, source] = [bare([...head, ...rest, body?.text ?? ''].join('\n')), bare(text)]
  if (headlineFrom !== 'line' && !source.includes(bare(headline?.text ?? '').replace(/…$/u, ''))) {
    const detail = `headline: “${excerpt(headline?.text ?? '', 0)}” does not stand in the source`
    return { detail, place: { kind: 'field', field: 'headline' } }
  }
  return differenceIn('text', mine, source)
}

/** The text without layout blanks, which every version of the reader preserves. */
function bare(text: string): string {
  return text.replaceAll(/[ \t\v\f\r\n\u0085\u2028\u2029]+/gu, '')
}

/** A line of a field. With `start`, the offset of the line, the first differing character is named by its place. */
interface LinePlace {
  readonly field: string
  readonly line: number
  readonly start?: number
}

function differenceIn(name: string, mine: string, source: string, line?: LinePlace): SourceDifference | null {
  if (mine === source) return null
  let at = 0
  while (mine[at] === source[at]) at += 1
  const character = line?.start === undefined ? null : line.start + at + 1
  const [is, was] = [excerpt(mine, at), excerpt(source, at)]
  const detail = `${character === null ? name : `${name}, character ${character}`}: “${is}” where the source has “${was}”`
  return line ? { detail, place: { kind: 'text', field: line.field, line: line.line, character, is, was } } : { detail }
}

const AROUND = 20

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - AROUND)
  const end = Math.min(text.length, at + AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`.toWellFormed()
}
