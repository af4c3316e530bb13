// Values for the sentences about a problem: its plain details unchanged, its lists as a count and as words.

import { systemErrorWords } from '../../electron/contract/index.ts'
import type { AnyProblem } from '../api.ts'
import { LOCALE } from './locale.ts'
import { reasonWords } from './problem-reasons.ts'

export type MessageValues = Readonly<Record<string, string | number>>

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
      values[name] = headline === null ? detail : `“${headline}”`
    } else if (name === 'since' && typeof detail === 'string') values[name] = instantInWords(detail)
    else if (name === 'reason' && typeof detail === 'string') values[name] = reasonWords(detail)
    else if (name === 'detail' && typeof detail === 'string') values[name] = systemErrorWords(detail)
    else if (name === 'kind' && typeof detail === 'string') values[name] = KINDS[detail] ?? 'not a plain file or folder'
    else if (name === 'at' && typeof detail === 'number') values[name] = detail + 1
    else if (typeof detail === 'string' || typeof detail === 'number') values[name] = detail
  }
  return values
}

/** The kind of what is in the place of a file or folder. */
const KINDS: Readonly<Record<string, string>> = {
  folder: 'a folder',
  'symbolic-link': 'a link',
  fifo: 'a pipe',
  socket: 'a socket',
  'character-device': 'a device',
  'block-device': 'a device',
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
