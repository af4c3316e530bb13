// An article in its present state, derived from its record: one weave per field, statuses, metadata, notice.
import {
  type ArticleRecord,
  type Author,
  type Correction,
  type Event,
  type Field,
  fail,
  type Metadata,
  type Notice,
  ok,
  type Result,
  type Status,
} from '../schema/index.ts'
import { orderedFields } from './article-fields.ts'
import { changeInWords } from './change-in-words.ts'
import { conflictsOf } from './conflicts.ts'
import { hashText } from './hash.ts'
import { type EditProblem, Weave } from './weave.ts'

/** A correction with its data from the log. `decidedBy` and `note` are those of its last status event. */
export type LoggedCorrection = Correction & {
  /** Words before and after; for marks and blocks in Markdown notation. */
  readonly before: string
  readonly after: string
  readonly status: Status
  readonly author: Author
  readonly createdAt: string
  readonly decidedBy: Author | null
  readonly decidedAt: string | null
  readonly note: string | null
}

export interface Article {
  readonly record: ArticleRecord
  /** In the order headline, standfirst, byline, body, captions; including added ones (article-fields.ts). */
  readonly fields: ReadonlyMap<Field, Weave>
  /** In log order. */
  readonly corrections: readonly LoggedCorrection[]
  readonly metadata: Metadata
  readonly notice: Notice | null
}

/**
 * Replays a record. Returns `damaged` (reason replay) when the log does not fit the originals. With `checkBases` each
 * correction must also name the exact text and event it was made on: `verify` requires that, at the cost of a hash
 * each.
 */
export function openArticle(record: ArticleRecord, { checkBases = false } = {}): Result<Article> {
  const fields = new Map(
    orderedFields(record).map((field) => {
      const original = record.fields[field]
      return [field, Weave.of(original?.text ?? '', original)]
    }),
  )
  const state: Replay = {
    fields,
    corrections: new Map(),
    metadata: record.metadata,
    notice: null,
    lastEvent: null,
    act: null,
    checkBases,
  }
  for (const event of record.events) {
    const trouble = applyEvent(state, event)
    if (trouble) {
      const detail = `event ${event.seq}: ${trouble}`
      return fail('damaged', { path: record.id, reason: 'replay', detail, event: event.seq })
    }
    state.lastEvent = event.id
  }
  const { metadata, notice } = state
  return ok({ record, fields, corrections: [...state.corrections.values()], metadata, notice })
}

interface Replay {
  readonly fields: Map<Field, Weave>
  readonly corrections: Map<string, LoggedCorrection>
  readonly checkBases: boolean
  /**
   * The act whose corrections are being read: the event after which it began, and the hash of each field's text then.
   */
  act: {
    readonly groupId: string | undefined
    readonly event: string | null
    readonly bases: Map<Field, string>
  } | null
  metadata: Metadata
  notice: Notice | null
  lastEvent: string | null
}

/** Applies one event in place; returns what is wrong with it, in technical terms, or null. */
function applyEvent(state: Replay, event: Event): string | null {
  if (event.type === 'correct') return applyCorrection(state, event)
  state.act = null
  if (event.type === 'status') return applyStatus(state, event)
  if (event.type === 'notice') state.notice = event.notice
  else state.metadata = { ...state.metadata, ...(event.after as Partial<Metadata>) }
  return null
}

function applyCorrection(state: Replay, event: Extract<Event, { type: 'correct' }>): string | null {
  const { correction } = event
  const weave = state.fields.get(correction.field)
  if (!weave) return `no field ${correction.field}`
  if (state.corrections.has(correction.id)) return `correction ${correction.id} stands twice`
  if (state.checkBases && !isBase(state, correction, weave))
    return `correction ${correction.id} was made on another text`
  const problem = insertInto(weave, correction)
  if (problem) return `correction ${correction.id}: ${problem}`
  const author = event.by
  const none = { decidedBy: null, decidedAt: null, note: null }
  const words = changeInWords(correction)
  state.corrections.set(correction.id, {
    ...correction,
    ...words,
    status: 'proposed',
    author,
    createdAt: event.at,
    ...none,
  })
  return null
}

/** Weaves in a correction of any kind, or returns why it does not fit. */
export function insertInto(weave: Weave, correction: Correction): EditProblem | null {
  if (correction.kind === 'text') return weave.insert(correction)
  return correction.kind === 'mark' ? weave.insertMark(correction) : weave.insertBlock(correction)
}

/** Whether a correction was made on the present text, or, by the act in progress, on the text before it. */
function isBase(state: Replay, { base, groupId, field }: Correction, weave: Weave): boolean {
  const act = groupId !== undefined && state.act?.groupId === groupId ? state.act : null
  const known = act?.bases.get(field)
  if (act && known !== undefined && base.event === act.event && base.sha256 === known) return true
  const isNow = base.event === state.lastEvent || (act !== null && known === undefined && base.event === act.event)
  if (!isNow || base.sha256 !== hashText(weave.workingText())) return false
  if (act) act.bases.set(field, act.bases.get(field) ?? base.sha256)
  else state.act = { groupId, event: base.event, bases: new Map([[field, base.sha256]]) }
  return true
}

function applyStatus(state: Replay, event: Extract<Event, { type: 'status' }>): string | null {
  for (const [weave, ids] of byField(state, event.ids)) {
    if (!weave) return `no correction among ${ids.join(', ')}`
    if (conflictsOf(weave, ids, event.to).length > 0) return `status ${event.to} is not possible for ${ids.join(', ')}`
    for (const id of ids) weave.setStatus(id, event.to)
  }
  for (const id of event.ids) {
    const logged = state.corrections.get(id) as LoggedCorrection
    const decision = { decidedBy: event.by, decidedAt: event.at, note: event.note ?? null }
    state.corrections.set(id, { ...logged, status: event.to, ...decision })
  }
  return null
}

/** Ids grouped by weave; unknown ids under undefined. */
function byField(
  state: Pick<Replay, 'fields' | 'corrections'>,
  ids: readonly string[],
): Map<Weave | undefined, string[]> {
  const groups = new Map<Weave | undefined, string[]>()
  for (const id of ids) {
    const field = state.corrections.get(id)?.field
    const weave = field === undefined ? undefined : state.fields.get(field)
    const group = groups.get(weave)
    if (group) group.push(id)
    else groups.set(weave, [id])
  }
  return groups
}

/** Ids of known corrections grouped by weave. */
export function groupByWeave(article: Article, ids: readonly string[]): ReadonlyMap<Weave, readonly string[]> {
  const groups = new Map<Weave, string[]>()
  for (const id of ids) {
    const weave = [...article.fields.values()].find((candidate) => candidate.has(id))
    const group = weave && groups.get(weave)
    if (group) group.push(id)
    else if (weave) groups.set(weave, [id])
  }
  return groups
}
