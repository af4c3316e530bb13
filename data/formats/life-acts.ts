// The acts of an article's life as list items: when, who, what was done, where, and why. Built as trees.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { changeInWords, type LogAct, type LoggedCorrection } from '../corrections/index.ts'
import {
  assertNever,
  type Correction,
  type DESK_ONLY,
  type Event,
  type Metadata,
  publicMetadata,
} from '../schema/index.ts'
import type { LifeEntry, Together } from './life-entry.ts'

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** "24 November 2026 at 09:15 UTC"; whoever reads it years later knows no other zone. */
export function whenInWords(at: string): Element {
  const date = new Date(at)
  return h('time', { dateTime: at }, Number.isNaN(date.getTime()) ? at : `${WHEN.format(date)} UTC`)
}

/** One entry of the life. `numbered` are the corrections in the order they are numbered by. */
export function lifeItem(entry: LifeEntry, numbered: readonly LoggedCorrection[]): Element {
  const { at, by, together } = entry
  const who = h('p', { className: ['who'] }, [
    whenInWords(at),
    ...(by === null ? [] : [` · ${by}`]),
    ...(together === null ? [] : [` · ${togetherInWords(together)}`]),
  ])
  return h('li', [who, ...whatOf(entry, numbered)])
}

/** "tag of 12 articles, batch 7k2m9q4w". */
function togetherInWords({ kind, articles, id }: Together): string {
  return `${kind} of ${articles === 1 ? 'one article' : `${articles} articles`}, batch ${id}`
}

function whatOf(entry: LifeEntry, numbered: readonly LoggedCorrection[]): Element[] {
  if (entry.kind === 'import') {
    return [what(`Imported from ${entry.source}`)]
  }
  if (entry.kind === 'export') {
    const { file, to, view, recipient, version } = entry
    return [what(`Handed out as ${to}, ${view}, version ${version}${recipient ? `, for ${recipient}` : ''}: ${file}`)]
  }
  return actItems(entry.act, numbered)
}

/** Corrections of one act, the decision that came with them told in their heading. */
function actItems({ events }: LogAct, numbered: readonly LoggedCorrection[]): Element[] {
  const last = events.at(-1)
  const isDecided = last?.type === 'status' && events.some(({ type }) => type === 'correct')
  const told = isDecided ? events.slice(0, -1) : events
  const decided = isDecided ? last.to : 'proposed'
  const note = isDecided && last.note ? [why(last.note)] : []
  return [...told.flatMap((event) => eventItems(event, numbered, decided)), ...note]
}

function eventItems(event: Event, numbered: readonly LoggedCorrection[], decided: string): Element[] {
  switch (event.type) {
    case 'correct':
      return correctionItems(event.correction, numbered, decided)
    case 'status': {
      const numbers = event.ids.map((id) => numberOf(id, numbered)).sort((a, b) => a - b)
      const subject = numbers.length === 1 ? 'Correction' : 'Corrections'
      return [what(`${subject} ${numbers.join(', ')}: ${event.to}`), ...(event.note ? [why(event.note)] : [])]
    }
    case 'notice':
      return event.notice === null
        ? [what('Reader notice withdrawn')]
        : [what(`Reader notice (${event.notice.class})`), h('p', `“${event.notice.text}”`)]
    case 'metadata':
      return metadataItems(event)
    default:
      return assertNever(event)
  }
}

/** What the desk notes for itself is only said to have changed. */
function metadataItems({ before, after }: Extract<Event, { type: 'metadata' }>): Element[] {
  const [own, known] = [publicMetadata(before as Metadata), publicMetadata(after as Metadata)]
  const names = Object.keys(known) as Exclude<keyof Metadata, (typeof DESK_ONLY)[number]>[]
  const items = names.map((name) =>
    h('p', [h('span', { className: ['what'] }, `${name}: `), ...replaced(own[name], known[name])]),
  )
  return names.length < Object.keys(after).length ? [...items, what('Details of the desk')] : items
}

function correctionItems(correction: Correction, numbered: readonly LoggedCorrection[], decided: string): Element[] {
  const { id, category, reason, field } = correction
  const now = numbered.find((each) => each.id === id)?.status ?? decided
  const since = now === decided ? '' : `, ${now} since`
  const { before, after } = changeInWords(correction)
  const [ahead, behind] = correction.kind === 'text' ? [correction.prefix, correction.suffix] : ['', '']
  return [
    what(`Correction ${numberOf(id, numbered)} (${category}), ${decided}${since}`),
    h('p', { className: ['change'] }, [
      ...(ahead ? [`…${ahead}`] : []),
      ...replaced(before, after),
      ...(behind ? [`${behind}…`] : []),
    ]),
    h('p', { className: ['where'] }, `In the ${field === 'body' ? 'text' : field}`),
    ...(reason ? [why(reason)] : []),
  ]
}

type Value = string | readonly string[] | null | undefined

function replaced(before: Value, after: Value): Element[] {
  const text = (value: Value): string => (typeof value === 'string' ? value : (value ?? []).join(', '))
  const [old, fresh] = [text(before), text(after)]
  return [...(old ? [h('del', old)] : []), ...(fresh ? [h('ins', fresh)] : [])]
}

function what(words: string): Element {
  return h('p', { className: ['what'] }, words)
}

function why(reason: string): Element {
  return h('p', { className: ['why'] }, `Why: ${reason}`)
}

function numberOf(id: string, numbered: readonly LoggedCorrection[]): number {
  return numbered.findIndex((each) => each.id === id) + 1
}
