// The act of correcting: places in the working text become logged corrections, proposed or accepted at once.
import {
  type ActContext,
  articleChange,
  type Category,
  type Change,
  type EventBody,
  type Field,
  fail,
  ok,
  type Place,
  type Result,
  type TextCorrection,
} from '../schema/index.ts'
import type { Article } from './article.ts'
import { weaveOf } from './article-fields.ts'
import { appendEvents } from './chain.ts'
import { conflictsOf, onTogether } from './conflicts.ts'
import { type CoveredPlace, coveredPlaces } from './covered-places.ts'
import { FieldPass } from './field-pass.ts'
import { findPlaces, findTypedPlaces } from './find-places.ts'
import type { Weave } from './weave.ts'

/**
 * Replaces [from, to) of a field's working text (UTF-16, half-open), whose text must be `before` if given, with
 * `after`.
 */
export interface SpanEdit {
  readonly field: Field
  readonly from: number
  readonly to: number
  readonly before?: string | undefined
  readonly after: string
  /** Category of this edit, where it differs from the ruling's. */
  readonly category?: Category | undefined
}

/** Applies to all corrections of one act. */
export interface Ruling {
  readonly category: Category
  readonly reason: string
  readonly status: 'proposed' | 'accepted'
  readonly batchId?: string
  /** The check whose finding is fixed, and its evidence. */
  readonly finding?: { readonly rule: string; readonly evidence: string } | undefined
}

/**
 * Corrects occurrences of `find`: the only one, the nth (from 1), or all of them. An empty `find` adds text to an empty
 * `field`, even one the article did not have.
 */
export interface FindEdit {
  readonly find: string
  readonly replace: string
  readonly field?: Field
  readonly nth?: number
  readonly all?: boolean
}

export interface Corrected {
  readonly change: Change
  readonly corrections: readonly string[]
}

/** The result of correcting found places, and the places it left because open proposals already change them. */
export interface CorrectedFound extends Corrected {
  readonly covered: readonly CoveredPlace[]
}

/**
 * Corrects occurrences of `find`, exactly, or, if there are none, those that differ only in punctuation variants; with
 * `all`, the published places it had to leave are named. Problems: no-match (with the proposals that cover a published
 * match, and how many places there are for `nth`), several-matches, no-change, not-found (field), text-moved (an empty
 * `find` where there is text), and those of `correctSpans`.
 */
export function correctFound(
  article: Article,
  edit: FindEdit,
  ruling: Ruling,
  context: ActContext,
): Result<CorrectedFound> {
  if (edit.find === edit.replace) return fail('no-change', { what: edit.find })
  if (edit.find === '') return fillEmpty(article, edit, ruling, context)
  const fields = edit.field === undefined ? [...article.fields.keys()] : [edit.field]
  const missing = fields.find((field) => !article.fields.has(field))
  if (missing !== undefined) return fail('not-found', { what: 'field', id: missing })
  const placesBy = (find: typeof findPlaces): readonly Place[] =>
    fields.flatMap((field) => find(field, article.fields.get(field)?.workingText() ?? '', edit.find))
  const exact = placesBy(findPlaces)
  const covered = coveredPlaces(article, fields, edit.find)
  const places = exact.length + covered.length > 0 ? exact : placesBy(findTypedPlaces)
  if (places.length < (edit.nth ?? 1)) {
    const coveredBy = [...new Set(covered.flatMap(({ corrections }) => corrections))]
    return fail('no-match', { find: edit.find, coveredBy, standing: places.length })
  }
  const chosen = choose(places, edit)
  if (!chosen) return fail('several-matches', { find: edit.find, places })
  const spans = chosen.map(({ field, from, to }) => ({ field, from, to, after: edit.replace }))
  const done = correctSpans(article, spans, ruling, context)
  return done.ok ? ok({ ...done.value, covered: edit.all === true ? covered : [] }) : done
}

function fillEmpty(article: Article, edit: FindEdit, ruling: Ruling, context: ActContext): Result<CorrectedFound> {
  const { field, replace: after } = edit
  if (field === undefined) return fail('no-change', { what: '' })
  const found = weaveOf(article, field)?.workingText()
  if (found) return fail('text-moved', { field, expected: '', found })
  const done = correctSpans(article, [{ field, from: 0, to: 0, after }], ruling, context)
  return done.ok ? ok({ ...done.value, covered: [] }) : done
}

function choose(places: readonly Place[], edit: FindEdit): readonly Place[] | null {
  if (edit.all === true || (places.length === 1 && edit.nth === undefined)) return places
  const place = edit.nth === undefined ? undefined : places[edit.nth - 1]
  return place ? [place] : null
}

/**
 * Corrects spans of the working text; they must not overlap. Several share a group. A field that may be added
 * (article-fields.ts) has the text '' until then. Problems: not-found (field), out-of-range, text-moved, broken-text,
 * no-change, conflict (accepting on top of an open proposal).
 */
export function correctSpans(
  article: Article,
  edits: readonly SpanEdit[],
  ruling: Ruling,
  context: ActContext,
): Result<Corrected> {
  const touched = new Map(
    [...new Set(edits.map(({ field }) => field))].map((field) => [field, weaveOf(article, field)]),
  )
  const texts = new Map([...touched].flatMap(([field, weave]) => (weave ? [[field, weave.workingText()]] : [])))
  const problem = edits.length === 0 ? fail('no-change', { what: '' }) : firstProblem(texts, edits)
  if (problem) return problem
  const groupId = edits.length > 1 ? context.newId() : undefined
  const weaves = new Map([...touched].flatMap(([field, weave]) => (weave ? [[field, weave.copy()]] : [])))
  const passes = new Map<Field, FieldPass>()
  const base = article.record.events.at(-1)?.id ?? null
  const made: TextCorrection[] = []
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    const weave = weaves.get(edit.field) as Weave
    const pass = passes.get(edit.field) ?? new FieldPass(texts.get(edit.field) as string)
    passes.set(edit.field, pass)
    const correction = toCorrection(pass, edit, ruling, context.newId(), base, groupId)
    if (weave.insert(correction))
      return fail('text-moved', { field: edit.field, expected: correction.before, found: '' })
    made.push(correction)
  }
  const ids = made.map(({ id }) => id)
  const bodies: EventBody[] = made.map((correction) => ({ type: 'correct', correction }))
  if (ruling.status === 'accepted') {
    const conflict = acceptConflict(weaves, ids)
    if (conflict) return conflict
    bodies.push({ type: 'status', ids, to: 'accepted' })
  }
  const record = appendEvents(article.record, bodies, context, ruling.batchId)
  return ok({ change: articleChange(article.record, record), corrections: ids })
}

function firstProblem(texts: ReadonlyMap<Field, string>, edits: readonly SpanEdit[]): ReturnType<typeof fail> | null {
  const ends = new Map<Field, number>()
  for (const { field, from, to, after, before: expected } of [...edits].sort((a, b) => a.from - b.from)) {
    const text = texts.get(field)
    if (text === undefined) return fail('not-found', { what: 'field', id: field })
    if (from > to || from < (ends.get(field) ?? 0) || to > text.length) {
      return fail('out-of-range', { field, from, to, length: text.length })
    }
    const before = text.slice(from, to)
    if (expected !== undefined && expected !== before) return fail('text-moved', { field, expected, found: before })
    if (!after.isWellFormed() || !before.isWellFormed() || isInsideCharacter(text, from))
      return fail('broken-text', { field })
    if (before === after) return fail('no-change', { what: before })
    ends.set(field, to)
  }
  return null
}

/** Whether a place is between the halves of a surrogate pair: what is inserted there would break the character. */
function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}

function toCorrection(
  pass: FieldPass,
  edit: SpanEdit,
  { category, reason, batchId, finding }: Ruling,
  id: string,
  base: string | null,
  groupId: string | undefined,
): TextCorrection {
  const { from, to, before, prefix, suffix } = pass.next(edit.from, edit.to, edit.after)
  return {
    kind: 'text',
    id,
    field: edit.field,
    base: { event: base, sha256: pass.sha256 },
    from,
    to,
    before,
    after: edit.after,
    prefix,
    suffix,
    category: edit.category ?? category,
    reason,
    ...(groupId === undefined ? {} : { groupId }),
    ...(batchId === undefined ? {} : { batchId }),
    ...(finding ? { findingRule: finding.rule, evidence: finding.evidence } : {}),
  }
}

function acceptConflict(weaves: ReadonlyMap<Field, Weave>, ids: readonly string[]): ReturnType<typeof fail> | null {
  for (const weave of weaves.values()) {
    const mine = ids.filter((id) => weave.has(id))
    const conflicts = mine.length > 0 ? conflictsOf(weave, mine, 'accepted') : []
    if (conflicts.length > 0) {
      const together = (onTogether(weave, mine) ?? []).filter((id) => !mine.includes(id))
      return fail('conflict', { conflicts, together })
    }
  }
  return null
}
