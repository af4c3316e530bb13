// The same file back: the bytes an article came from, with its corrections written into them and nothing else changed. The
// outcome is read again and must say exactly what the corrected article says; else it is refused (docs/decisions/0114-the-same-file-back.md).
import { type Article, projectField } from '../../corrections/index.ts'
import type { Field } from '../../schema/index.ts'
import { FORMATS, formatNamed, type ReadableFormat } from '../formats.ts'
import { alignFields } from '../places/align.ts'
import { type ByteEdit, joinEdits } from '../places/characters.ts'
import { composeEdits } from '../places/compose-edits.ts'
import { copyEdits } from '../places/copy-edits.ts'
import { type FactsWanted, factEdits, NO_FACTS } from '../places/facts.ts'
import { fieldEdits, linesOf } from '../places/field-edits.ts'
import { movedChoice } from '../places/moved-choice.ts'
import { applyEdits, type Edit, isRefusal, leastEdits, type Refusal, refuse } from '../places/pieces.ts'
import { type ArticlePlaces, lowerField, lowerThrough } from '../places/places.ts'
import { setLines } from '../places/set-lines.ts'
import type { WrittenBack } from '../places/written-back.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { isHeadlineGiven } from '../writing/export-article.ts'
import { disproof, stillSaid } from './proof.ts'
import { correctedLines, correctedRecord, type Source, sourceOf, type Taken } from './source.ts'
import { writtenInto } from './source-text.ts'

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
    const made = setLines(own, markup, correctedLines(article, 'body'))
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
