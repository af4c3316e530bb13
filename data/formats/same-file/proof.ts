// The proof of a file that goes back: read again, it must say exactly what the corrected articles say, of the others what it said
// before, and nothing that was removed (docs/decisions/0114-the-same-file-back.md).
import {
  type Article,
  cutsOf,
  type Format,
  Formats,
  ORIGINAL,
  type ProjectedBlock,
  type RemovedWords,
  removedWords,
} from '../../corrections/index.ts'
import type { TextEncoding } from '../../schema/index.ts'
import { FORMATS } from '../formats.ts'
import { alignFields, isWhollyWritten } from '../places/align.ts'
import { type FactsWanted, factNow } from '../places/facts.ts'
import { placeHtml } from '../places/html-places.ts'
import { lostTag } from '../places/kept-tags.ts'
import { movedChoice } from '../places/moved-choice.ts'
import { type Edit, isRefusal, type PlacedText, type Refusal, refuse } from '../places/pieces.ts'
import type { ArticlePlaces, FilePlaces } from '../places/places.ts'
import { decodeText } from '../reading/decode-text.ts'
import { isTooDeep } from '../reading/parse-html.ts'
import type { ReadArticle, ReadBlock } from '../reading/read-article.ts'
import { otherTexts } from '../zip/replace-entries.ts'
import { correctedLines, correctedRecord, readAgain, type Source, type Taken } from './source.ts'
import { sourceText } from './source-text.ts'

/** Why the file as written is not what was wanted; null when it says the corrected articles, the others as before, and nothing removed. */
export function disproof(
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
  const [copies, copiesAgain] = [markedUp(places), again ? markedUp(again) : []]
  // One that is no longer found cannot be compared.
  if (copies.length !== copiesAgain.length) return 'what says the text again'
  const both = [
    ...places.texts.map(({ layers }, n) => [layers[0], again?.texts[n]?.layers[0]] as const),
    ...copies.map((copy, n) => [copy, copiesAgain[n]] as const),
  ]
  for (const [{ markup: before }, now] of both) {
    if (!before || compared.has(before.source)) continue
    compared.add(before.source)
    const lost = now?.markup ? lostTag(before, now.markup) : 'its markup'
    if (lost !== null) return `${lost} would not be as it was`
  }
  return null
}

/** What says an article again, as far as it is in markup. */
function markedUp({ copies }: ArticlePlaces): readonly PlacedText[] {
  return copies.flatMap(({ layers: [top] }) => (top.markup ? [top] : []))
}

/** Whether the file says anywhere what was removed from one of its articles, one that is left as it came among them. */
export function stillSaid(
  { format, file, characters }: Source,
  articles: readonly Article[],
  edits: readonly Edit[],
  bytes: Uint8Array,
): Refusal | null {
  const removed = articles.map(removedWords).filter(({ ids }) => ids.size > 0)
  if (removed.length === 0) return null
  const now = sourceText(format, bytes, characters.encoding)
  const text = isRefusal(now) ? '' : now.text
  const again = FORMATS[format].place?.(text, () => true, file.choice && movedChoice(file.choice, edits))
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
      const wanted = fields.map((field) => correctedLines(article, field).map(plainText).join('\n'))
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
    const own = field === 'headline' && isProvisional ? [] : correctedLines(article, field)
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

function plainText({ runs }: ProjectedBlock): string {
  return runs.map(({ text }) => text).join('')
}

const isSaid = (line: string): boolean => line !== ''

/** A stretch of a line and the key of its format. */
interface SetText {
  readonly text: string
  readonly format: string
}

/** A line with its kind and formats, as something to compare. Blanks are folded as the format folds them. */
function wantedLine({ block, runs }: ProjectedBlock, isHtml: boolean, field: string): string {
  return lineKey(
    runs.map(({ text, format = {} }) => ({ text, format: formatKey(format) })),
    block,
    isHtml,
    field,
  )
}

function readLine({ text, marks = [], ...block }: ReadBlock, isHtml: boolean, field: string): string {
  const marked = { marks, markings: [], sources: new Map() }
  const formats = new Formats(marked, () => false)
  const ends = [0, ...(cutsOf(marked).get(ORIGINAL) ?? []), text.length]
  const sets = ends.slice(1).map((end, n) => {
    const from = ends[n] as number
    return { text: text.slice(from, end), format: formatKey(formats.formatOf({ by: ORIGINAL, at: from })) }
  })
  return lineKey(sets, block, isHtml, field)
}

function formatKey({ strong, em, href }: Format): string {
  return `${strong ? 'b' : ''}${em ? 'i' : ''}${href ?? ''}`
}

function lineKey(
  sets: readonly SetText[],
  { type = 'p', level, ordered, depth }: ProjectedBlock['block'] | Partial<ReadBlock>,
  isHtml: boolean,
  field: string,
): string {
  const text = sets.map((set) => set.text).join('')
  if (text.trim() === '') return ''
  const isPre = type === 'pre' || !isHtml
  const folded = isPre ? text.trimEnd() : text.replaceAll(/[ \t\r\n\f]+/g, ' ').replaceAll(/^ | $/g, '')
  const kind = isHtml && field === 'body' ? [type, level, ordered, depth].join() : ''
  // Formats of blanks are left out: whether a blank between two words is bold cannot be seen, and folding moves it.
  const seen = field === 'body' ? runLengths(sets) : ''
  return JSON.stringify([isPre && !isHtml ? folded.trim() : folded, kind, seen])
}

/** How many characters in a row are set alike, without blanks. */
function runLengths(sets: readonly SetText[]): string {
  const out: { count: number; readonly format: string }[] = []
  for (const { text, format } of sets) {
    const count = text.replaceAll(/\s+/gu, '').length
    const last = out.at(-1)
    if (count === 0) continue
    if (last?.format === format) last.count += count
    else out.push({ count, format })
  }
  return out.map(({ count, format }) => `${count}${format}`).join(' ')
}
