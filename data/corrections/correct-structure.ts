// Correcting what is not words: bold, emphasis and links on a span, what a line is, where paragraphs part.
import {
  type ActContext,
  articleChange,
  type Block,
  type BlockCorrection,
  type Correction,
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

/** Set a mark on [from, to) of a field's working text (UTF-16): null takes it off, '' sets it, a link has its address. */
export interface MarkChange {
  readonly field: Field
  readonly from: number
  readonly to: number
  readonly type: MarkType
  readonly after: string | null
}

/** Make the nth line (from 0) of a field's working text something else. */
export interface BlockChange {
  readonly field: Field
  readonly line: number
  readonly after: Block
}

type Unsigned =
  | Omit<MarkCorrection, 'id' | 'base' | 'category' | 'reason'>
  | Omit<BlockCorrection, 'id' | 'base' | 'category' | 'reason'>

/**
 * Sets or takes off a mark; one correction for each stretch that differs, in one group. Problems: not-found (field),
 * out-of-range, broken-text, bad-input (a link without an address), no-change, conflict.
 */
export function correctMark(
  article: Article,
  change: MarkChange,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const { field, from, to, type, after } = change
  const weave = article.fields.get(field)
  if (!weave) return fail('not-found', { what: 'field', id: field })
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
  const corrections = stretches.map(({ value, ...span }): Unsigned => {
    return { kind: 'mark', field, ...span, text: text.slice(span.from, span.to), mark: { type, before: value, after } }
  })
  return log(article, weave, corrections, ruling, context)
}

/** Makes a line a paragraph, a heading, a quotation or an item. Problems: not-found (field), out-of-range, no-change, conflict. */
export function correctBlock(
  article: Article,
  change: BlockChange,
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const { field, line, after } = change
  const weave = article.fields.get(field)
  if (!weave) return fail('not-found', { what: 'field', id: field })
  const lines = workingLines(weave)
  const found = lines[line]
  if (!found) return fail('out-of-range', { field, from: line, to: line, length: lines.length })
  const { from, to, block: before } = found
  if (isSameBlock(before, after)) return fail('no-change', { what: field })
  const text = weave.workingText().slice(from, to)
  return log(article, weave, [{ kind: 'block', field, from, to, text, block: { before, after } }], ruling, context)
}

/** Parts a line in two at an offset of the working text. Problems as correctSpans. */
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

/** Joins the nth line (from 0) of the working text with the one after it, a blank between them. Problems as correctSpans. */
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

/** Logs corrections that do not move text, accepted at once when the ruling says so. */
function log(
  article: Article,
  original: Weave,
  unsigned: readonly Unsigned[],
  { status, ...ruling }: Ruling,
  context: ActContext,
): Result<Corrected> {
  if (unsigned.length === 0) return fail('no-change', { what: article.record.id })
  const group = unsigned.length > 1 ? { groupId: context.newId() } : {}
  const weave = original.copy()
  const base = { event: article.record.events.at(-1)?.id ?? null, sha256: hashText(weave.workingText()) }
  const ids: string[] = []
  let record = article.record
  for (const each of unsigned) {
    const correction = { ...each, ...ruling, ...group, id: context.newId(), base } as Correction
    if (insertInto(weave, correction)) return fail('text-moved', { field: each.field, expected: '', found: '' })
    record = appendEvents(record, [{ type: 'correct', correction }], context, ruling.batchId)
    ids.push(correction.id)
  }
  if (status === 'accepted') {
    const conflicts = conflictsOf(weave, ids, 'accepted')
    if (conflicts.length > 0) return fail('conflict', { conflicts, together: [] })
    record = appendEvents(record, [{ type: 'status', ids, to: 'accepted' }], context, ruling.batchId)
  }
  return ok({ change: articleChange(article.record, record), corrections: ids })
}
