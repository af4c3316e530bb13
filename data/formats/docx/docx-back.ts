// Writes the corrections into the imported Word file as tracked changes by their authors: rejecting them restores the
// imported document, accepting them makes it the corrected article. All other parts of the file stay byte for byte.
import { strFromU8, strToU8, unzipSync } from 'fflate/browser'
import { type Article, openArticle, projectField, removedWords } from '../../corrections/index.ts'
import { newId } from '../../schema/index.ts'
import { alignFields } from '../places/align.ts'
import { linesOf } from '../places/field-edits.ts'
import { isRefusal, type Refusal, refuse } from '../places/pieces.ts'
import type { WrittenBack } from '../places/written-back.ts'
import { toArticleRecord } from '../reading/to-article-record.ts'
import { withTrackedChanges } from '../reading/with-tracked-changes.ts'
import { isHeadlineGiven } from '../writing/export-article.ts'
import { XmlPlaces } from '../xml/xml-places.ts'
import { replaceEntries } from '../zip/replace-entries.ts'
import { WORD_TEXT, wordFields } from './docx-places.ts'
import { edgesApart } from './edges-apart.ts'
import { readDocx } from './read-docx.ts'
import { type TrackedEdit, trackChanges, wordRuns } from './track-changes.ts'

/**
 * The file with the article's accepted corrections tracked in it. Refused: removed (a tracked change still has them), structure
 * (the document has tracked changes of its own; paragraphs of two kinds are joined; formats are corrected), no-place, control, proof.
 */
export function writeDocxBack([article]: readonly Article[], bytes: Uint8Array): WrittenBack | Refusal {
  const read = readDocx(bytes, '')
  if (!article || !read.ok) return refuse('no-place', 'the source is not a readable Word file')
  if ((read.value.changes ?? []).length > 0) return refuse('structure', 'it has tracked changes of its own')
  if (removedWords(article).ids.size > 0) return refuse('removed', 'a tracked change still has them')
  const fields = wordFields(article.record)
  const isNever = article.record.headlineFrom === 'provisional' && !isHeadlineGiven(article)
  for (const field of article.fields.keys())
    if (!fields.includes(field) && !(field === 'headline' && isNever) && editsOf(article, field)?.length !== 0)
      return refuse('no-place', `the file has no ${field} of its own`)
  const edits = fields.map((field) => editsOf(article, field))
  if (edits.some((each) => each === null)) return refuse('structure', 'formats or kinds of lines are corrected')
  if (edits.every((each) => each?.length === 0)) return { bytes, changed: [], copies: [], left: [] }
  const source = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === WORD_TEXT })[WORD_TEXT] as Uint8Array)
  const xml = XmlPlaces.of(source, () => true)
  const word = xml && wordRuns(source, xml)
  const texts = fields.map((field) => article.record.fields[field]?.text ?? '')
  const aligned = word && alignFields(texts, word.shown, 'structure')
  if (!word || !aligned) return refuse('no-place', 'the text of the article is not found in its source')
  const apart = edgesApart(texts.map((text, n) => ({ text, edits: edits[n] ?? [] })))
  const tracked = trackChanges(
    word,
    aligned.map((placed, n) => ({ placed, edits: apart[n] ?? [] })),
  )
  if (isRefusal(tracked)) return tracked
  const zip = replaceEntries(bytes, new Map([[WORD_TEXT, strToU8(tracked)]]))
  if (!zip) return refuse('structure', 'its ZIP is of a kind that cannot be written into')
  return isProved(article, bytes, zip.bytes) ? { ...zip, copies: [], left: [] } : refuse('proof', 'read again')
}

/** What the corrections do to a field, in the order of its original; null when they change more than words. */
function editsOf(article: Article, field: string): readonly TrackedEdit[] | null {
  const by = new Map(article.corrections.map((correction) => [correction.id, correction]))
  const edits: TrackedEdit[] = []
  let at = 0
  const step = (kind: 'same' | 'ins' | 'del', text: string, correction: string | null): void => {
    const known = by.get(correction ?? '')
    const signed = { author: known?.author.name ?? '', at: known?.createdAt ?? '' }
    if (kind === 'ins') edits.push({ from: at, to: at, text, ...signed })
    if (kind === 'del') edits.push({ from: at, to: at + text.length, text: '', ...signed })
    if (kind !== 'ins') at += text.length
  }
  const lines = projectField(article, field, 'marked')
  for (const [n, { runs, end, changed }] of lines.entries()) {
    if ((changed?.correction ?? null) !== null || runs.some(({ reformatted }) => reformatted)) return null
    for (const { kind, text, correction } of runs) step(kind, text, correction)
    if (n < lines.length - 1) step(end.kind, '\n', end.correction)
  }
  return edits
}

/** Rejected the file says what it said, accepted the corrected article. */
function isProved(article: Article, before: Uint8Array, after: Uint8Array): boolean {
  const [was, now] = [readDocx(before, ''), readDocx(after, '')]
  if (!was.ok || !now.ok) return false
  const { changes = [], ...original } = now.value
  // Empty paragraphs are layout, but next to a change they are read.
  const said = (read: typeof original): string =>
    JSON.stringify({ ...read, blocks: read.blocks.filter(({ text }) => text.trim() !== ''), changes: undefined })
  if (said(original) !== said(was.value)) return false
  const clock = { now: () => article.record.source.importedAt, newId }
  const record = toArticleRecord({ id: article.record.id, read: now.value, source: article.record.source })
  const opened = openArticle(withTrackedChanges(record, changes, clock))
  return (
    opened.ok &&
    wordFields(article.record).every((field) => {
      const lines = opened.value.fields.get(field)?.workingText().split('\n') ?? []
      return lines.filter(isSaid).join('\n') === linesOf(article, field).filter(isSaid).join('\n')
    })
  )
}

function isSaid(line: string): boolean {
  return line.trim() !== ''
}
