// The same file back: the bytes an article came from, with its corrections written into them and nothing else changed. The
// outcome is read again and must say exactly what the corrected article says; else it is refused (docs/decisions/0114-the-same-file-back.md).
import { type Article, type ProjectedBlock, projectField, removedWords } from '../../corrections/index.ts'
import type { Field } from '../../schema/index.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import type { ReadArticle, ReadBlock } from '../reading/read-article.ts'
import { readerOf } from '../reading/readers.ts'
import { isHeadlineGiven } from '../writing/export-article.ts'
import { alignFields, isWhollyWritten } from './align.ts'
import { applyBytes, type ByteEdit, byteEdits, type Characters, joinEdits, placeCharacters } from './characters.ts'
import { fieldEdits } from './field-edits.ts'
import { placeHtml } from './html-places.ts'
import { type Edit, isRefusal, lowerEdits, type PlacedText, type Refusal, refuse, slicePlaced } from './pieces.ts'
import { placePlainText } from './text-places.ts'

/** The file as it goes back. `changed`: in order, each a stretch of the bytes that came in and what is there now. */
export interface WrittenBack {
  readonly bytes: Uint8Array
  readonly changed: readonly ByteEdit[]
  /** Where the file says its headline again, and it was corrected too. */
  readonly copies: readonly string[]
}

/** Formats whose files can be handed back. */
export const WRITTEN_BACK: ReadonlySet<string> = new Set(['text', 'html'])

interface Places {
  /** The fields that are written in the file, in its order. */
  readonly fields: readonly { readonly field: Field; readonly placed: PlacedText }[]
  readonly titles: readonly { readonly where: string; readonly placed: PlacedText }[]
  /** All words of the file, shown or not. */
  readonly said: string
}

/**
 * Writes the accepted corrections of an article into the bytes it was read from. Text and HTML. Never a wrong file: refused, with
 * the reason, when the encoding or the format cannot hold a correction, when a correction has no place in the file, when what was
 * removed would still be said elsewhere in it, or when reading the outcome again says anything else than the corrected article.
 */
export function writeBack(article: Article, bytes: Uint8Array): WrittenBack | Refusal {
  const characters = placeCharacters(bytes, article.record.source.encoding)
  if (isRefusal(characters)) return characters
  const places = placesOf(article, characters)
  if (isRefusal(places)) return places
  const wanted = wantedEdits(article, places)
  if (isRefusal(wanted)) return wanted
  const joined = joinEdits(wanted.edits)
  if (isRefusal(joined)) return joined
  const changed = byteEdits(characters, joined)
  if (isRefusal(changed)) return changed
  const written = applyBytes(bytes, changed)
  const wrong = isSameOutside(bytes, written, changed) ? disproof(article, written) : refuse('proof', 'bytes')
  return wrong ?? { bytes: written, changed, copies: wanted.copies }
}

/** Whether nothing differs outside the changed places, which are in order, by comparing the bytes. */
export function isSameOutside(before: Uint8Array, after: Uint8Array, changed: readonly ByteEdit[]): boolean {
  let [from, to] = [0, 0]
  for (const { at, end, bytes } of [...changed, { at: before.length, end: before.length, bytes: new Uint8Array() }]) {
    if (at < from || end < at || end > before.length) return false
    const kept = at - from
    if (!isEqual(before.subarray(from, at), after.subarray(to, to + kept))) return false
    if (!isEqual(bytes, after.subarray(to + kept, to + kept + bytes.length))) return false
    from = end
    to += kept + bytes.length
  }
  return to === after.length
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n])
}

/** Fields that stand in the file as lines of their own; a headline that was made up, or taken from elsewhere, does not. */
function writtenFields({ record }: Article): readonly Field[] {
  const hasHeadline = record.headlineFrom === 'line'
  return [...(hasHeadline ? ['headline'] : []), ...(record.fields.byline ? ['byline'] : []), 'body']
}

function placesOf(article: Article, { text, encoding }: Characters): Places | Refusal {
  const { record } = article
  const fields = writtenFields(article)
  const html =
    record.source.format === 'html'
      ? placeHtml(text, (character) => encodeCharacters(character, encoding) !== null)
      : null
  const shown = html?.shown ?? placePlainText(text)
  const texts = fields.map((field) => record.fields[field]?.text ?? '')
  const placed = alignFields(texts, shown, html ? 'structure' : 'written')
  if (placed === null) return refuse('no-place', 'the text of the article is not found in its source')
  return {
    fields: fields.map((field, n) => ({ field, placed: placed[n] as PlacedText })),
    titles: html?.titles ?? [],
    said: [text, ...(html?.said ?? [])].join('\n'),
  }
}

/** What has to change in the characters of the file: the fields, and what says the headline again. */
function wantedEdits(
  article: Article,
  { fields, titles }: Places,
): { readonly edits: readonly Edit[]; readonly copies: readonly string[] } | Refusal {
  const edits: Edit[] = []
  const copies: string[] = []
  const take = (placed: PlacedText, wanted: readonly Edit[]): Refusal | null => {
    const lowered = lowerEdits(placed, wanted)
    if (isRefusal(lowered)) return lowered
    edits.push(...lowered)
    return null
  }
  if (
    article.record.source.format === 'text' &&
    [...article.fields.keys()].some((field) => isRestructured(article, field))
  )
    return refuse('structure', 'plain text has no formats and no headings')
  for (const field of article.fields.keys()) {
    const own = fields.find((each) => each.field === field)
    const wanted = fieldEdits(article, field)
    if (wanted === null) return refuse('no-place', `the file has no ${field}`)
    const refused = own ? take(own.placed, wanted) : null
    if (refused) return refused
    if (field === 'headline' && wanted.length > 0) {
      const original = article.record.fields.headline?.text ?? ''
      for (const { where, placed } of titles) {
        const at = placed.text.indexOf(original)
        if (at < 0) continue
        const problem = take(slicePlaced(placed, at, at + original.length), wanted)
        if (problem) return problem
        copies.push(where)
      }
    }
    const isNever = field === 'headline' && article.record.headlineFrom === 'provisional' && !isHeadlineGiven(article)
    if (wanted.length > 0 && !own && copies.length === 0 && !isNever)
      return refuse('no-place', `the file has no ${field} of its own`)
  }
  return { edits, copies }
}

/** Whether corrections changed what a line is, or how its words are set. */
function isRestructured(article: Article, field: Field): boolean {
  return projectField(article, field, 'marked').some(
    ({ changed, runs }) =>
      (changed?.correction ?? null) !== null || runs.some(({ format, reformatted }) => format ?? reformatted),
  )
}

/** Why the file as written is not what was wanted; null when it says the corrected article, and nothing that was removed. */
function disproof(article: Article, bytes: Uint8Array): Refusal | null {
  const { format, encoding } = article.record.source
  const characters = placeCharacters(bytes, encoding)
  if (isRefusal(characters)) return refuse('proof', characters.detail)
  const file = readerOf(format)?.read({ bytes, text: characters.text, path: '' })
  const read = file?.ok ? file.value.articles[0] : undefined
  if (!read) return refuse('proof', `there is no reader for ${format}`)
  const difference = differenceOf(article, read)
  if (difference !== null && !(format === 'text' && isTextAsWanted(article, characters.text)))
    return refuse('proof', difference)
  const { isQuotedIn } = removedWords(article)
  const said = format === 'html' ? placeHtml(characters.text, () => true).said : []
  const quoting = [characters.text, ...said].find(isQuotedIn)
  return quoting === undefined ? null : refuse('removed-words', 'the file says elsewhere what was removed')
}

/**
 * Plain text has no marks for its paragraphs, so that a correction can make it look otherwise: a first line so short that it
 * is taken for a headline. The file is right nevertheless when it holds the corrected fields, one after the other, and nothing else.
 */
function isTextAsWanted(article: Article, text: string): boolean {
  const fields = writtenFields(article).map((field) => corrected(article, field).map(plainText).join('\n'))
  const source = placePlainText(text)
  const placed = alignFields(fields, source, 'written')
  return placed !== null && isWhollyWritten(placed, source)
}

/** In technical words; null when the file, read again, says the corrected article. */
function differenceOf(article: Article, read: ReadArticle): string | null {
  const isHtml = article.record.source.format === 'html'
  const wanted: Readonly<Record<string, readonly ProjectedBlock[]>> = {
    headline: article.record.headlineFrom === 'provisional' ? [] : corrected(article, 'headline'),
    byline: corrected(article, 'byline'),
    body: corrected(article, 'body'),
  }
  const found: Readonly<Record<string, readonly ReadBlock[]>> = {
    headline: article.record.headlineFrom === 'provisional' ? [] : [read.headline],
    byline: read.byline === null ? [] : [{ text: read.byline }],
    body: read.blocks,
  }
  for (const [field, lines] of Object.entries(wanted)) {
    const [mine, theirs] = [
      lines.map((line) => wantedLine(line, isHtml, field)).filter(isSaid),
      (found[field] ?? []).map((block) => readLine(block, isHtml, field)).filter(isSaid),
    ]
    const at = mine.findIndex((line, n) => line !== theirs[n])
    if (at >= 0 || mine.length !== theirs.length) return `${field}, line ${(at < 0 ? mine.length : at) + 1}`
  }
  return null
}

function corrected(article: Article, field: Field): readonly ProjectedBlock[] {
  return projectField(article, field, 'corrected')
}

function plainText({ runs }: ProjectedBlock): string {
  return runs.map(({ text }) => text).join('')
}

const isSaid = (line: string): boolean => line !== ''

/** A line with its kind and formats, as something to compare. Blanks are folded as the format folds them. */
function wantedLine({ block, runs }: ProjectedBlock, isHtml: boolean, field: string): string {
  const formats = runs.flatMap(({ text, format = {} }) =>
    Array.from({ length: text.length }, () => formatKey(format.strong, format.em, format.href)),
  )
  return lineKey(plainText({ block, runs, end: { kind: 'same', correction: null } }), formats, block, isHtml, field)
}

function readLine({ text, marks = [], ...block }: ReadBlock, isHtml: boolean, field: string): string {
  const formats = Array.from({ length: text.length }, (_, at) => {
    const on = (type: string) => marks.findLast((mark) => mark.type === type && mark.from <= at && at < mark.to)
    return formatKey(on('strong') !== undefined, on('em') !== undefined, on('link')?.href)
  })
  return lineKey(text, formats, block, isHtml, field)
}

function formatKey(strong: boolean | undefined, em: boolean | undefined, href: string | undefined): string {
  return `${strong ? 'b' : ''}${em ? 'i' : ''}${href ?? ''}`
}

function lineKey(
  text: string,
  formats: readonly string[],
  { type = 'p', level, ordered, depth }: ProjectedBlock['block'] | Partial<ReadBlock>,
  isHtml: boolean,
  field: string,
): string {
  if (text.trim() === '') return ''
  const isPre = type === 'pre' || !isHtml
  const folded = isPre ? text.trimEnd() : text.replaceAll(/[ \t\r\n\f]+/g, ' ').replaceAll(/^ | $/g, '')
  const kind = isHtml && field === 'body' ? [type, level, ordered, depth].join() : ''
  // Formats of blanks are left out: whether a blank between two words is bold cannot be seen, and folding moves it.
  const seen = field === 'body' ? formats.filter((_, at) => /\S/u.test(text[at] ?? '')) : []
  return JSON.stringify([isPre && !isHtml ? folded.trim() : folded, kind, runLengths(seen)])
}

function runLengths(values: readonly string[]): string {
  const out: string[] = []
  let count = 0
  for (const [n, value] of values.entries()) {
    count += 1
    if (values[n + 1] === value) continue
    out.push(`${count}${value}`)
    count = 0
  }
  return out.join(' ')
}
