// Values for the sentences about a problem: its plain details unchanged, its lists as a count and as words.

import { isSystemError, isUnlistedError } from '../../electron/contract/index.ts'
import type { AnyProblem } from '../api.ts'
import { type MessageValues, words } from './intl.ts'
import { LOCALE } from './locale.ts'
import { reasonWords } from './reason-words.ts'

let headlineOf = (_id: string): string | null => null

/** Sets the function that returns an article's headline by id; articles it does not know are named by id. */
export function nameArticlesBy(find: (id: string) => string | null): void {
  headlineOf = find
}

/** Details as ICU values: text and numbers under their own name, each list joined, and `count` for the longest list. */
export function problemValues(problem: AnyProblem): MessageValues {
  const values: Record<string, string | number> = { count: 0 }
  const isOfArticle = problem.code === 'not-found' && problem.details.what === 'article'
  for (const [name, detail] of Object.entries<unknown>({ ...problem.details })) {
    if (Array.isArray(detail)) {
      values.count = Math.max(Number(values.count), detail.length)
      values[name] = detail.filter((item) => typeof item === 'string').join(', ')
    } else if (name === 'id' && isOfArticle && typeof detail === 'string') {
      const headline = headlineOf(detail)
      values[name] = headline === null ? detail : words('frame.quoted', { text: headline })
    } else if (name === 'since' && typeof detail === 'string') values[name] = instantInWords(detail)
    else if (name === 'reason' && typeof detail === 'string') values[name] = reasonWords(detail)
    else if (name === 'detail' && typeof detail === 'string') values[name] = detailWords(detail)
    else if (name === 'kind' && typeof detail === 'string') values[name] = kindWords(detail)
    else if (name === 'at' && typeof detail === 'number') values[name] = detail + 1
    else if (typeof detail === 'string' || typeof detail === 'number') values[name] = detail
  }
  return values
}

/** The kind of what is in the place of a file or folder. */
function kindWords(kind: string): string {
  if (kind === 'folder' || kind === 'symbolic-link' || kind === 'fifo' || kind === 'socket')
    return words(`kind.${kind}`)
  return words(kind.endsWith('-device') ? 'kind.device' : 'kind.other')
}

/** The system's name for an error as words; other details unchanged. */
function detailWords(detail: string): string {
  if (detail === 'UNKNOWN') return words('system.UNKNOWN')
  if (isSystemError(detail)) return words('system.named', { what: words(`system.${detail}`), name: detail })
  return isUnlistedError(detail) ? words('system.unlisted', { name: detail }) : detail
}

const INSTANT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short' })

/** An ISO instant in words; anything else unchanged. */
function instantInWords(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : INSTANT.format(date)
}

/** Everything known about a problem as text to send in a report. */
export function problemDetailsText(problem: AnyProblem): string {
  return `Corrigenda problem: ${problem.code}\n${JSON.stringify(problem.details, null, 2)}`
}
