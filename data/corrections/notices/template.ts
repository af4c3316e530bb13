// Wordings with placeholders: {where} is filled in, [a part in brackets] is left out when a value in it is unknown.
import { fail, ok, type ProblemDetails, type Result } from '../../schema/index.ts'
import { nestedMarks, withOneStop } from './nested-marks.ts'

/**
 * Placeholders allowed in a wording, those required, and those whose value may be unknown, which must be in brackets.
 */
export interface Placeholders {
  readonly may: readonly string[]
  /** At least one of each group. */
  readonly must: readonly (readonly string[])[]
  readonly unsure: readonly string[]
}

type Values = Readonly<Record<string, string>>
type BadWording = ProblemDetails['bad-wording']

const PLACEHOLDER = /\{([^{}[\]]*)\}/gu
/** Brackets around at least one placeholder; other brackets are literal. */
const OPTIONAL = /\[([^[\]]*\{[^[\]]*)\]/gu

/**
 * Whether a wording can be filled in. `name` identifies it (a key, or class:<id>). Problem: bad-wording with the first
 * error, `at` in UTF-16 code units of the text.
 */
export function checkTemplate(name: string, text: string, { may, must, unsure }: Placeholders): Result<null> {
  const bad = (reason: BadWording['reason'], placeholder: string, at: number): Result<null> =>
    fail('bad-wording', { wording: name, reason, placeholder, at, known: may })
  const open = strayBrace(text)
  if (open !== null) return bad('stray-brace', text.slice(open, open + 20), open)
  const found = [...text.matchAll(PLACEHOLDER)]
  const unknown = found.find(([, placeholder = '']) => !may.includes(placeholder))
  if (unknown) return bad('unknown-placeholder', unknown[1] ?? '', unknown.index)
  const names = found.map(([, placeholder = '']) => placeholder)
  const optional = [...text.matchAll(OPTIONAL)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
  }))
  const isOptional = (at: number): boolean => optional.some(({ from, to }) => at >= from && at < to)
  const bare = found.find(({ index, 1: placeholder = '' }) => unsure.includes(placeholder) && !isOptional(index))
  if (bare) return bad('needs-brackets', bare[1] ?? '', bare.index)
  const missing = must.find((group) => !group.some((placeholder) => names.includes(placeholder)))
  return missing ? bad('missing-placeholder', missing[0] ?? '', text.length) : ok(null)
}

/** The position of an unmatched brace, or null. */
function strayBrace(text: string): number | null {
  const stray = /[{}]/u.exec(text.replaceAll(PLACEHOLDER, (whole) => ' '.repeat(whole.length)))
  return stray ? stray.index : null
}

/** Fills a wording in. A value of '' is unknown: a part in brackets around it is left out. */
export function fillTemplate(text: string, values: Values): string {
  const isKnown = (part: string): boolean =>
    [...part.matchAll(PLACEHOLDER)].every(([, placeholder = '']) => (values[placeholder] ?? '') !== '')
  const kept = text.replaceAll(OPTIONAL, (_, part: string) => (isKnown(part) ? part : ''))
  return filled(kept, values)
}

/** Fills in each placeholder, adapting its words to the quotation marks and stops around it. */
function filled(wording: string, values: Values): string {
  let text = ''
  let rest = wording
  for (let next = firstOf(rest); next; next = firstOf(rest)) {
    const before = rest.slice(0, next.from)
    const after = rest.slice(next.to)
    const words = nestedMarks(values[next.name] ?? '', before.at(-1) ?? '', after.at(0) ?? '')
    const [value, following] = withOneStop(words, after)
    text += before + value
    rest = following
  }
  return text + rest
}

function firstOf(text: string): { readonly name: string; readonly from: number; readonly to: number } | null {
  const found = /\{([^{}[\]]*)\}/u.exec(text)
  return found ? { name: found[1] ?? '', from: found.index, to: found.index + found[0].length } : null
}
