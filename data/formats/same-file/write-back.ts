// The same file back: the bytes an article came from, with its corrections written into them and nothing else changed. The
// outcome is read again and must say exactly what the corrected article says; else it is refused (docs/decisions/0114-the-same-file-back.md).
import {
  type Article,
  type ProjectedBlock,
  projectField,
  type RemovedWords,
  removedWords,
} from '../../corrections/index.ts'
import type { ArticleRecord, Field, ReadingGiven, TextEncoding } from '../../schema/index.ts'
import { FORMATS, formatNamed, type ReadableFormat } from '../formats.ts'
import { alignFields, isWhollyWritten } from '../places/align.ts'
import { type ByteEdit, joinEdits } from '../places/characters.ts'
import { composeEdits } from '../places/compose-edits.ts'
import { copyEdits } from '../places/copy-edits.ts'
import { type FactsWanted, factEdits, factNow, NO_FACTS } from '../places/facts.ts'
import { fieldEdits, linesOf } from '../places/field-edits.ts'
import { placeHtml } from '../places/html-places.ts'
import { lostTag } from '../places/kept-tags.ts'
import { movedChoice } from '../places/moved-choice.ts'
import { applyEdits, type Edit, isRefusal, leastEdits, type Refusal, refuse } from '../places/pieces.ts'
import { type ArticlePlaces, type FilePlaces, lowerField, lowerThrough } from '../places/places.ts'
import { setLines } from '../places/set-lines.ts'
import type { WrittenBack } from '../places/written-back.ts'
import { decodeText } from '../reading/decode-text.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import type { FileToRead, PageChoice, ReadArticle, ReadBlock, ReadFile } from '../reading/read-article.ts'
import { isTooDeep } from '../reading/read-html.ts'
import { otherTexts } from '../replace-entries.ts'
import { isHeadlineGiven } from '../writing/export-article.ts'
import { type SourceText, sourceText, writtenInto } from './source-text.ts'

export type { WrittenBack } from '../places/written-back.ts'

/** Formats whose files can be handed back. */
export const WRITTEN_BACK: ReadonlySet<string> = new Set(
  (Object.keys(FORMATS) as ReadableFormat[]).filter((name) => FORMATS[name].place ?? FORMATS[name].back),
)

/** Beyond this, articles of a file whose proof failed are not tried one by one. */
const MOST_TRIED = 50

/** Writes the accepted corrections of one article into the bytes it was read from; see writeAllBack. */
export function writeBack(article: Article, bytes: Uint8Array, facts = NO_FACTS): WrittenBack | Refusal {
  const written = writeAllBack([article], bytes, facts)
  return isRefusal(written) ? written : (written.left[0]?.refusal ?? written)
}

/**
 * Writes the accepted corrections of articles into the bytes all of them were read from. Never a wrong file: an article is left as it
 * came, with the reason, when the encoding or the format cannot hold one of its corrections, or when one has no place in the file.
 * Refused as a whole: removed words would still be said elsewhere in the file, or reading the outcome again says anything else
 * than the corrected articles, and of the others what they said. `facts`: what of dates and versions is to be stated as it is now.
 */
export function writeAllBack(
  articles: readonly Article[],
  bytes: Uint8Array,
  facts: FactsWanted = NO_FACTS,
): WrittenBack | Refusal {
  const own = formatNamed(articles[0]?.record.source.format ?? '')?.back
  if (own) return own(articles, bytes)
  const source = sourceOf(articles, bytes)
  if (isRefusal(source)) return source
  const left: WrittenBack['left'][number][] = []
  const taken: Taken[] = []
  for (const article of articles) {
    const places = source.file.article(article.record)
    const wanted = places ? wantedEdits(article, places, facts) : refuse('no-place', 'the source has no such article')
    if (isRefusal(wanted) || !places) left.push({ id: article.record.id, refusal: wanted as Refusal })
    else taken.push({ article, places, ...wanted })
  }
  const joined = joinEdits(taken.flatMap(({ edits }) => edits))
  if (isRefusal(joined)) return joined
  if (joined.length > 0 && source.read.articles.some(({ changes = [] }) => changes.length > 0))
    return refuse('structure', 'it has tracked changes of its own')
  const prove = (edits: readonly Edit[]): Written | Refusal => proved(source, articles, taken, edits, bytes, facts)
  const words = prove(joined)
  const set = isRefusal(words) && words.reason === 'proof' ? withLinesSet(source, taken, joined) : null
  const written = set === null ? words : isRefusal(set) ? set : prove(set)
  if (isRefusal(written)) return withoutWrongOnes(articles, bytes, facts, written)
  const copies = [...new Set(taken.flatMap((each) => each.copies))]
  return { ...written, copies, left }
}

type Written = Pick<WrittenBack, 'bytes' | 'changed'>

/** The file with edits of its characters, which are in order, if it is what was wanted. */
function proved(
  source: Source,
  articles: readonly Article[],
  taken: readonly Taken[],
  wanted: readonly Edit[],
  bytes: Uint8Array,
  facts: FactsWanted,
): Written | Refusal {
  const least = leastEdits(source.characters.text, wanted)
  const edits = source.file.fit ? source.file.fit(least) : least
  const written = writtenInto(source.characters, bytes, edits)
  if (isRefusal(written)) return written
  if (!isSameOutside(bytes, written.bytes, written.changed)) return refuse('proof', 'bytes')
  const refused =
    disproof(source, taken, edits, written.bytes, facts) ?? stillSaid(source, articles, edits, written.bytes)
  return refused ?? written
}

/** A line is at most set in this many steps: each format of each stretch of it is one. */
const MOST_STEPS = 40

/**
 * Edits of the words and line feeds of articles, and with them what makes each line what it is and sets its words as they are corrected.
 * null: nothing has to be set.
 */
function withLinesSet(
  { format, characters, file }: Source,
  taken: readonly Taken[],
  words: readonly Edit[],
): readonly Edit[] | Refusal | null {
  const { text, encoding } = characters
  const holds = (character: string): boolean => encodeCharacters(character, encoding) !== null
  let edits = words
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const now = applyEdits(text, edits)
    const again = FORMATS[format].place?.(now, holds, file.choice && movedChoice(file.choice, edits))
    if (!again) return refuse('proof', `it is no ${format} any more`)
    const next: Edit[] = []
    for (const { article } of taken) {
      const made = stepOf(article, again.article(correctedRecord(article)))
      if (isRefusal(made)) return made
      next.push(...made)
    }
    const joined = joinEdits(next)
    if (isRefusal(joined)) return joined
    if (joined.length === 0) return step === 0 ? null : edits
    edits = composeEdits(text.length, edits, joined)
  }
  return refuse('structure', 'too many words are set otherwise')
}

/** What brings the lines of an article, placed as it is corrected, nearer to what they should be. */
function stepOf(article: Article, places: ArticlePlaces | null): readonly Edit[] | Refusal {
  const edits: Edit[] = []
  for (const { fields, layers, lineFeeds } of places?.texts ?? []) {
    const [{ markup }, ...below] = layers
    if (!markup || !fields.includes('body')) continue
    const texts = fields.map((field) => linesOf(article, field).join('\n'))
    const own = alignFields(texts, layers[0], lineFeeds)?.[fields.indexOf('body')]
    if (!own) return refuse('proof', 'the corrected text is not found in what was written')
    const made = setLines(own, markup, corrected(article, 'body'))
    const lowered = isRefusal(made) ? made : lowerThrough(below, made)
    if (isRefusal(lowered)) return lowered
    edits.push(...lowered)
  }
  return edits
}

/** The articles that can be written alone, written together; the others left. */
function withoutWrongOnes(
  articles: readonly Article[],
  bytes: Uint8Array,
  facts: FactsWanted,
  refused: Refusal,
): WrittenBack | Refusal {
  if (articles.length < 2 || articles.length > MOST_TRIED) return refused
  const alone = articles.map((article) => ({ article, written: writeBack(article, bytes, facts) }))
  const good = alone.filter(({ written }) => !isRefusal(written)).map(({ article }) => article)
  if (good.length === 0 || good.length === articles.length) return refused
  const written = writeAllBack(good, bytes, facts)
  const left = alone.flatMap(({ article, written: own }) =>
    isRefusal(own) ? [{ id: article.record.id, refusal: own }] : [],
  )
  return isRefusal(written) ? written : { ...written, left: [...written.left, ...left] }
}

interface Source {
  readonly format: ReadableFormat
  readonly characters: SourceText
  readonly file: FilePlaces
  readonly read: ReadFile
  readonly given: ReadingGiven | undefined
}

interface Taken {
  readonly article: Article
  readonly places: ArticlePlaces
  readonly edits: readonly Edit[]
  readonly copies: readonly string[]
}

function sourceOf([first]: readonly Article[], bytes: Uint8Array): Source | Refusal {
  const { format = '', encoding = '', given } = first?.record.source ?? {}
  const row = formatNamed(format)
  if (!row?.place) return refuse('format', format)
  const characters = sourceText(format as ReadableFormat, bytes, encoding)
  if (isRefusal(characters)) return characters
  const { text } = characters
  const file = row.place(text, (character) => encodeCharacters(character, encoding) !== null)
  const read = readAgain(format as ReadableFormat, { bytes, text, given }, file?.choice)
  if (!read || !file) return refuse('no-place', `the source is no ${format} that can be read`)
  return { format: format as ReadableFormat, characters, file, read, given }
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

/** What has to change in the characters of the file: the fields, and what says them again. */
function wantedEdits(
  article: Article,
  { texts, copies, hasFormats, facts = [] }: ArticlePlaces,
  wantedFacts: FactsWanted,
): { readonly edits: readonly Edit[]; readonly copies: readonly string[] } | Refusal {
  if (!hasFormats && [...article.fields.keys()].some((field) => isRestructured(article, field)))
    return refuse('structure', 'the file has no formats and no headings')
  const edits: Edit[] = []
  const said: string[] = []
  const placed = new Set<Field>()
  for (const { fields, layers, lineFeeds } of texts) {
    const [top] = layers
    const originals = fields.map((field) => article.record.fields[field]?.text ?? '')
    const aligned = alignFields(originals, top, lineFeeds)
    if (aligned === null) return refuse('no-place', 'the text of the article is not found in its source')
    for (const [n, field] of fields.entries()) {
      placed.add(field)
      const wanted = fieldEdits(article, field)
      const own = aligned[n]
      if (wanted === null || !own) return refuse('no-place', `the file has no ${field}`)
      const lowered = lowerField(own, layers, wanted)
      if (isRefusal(lowered)) return lowered
      edits.push(...lowered)
    }
  }
  for (const field of article.fields.keys()) {
    const wanted = fieldEdits(article, field)
    if (wanted === null) return refuse('no-place', `the file has no ${field}`)
    const done = new Set<number>()
    for (const { where, layers, isNeeded } of wanted.length === 0
      ? []
      : copies.filter((copy) => copy.field === field)) {
      const copy = copyEdits(article.record.fields[field]?.text ?? '', wanted, layers, field)
      if (isRefusal(copy)) return copy
      if (isNeeded && copy.done.length < wanted.length)
        return refuse('structure', `the file has the text in another form too (${where}), which says it otherwise`)
      edits.push(...copy.edits)
      for (const n of copy.done) done.add(n)
      if (copy.done.length > 0) said.push(where)
    }
    const isNever = field === 'headline' && article.record.headlineFrom === 'provisional' && !isHeadlineGiven(article)
    if (!placed.has(field) && done.size < wanted.length && !isNever)
      return refuse('no-place', `the file has no ${field} of its own`)
  }
  const stated = factEdits(article, facts, wantedFacts)
  return isRefusal(stated) ? stated : { edits: [...edits, ...stated.edits], copies: [...said, ...stated.where] }
}

/** Whether corrections changed what a line is, or how its words are set. */
function isRestructured(article: Article, field: Field): boolean {
  return projectField(article, field, 'marked').some(
    ({ changed, runs }) =>
      (changed?.correction ?? null) !== null || runs.some(({ format, reformatted }) => format ?? reformatted),
  )
}

/** Why the file as written is not what was wanted; null when it says the corrected articles, the others as before, and nothing removed. */
function disproof(
  source: Source,
  taken: readonly Taken[],
  edits: readonly Edit[],
  bytes: Uint8Array,
  facts: FactsWanted,
): Refusal | null {
  const { format, read } = source
  const characters = sourceText(format, bytes, source.characters.encoding)
  if (isRefusal(characters)) return refuse('proof', characters.detail)
  const given = { encoding: characters.encoding as TextEncoding, isInsisted: true }
  if (!FORMATS[format].isBinary && !decodeText(characters.bytes, '', given).ok)
    return refuse('proof', 'it would not be taken for text')
  const choice = source.file.choice && movedChoice(source.file.choice, edits)
  const file = readAgain(format, { bytes, text: characters.text, given: source.given }, choice)
  // Only what can be read has places.
  const again = file && FORMATS[format].place?.(characters.text, () => true, choice)
  if (!file || !again) return refuse('proof', `it is no ${format} any more`)
  const compared = new Set<string>()
  const byItem = new Map(taken.map((each) => [each.article.record.source.item, each]))
  if (file.articles.length !== read.articles.length || file.skipped.length !== read.skipped.length)
    return refuse('proof', 'it has other articles')
  for (const [n, now] of file.articles.entries()) {
    const before = read.articles[n]
    const own = byItem.get(before?.item)
    const difference = !own
      ? JSON.stringify(now) === JSON.stringify(before)
        ? null
        : `article ${n + 1} was not to be changed`
      : differenceIn(own, [before, now], again, { facts, compared })
    if (difference !== null) return refuse('proof', difference)
  }
  return null
}

function differenceIn(
  own: Taken,
  read: readonly [before: ReadArticle | undefined, now: ReadArticle],
  file: FilePlaces,
  { facts, compared }: { readonly facts: FactsWanted; readonly compared: Set<string> },
): string | null {
  const again = file.article(correctedRecord(own.article))
  const isPlaced = new Set(again?.texts.flatMap(({ fields }) => fields))
  const lost = own.places.texts.flatMap(({ fields }) => fields).find((field) => !isPlaced.has(field))
  if (lost !== undefined) return `${lost} is not written where it can be found again`
  return differenceOf(own, read, again) ?? wrongFact(own, again, facts) ?? lostMarkup(own.places, again, compared)
}

/** What of the markup around an article is lost; null: nothing. `compared`: sources that were looked at, those of others among them. */
function lostMarkup(places: ArticlePlaces, again: ArticlePlaces | null, compared: Set<string>): string | null {
  const copies = places.copies.length === again?.copies.length ? places.copies : []
  const both = [
    ...places.texts.map(({ layers }, n) => [layers[0], again?.texts[n]?.layers[0]] as const),
    ...copies.map(({ layers }, n) => [layers[0], again?.copies[n]?.layers[0]] as const),
  ]
  for (const [{ markup: before }, now] of both) {
    if (!before || compared.has(before.source)) continue
    compared.add(before.source)
    const lost = now?.markup ? lostTag(before, now.markup) : 'its markup'
    if (lost !== null) return `${lost} would not be as it was`
  }
  return null
}

/** The record of an article whose original text is the corrected one: as the file would be imported from now on. */
function correctedRecord({ record, fields }: Article): ArticleRecord {
  const texts = Object.entries(record.fields).map(([field, own]) => [
    field,
    { ...own, text: fields.get(field)?.publishedText() ?? own.text },
  ])
  return { ...record, fields: Object.fromEntries(texts) }
}

/** Whether the file says anywhere what was removed from one of its articles, one that is left as it came among them. */
function stillSaid(
  { format, file, characters }: Source,
  articles: readonly Article[],
  edits: readonly Edit[],
  bytes: Uint8Array,
): Refusal | null {
  const now = sourceText(format, bytes, characters.encoding)
  const text = isRefusal(now) ? '' : now.text
  const again = FORMATS[format].place?.(text, () => true, file.choice && movedChoice(file.choice, edits))
  const removed = articles.map(removedWords).filter(({ ids }) => ids.size > 0)
  if (removed.length === 0) return null
  const others = FORMATS[format].entries ? otherTexts(bytes) : []
  const own = again ? again.said : []
  if (others === null || own === null)
    return refuse('removed', 'a picture of its pages, or what is packed in it, may say it')
  const said = [...own, ...others]
  const html = said.filter((each) => /<[a-z!/]|&[#a-z]/i.test(each))
  if (html.some(isTooDeep)) return refuse('removed', 'its HTML is nested too deep to be read for what it says')
  const isSaid = ({ isQuotedIn }: RemovedWords): boolean =>
    isQuotedIn(text) ||
    said.some(isQuotedIn) ||
    html.some((each) =>
      placeHtml(each, () => true)
        .said()
        .some(isQuotedIn),
    )
  return removed.some(isSaid) ? refuse('removed', 'the file says elsewhere what was removed') : null
}

function readAgain(
  format: ReadableFormat,
  file: Pick<FileToRead, 'bytes' | 'text' | 'given'>,
  choice: PageChoice | undefined,
): ReadFile | null {
  const read = FORMATS[format].read({ ...file, path: '', ...(choice ? { choice } : {}) })
  return read.ok ? read.value : null
}

/**
 * In technical words; null when the file, read again, says the corrected article. Text without marks for its paragraphs can be read
 * otherwise after a correction (a first line so short that it is taken for a headline): such a text is right nevertheless when it
 * holds its corrected fields, one after the other, and nothing else.
 */
function differenceOf(
  { article, places }: Taken,
  [before, read]: readonly [before: ReadArticle | undefined, now: ReadArticle],
  again: ArticlePlaces | null,
): string | null {
  const isProvisional = article.record.headlineFrom === 'provisional'
  const found: Readonly<Record<string, readonly ReadBlock[]>> = {
    headline: isProvisional ? [] : [read.headline],
    standfirst: read.standfirst === undefined ? [] : [{ text: read.standfirst }],
    byline: read.byline === null ? [] : [{ text: read.byline }],
    body: read.blocks,
  }
  const isHeld = new Set(
    places.texts.flatMap(({ fields, lineFeeds }, n) => {
      const now = again?.texts[n]?.layers[0]
      if (lineFeeds !== 'written' || !now) return []
      const wanted = fields.map((field) => corrected(article, field).map(plainText).join('\n'))
      const aligned = alignFields(wanted, now, 'written')
      return aligned && isWhollyWritten(aligned, now) ? fields : []
    }),
  )
  const isPlain = (field: string): boolean =>
    places.texts.find(({ fields }) => fields.includes(field))?.lineFeeds === 'written'
  for (const field of Object.keys(found)) {
    if (isHeld.has(field)) continue
    // A reader of an earlier version took no such field out of the file.
    const isUnread = (field === 'standfirst' || field === 'byline') && !article.fields.has(field)
    if (isUnread && (before?.[field] ?? null) === (read[field] ?? null)) continue
    const own = field === 'headline' && isProvisional ? [] : corrected(article, field)
    const isHtml = places.hasFormats && !isPlain(field)
    const [mine, theirs] = [
      own.map((line) => wantedLine(line, isHtml, field)).filter(isSaid),
      (found[field] ?? []).map((block) => readLine(block, isHtml, field)).filter(isSaid),
    ]
    const at = mine.findIndex((line, n) => line !== theirs[n])
    if (at >= 0 || mine.length !== theirs.length) return `${field}, line ${(at < 0 ? mine.length : at) + 1}`
  }
  return null
}

/** A fact that is not stated as it is to be; null when all are. */
function wrongFact({ article, places }: Taken, again: ArticlePlaces | null, facts: FactsWanted): string | null {
  const wrong = (places.facts ?? []).find(({ fact, layers: [{ text }], offset }, n) => {
    const wanted = factNow(article, fact, text, facts, offset) ?? text
    return again?.facts?.[n]?.layers[0].text !== wanted
  })
  return wrong ? wrong.where : null
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
