// The acts of an article's life as list items: when, who, what was done, where, and why. Built as trees.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { LEFT_OUT, type LogAct } from '../../corrections/index.ts'
import {
  assertNever,
  type Correction,
  type DESK_ONLY,
  type Event,
  type Metadata,
  publicMetadata,
} from '../../schema/index.ts'
import type { ExportArticle } from './export-article.ts'
import type { LifeEntry, Together } from './life-entry.ts'

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** "24 November 2026 at 09:15 UTC"; readers years later know no other zone. */
export function whenInWords(at: string): Element {
  const date = new Date(at)
  return h('time', { dateTime: at }, Number.isNaN(date.getTime()) ? at : `${WHEN.format(date)} UTC`)
}

/** One entry of the life of an article, in words that may be given out. */
export function lifeItem(entry: LifeEntry, article: ExportArticle): Element {
  const { at, by, together } = entry
  const who = h('p', { className: ['who'] }, [
    whenInWords(at),
    ...(by === null ? [] : [` · ${by}`]),
    ...(together === null ? [] : [` · ${togetherInWords(together)}`]),
  ])
  return h('li', [who, ...whatOf(entry, article)])
}

/** "tag of 12 articles, batch 7k2m9q4w". */
function togetherInWords({ kind, articles, id }: Together): string {
  return `${kind} of ${articles === 1 ? 'one article' : `${articles} articles`}, batch ${id}`
}

function whatOf(entry: LifeEntry, article: ExportArticle): Element[] {
  if (entry.kind === 'import') {
    return [what(`Imported from ${article.cleared(entry.source)}`)]
  }
  if (entry.kind === 'export') {
    const { file, to, view, recipient, version } = entry
    return [
      what(
        `Handed out as ${to}, ${view}, version ${version}${recipient ? `, for ${recipient}` : ''}: ${article.cleared(file)}`,
      ),
    ]
  }
  return actItems(entry.act, article)
}

/** Corrections of one act, the decision that came with them told in their heading. */
function actItems({ events }: LogAct, article: ExportArticle): Element[] {
  const last = events.at(-1)
  const isDecided = last?.type === 'status' && events.some(({ type }) => type === 'correct')
  const told = isDecided ? events.slice(0, -1) : events
  const decided = isDecided ? last.to : 'proposed'
  const note = isDecided && last.note ? [why(noteOf(last, article))] : []
  return [...told.flatMap((event) => eventItems(event, article, decided)), ...note]
}

function eventItems(event: Event, article: ExportArticle, decided: string): Element[] {
  switch (event.type) {
    case 'correct':
      return correctionItems(event.correction, article, decided)
    case 'status': {
      const numbers = event.ids.map((id) => numberOf(id, article)).sort((a, b) => a - b)
      const subject = numbers.length === 1 ? 'Correction' : 'Corrections'
      return [
        what(`${subject} ${numbers.join(', ')}: ${event.to}`),
        ...(event.note ? [why(noteOf(event, article))] : []),
      ]
    }
    case 'notice':
      return event.notice === null
        ? [what('Reader notice withdrawn')]
        : [what(`Reader notice (${event.notice.class})`), h('p', `“${article.cleared(event.notice.text)}”`)]
    case 'metadata':
      return metadataItems(event, article)
    default:
      return assertNever(event)
  }
}

/** What the desk notes for itself is only said to have changed. */
function metadataItems({ before, after }: Extract<Event, { type: 'metadata' }>, article: ExportArticle): Element[] {
  const [own, known] = [publicMetadata(before as Metadata), publicMetadata(after as Metadata)]
  const names = Object.keys(known) as Exclude<keyof Metadata, (typeof DESK_ONLY)[number]>[]
  const items = names.map((name) =>
    h('p', [h('span', { className: ['what'] }, `${name}: `), ...replaced(own[name], known[name], article)]),
  )
  return names.length < Object.keys(after).length ? [...items, what('Details of the desk')] : items
}

function correctionItems({ id }: Correction, article: ExportArticle, decided: string): Element[] {
  const correction = article.log.find((each) => each.id === id)
  if (!correction) return []
  const { number, category, status, reason, field, before, after, prefix, suffix } = correction
  const since = status === decided ? '' : `, ${status} since`
  return [
    what(`Correction ${number} (${category}), ${decided}${since}`),
    h('p', { className: ['change'] }, [
      ...(prefix ? [`…${prefix}`] : []),
      ...replaced(before, after),
      ...(suffix ? [`${suffix}…`] : []),
    ]),
    h('p', { className: ['where'] }, `In the ${field === 'body' ? 'text' : field}`),
    ...(reason ? [why(reason)] : []),
  ]
}

/** The note of a decision; left out with the words of what it decides. */
function noteOf({ ids, note }: Extract<Event, { type: 'status' }>, { log, cleared }: ExportArticle): string {
  const isLeftOut = log.some((each) => each.isLeftOut && ids.includes(each.id))
  return isLeftOut ? LEFT_OUT : cleared(note ?? '')
}

type Value = string | readonly string[] | null | undefined

function replaced(before: Value, after: Value, article?: ExportArticle): Element[] {
  const cleared = article?.cleared ?? ((value: string): string => value)
  const text = (value: Value): string =>
    typeof value === 'string' ? cleared(value) : (value ?? []).map(cleared).join(', ')
  const [old, fresh] = [text(before), text(after)]
  return [...(old ? [h('del', old)] : []), ...(fresh ? [h('ins', fresh)] : [])]
}

function what(words: string): Element {
  return h('p', { className: ['what'] }, words)
}

function why(reason: string): Element {
  return h('p', { className: ['why'] }, `Why: ${reason}`)
}

function numberOf(id: string, { log }: ExportArticle): number {
  return log.find((each) => each.id === id)?.number ?? 0
}
