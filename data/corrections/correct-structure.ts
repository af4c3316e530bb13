// Corrects everything but words: bold, emphasis and links on a span, kinds of lines, paragraph breaks.
import {
  type ActContext,
  articleChange,
  type Block,
  type BlockCorrection,
  type Category,
  type Correction,
  type EventBody,
  type Field,
  fail,
  type MarkCorrection,
  type MarkType,
  ok,
  type Result,
} from '../schema/index.ts'
import { type Article, insertInto } from './article.ts'
import { appendEvents } from './chain.ts'
import { conflictsOf } from './conflicts.ts'
import { type Corrected, correctSpans, type Ruling } from './correct.ts'
import { hashText } from './hash.ts'
import { isSameBlock, markValues, workingLines } from './place-structure.ts'
import type { Weave } from './weave.ts'

/**
 * Sets a mark on [from, to) of a field's working text (UTF-16): null removes it, '' sets it, a link has its address.
 */
export interface MarkChange {
  readonly field: Field
  readonly from: number
  readonly to: number
  readonly type: MarkType
  readonly after: string | null
  /** Category of this change, where it differs from the ruling's. */
  readonly category?: Category | undefined
}

/** Changes the kind of the nth line (from 0) of a field's working text. */
export interface BlockChange {
  readonly field: Field
  readonly line: number
  readonly after: Block
  /** Category of this change, where it differs from the ruling's. */
  readonly category?: Category | undefined
}

/** The changes of one act: marks in order, then blocks. */
export interface StructureChanges {
  readonly marks: readonly MarkChange[]
  readonly blocks: readonly BlockChange[]
}

type Rest = 'id' | 'base' | 'category' | 'reason'
type Unsigned = Omit<MarkCorrection, Rest> | Omit<BlockCorrection, Rest>

/**
 * Sets or removes a mark; one correction for each stretch that differs, in one group. Problems: not-found (field),
 * out-of-range, broken-text, bad-input (a link without an address), no-change, conflict.
 */
export function correctMark(
  article: Article,
  change: MarkChange,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  return correctStructure(article, { marks: [change], blocks: [] }, ruling, context)
}

/**
 * Makes a line a paragraph, a heading, a quotation or a list item. Problems: not-found (field), out-of-range,
 * no-change, conflict.
 */
export function correctBlock(
  article: Article,
  change: BlockChange,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  return correctStructure(article, { marks: [], blocks: [change] }, ruling, context)
}

/**
 * Sets marks and blocks, which move no text; changes without effect are left out, several corrections share a group.
 * Problems: correctMark's and correctBlock's; nothing is done then.
 */
export function correctStructure(
  article: Article,
  { marks, blocks }: StructureChanges,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const weaves = new Map([...article.fields].map(([field, weave]) => [field, weave.copy()]))
  const made: Correction[] = []
  for (const change of [...marks, ...blocks]) {
    const weave = weaves.get(change.field)
    const base = article.fields.get(change.field)
    if (!weave || !base) return fail('not-found', { what: 'field', id: change.field })
    const planned = 'line' in change ? blockCorrections(weave, change) : markCorrections(weave, change)
    if (!planned.ok) return planned
    for (const each of planned.value) {
      const correction = signed(each, change.category, base, article, ruling, context)
      if (insertInto(weave, correction)) return fail('text-moved', { field: each.field, expected: '', found: '' })
      made.push(correction)
    }
  }
  return log(article, weaves, made, ruling, context)
}

/** One correction for each stretch that differs. */
function markCorrections(weave: Weave, change: MarkChange): Result<readonly Unsigned[]> {
  const { field, from, to, type, after } = change
  const text = weave.workingText()
  if (from < 0 || from >= to || to > text.length) return fail('out-of-range', { field, from, to, length: text.length })
  if (after !== null && (after === '') === (type === 'link')) {
    return fail('bad-input', {
      path: field,
      detail: type === 'link' ? 'a link needs an address' : 'only a link has an address',
    })
  }
  if (!text.slice(from, to).isWellFormed()) return fail('broken-text', { field })
  const stretches = markValues(weave, type, { from, to }).filter(({ value }) => value !== after)
  return ok(
    stretches.map(({ value, ...span }): Unsigned => {
      const mark = { type, before: value, after }
      return { kind: 'mark', field, ...span, text: text.slice(span.from, span.to), mark }
    }),
  )
}

/** One correction, or none when the line already has that kind. */
function blockCorrections(weave: Weave, { field, line, after }: BlockChange): Result<readonly Unsigned[]> {
  const lines = workingLines(weave)
  const found = lines[line]
  if (!found) return fail('out-of-range', { field, from: line, to: line, length: lines.length })
  const { from, to, block: before } = found
  if (isSameBlock(before, after)) return ok([])
  const text = weave.workingText().slice(from, to)
  return ok([{ kind: 'block', field, from, to, text, block: { before, after } }])
}

function signed(
  correction: Unsigned,
  category: Category | undefined,
  weave: Weave,
  { record }: Article,
  { status: _, finding, ...ruling }: Ruling,
  context: ActContext,
): Correction {
  const base = { event: record.events.at(-1)?.id ?? null, sha256: hashText(weave.workingText()) }
  const answered = finding ? { findingRule: finding.rule, evidence: finding.evidence } : {}
  const own = { category: category ?? ruling.category, id: context.newId(), base }
  return { ...correction, ...ruling, ...answered, ...own } as Correction
}

/** Splits a line in two at an offset of the working text. Problems as correctSpans. */
export function splitLine(
  article: Article,
  field: Field,
  at: number,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const text = article.fields.get(field)?.workingText() ?? ''
  const isBlank = text[at] === ' '
  return correctSpans(article, [{ field, from: at, to: at + (isBlank ? 1 : 0), after: '\n' }], ruling, context)
}

/**
 * Joins the nth line (from 0) of the working text with the next one, adding a blank between them. Problems as
 * correctSpans.
 */
export function joinLines(
  article: Article,
  field: Field,
  line: number,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const weave = article.fields.get(field)
  const at = weave ? (workingLines(weave)[line]?.to ?? -1) : -1
  return correctSpans(article, [{ field, from: at, to: at + 1, before: '\n', after: ' ' }], ruling, context)
}

/** Logs corrections that do not move text, accepted at once if the ruling says so. */
function log(
  article: Article,
  weaves: ReadonlyMap<Field, Weave>,
  made: readonly Correction[],
  { status, batchId }: Ruling,
  context: ActContext,
): Result<Corrected> {
  if (made.length === 0) return fail('no-change', { what: article.record.id })
  const group = made.length > 1 ? { groupId: context.newId() } : {}
  const ids = made.map(({ id }) => id)
  const bodies: EventBody[] = made.map((correction) => ({ type: 'correct', correction: { ...correction, ...group } }))
  if (status === 'accepted') {
    for (const weave of weaves.values()) {
      const mine = ids.filter((id) => weave.has(id))
      const conflicts = mine.length > 0 ? conflictsOf(weave, mine, 'accepted') : []
      if (conflicts.length > 0) return fail('conflict', { conflicts, together: [] })
    }
    bodies.push({ type: 'status', ids, to: 'accepted' })
  }
  const record = appendEvents(article.record, bodies, context, batchId)
  return ok({ change: articleChange(article.record, record), corrections: ids })
}
