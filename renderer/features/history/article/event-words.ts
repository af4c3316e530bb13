// Events and acts of the log in words: what was done, and the details.
import {
  assertNever,
  type Correction,
  changeInWords,
  type Event,
  type LogAct,
  type Metadata,
  type MetadataPatch,
} from '../../../../electron/contract/index.ts'
import { changeWords, lineWords, stateWords } from '../../../messages/correction-words.ts'
import { DETAIL_LABELS } from '../../../messages/detail-labels.ts'
import { nounWithin } from '../../../messages/noun.ts'
import { words } from '../../../messages/words.ts'
import type { NumberedCorrection } from '../../../queries/number-corrections.ts'

export interface EventWords {
  readonly what: string
  readonly detail: string | null
}

/** What an act did: corrections are described together with the decision made in the same act. */
export function actWords({ events }: Pick<LogAct, 'events'>, corrections: readonly NumberedCorrection[]): EventWords {
  const [first, ...others] = events
  if (!first) return { what: '', detail: null }
  const count = events.filter(({ type }) => type === 'correct').length
  if (first.type !== 'correct' || others.length === 0) return eventWords(first, corrections)
  const last = events.at(-1)
  const isAccepted = last?.type === 'status' && last.to === 'accepted'
  const { id, reason } = first.correction
  const number = corrections.find(({ correction }) => correction.id === id)?.number ?? 0
  const values = { count, number, change: loggedWords(first.correction) }
  const many = isAccepted ? 'history.corrected-many' : 'history.correct-many'
  const messageId = isAccepted ? 'history.corrected' : 'history.correct'
  return { what: words(count > 1 ? many : messageId, values), detail: reason || null }
}

/** What an event did; corrections are named by their numbers in the text. */
function eventWords(event: Event, corrections: readonly NumberedCorrection[]): EventWords {
  const numberOf = (id: string): number => corrections.find(({ correction }) => correction.id === id)?.number ?? 0
  switch (event.type) {
    case 'correct': {
      const { correction } = event
      const what = words('history.correct', {
        number: numberOf(correction.id),
        change: loggedWords(correction),
      })
      return { what, detail: correction.reason || null }
    }
    case 'status': {
      const numbers = event.ids.map(numberOf).sort((a, b) => a - b)
      const status = words(`history.${event.to}`)
      const what = words('history.status', { count: numbers.length, numbers: numbers.join(', '), status })
      return { what, detail: event.note ?? null }
    }
    case 'notice': {
      if (event.notice === null) return { what: words('history.notice-withdrawn'), detail: null }
      return { what: words('history.notice', { class: event.notice.class }), detail: event.notice.text }
    }
    case 'metadata': {
      const fields = Object.keys(event.after).map((name) => nounWithin(words(DETAIL_LABELS[name as keyof Metadata])))
      return {
        what: words('history.metadata', { fields: fields.join(', ') }),
        detail: patchWords(event.before, event.after),
      }
    }
    default:
      return assertNever(event)
  }
}

type Patch = Extract<Event, { type: 'metadata' }>['after']

/** "harbour, weather → harbour"; one line per changed value. */
function patchWords(before: Patch, after: Patch): string {
  const names = Object.keys(after) as (keyof MetadataPatch)[]
  return names.map((name) => `${valueWords(name, before)} → ${valueWords(name, after)}`).join('; ')
}

function valueWords(name: keyof Metadata, patch: Patch): string {
  if (name === 'state') return patch.state ? stateWords(patch.state) : words('details.empty')
  if (name === 'tags') return patch.tags?.join(', ') || words('corrections.nothing')
  if (name === 'flag') return patch.flag ? words('details.flagged') : words('details.empty')
  return patch[name] ?? words('details.empty')
}

function loggedWords(correction: Correction): string {
  return changeWords(correction.kind === 'block' ? lineWords(correction.block) : changeInWords(correction))
}
