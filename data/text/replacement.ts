// The replacement text for a found place: the replacement with the captured groups it names, in the case of the match.
import { type FindPattern, type FoundPlace, fieldSchema, type PlaceEdit } from '../schema/index.ts'

/** The replacement as typed. `keepsCase`: the capitals of each place are kept, unless the pattern matches case. */
export interface Replacement {
  readonly text: string
  readonly keepsCase: boolean
}

/** Why a found place is not changed unless explicitly requested. */
export type LeftOut = 'quotation' | 'address'

export function leftOutBecause({ inQuotation, inAddress }: FoundPlace): LeftOut | null {
  if (inAddress) return 'address'
  return inQuotation ? 'quotation' : null
}

/** The edit of a place found in an article, or null when it already has that text. */
export function editOfPlace(
  article: string,
  place: FoundPlace,
  pattern: FindPattern,
  replacement: Replacement,
  status: PlaceEdit['status'],
): PlaceEdit | null {
  const { field, start, end, match } = place
  const after = replacementAt(place, pattern, replacement)
  return after === match ? null : { article, field: fieldSchema.parse(field), start, end, before: match, after, status }
}

const REFERENCE = /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g

/**
 * The replacement text for a place. In a regular expression `$1`–`$99`, `$<name>` and `$&` insert what they matched and
 * `$$` a dollar sign; a group that does not exist is left as typed. Case is only ever raised: ALL CAPITALS stay so, and
 * a capital at the beginning of a word stays where the replacement was typed in lower case; capitals typed in it (eBay,
 * di Rosa) are kept.
 */
export function replacementAt(
  found: Pick<FoundPlace, 'match' | 'groups'>,
  { isRegex, hasCase }: Pick<FindPattern, 'isRegex' | 'hasCase'>,
  { text, keepsCase }: Replacement,
): string {
  const filled = isRegex ? fillReferences(text, found) : text
  return keepsCase && !hasCase ? withCaseOf(found.match, filled) : filled
}

function fillReferences(text: string, { match, groups = {} }: Pick<FoundPlace, 'match' | 'groups'>): string {
  return text.replaceAll(REFERENCE, (typed: string, number?: string, name?: string) => {
    if (typed === '$$') return '$'
    if (typed === '$&') return match
    const key = number === undefined ? (name ?? '') : String(Number(number))
    return Object.hasOwn(groups, key) ? (groups[key] as string) : typed
  })
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu
/** A letter with two cases, for deciding whether it is a capital. */
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/gu

function withCaseOf(match: string, replacement: string): string {
  const letters = match.match(CASED) ?? []
  if (letters.length > 1 && letters.every(isCapital)) return replacement.toUpperCase()
  if ((replacement.match(CASED) ?? []).some(isCapital)) return replacement
  const words = match.match(WORD) ?? []
  const isTitled = words.length > 1 && words.every(beginsWithCapital)
  if (isTitled) return replacement.replaceAll(WORD, capitalised)
  return beginsWithCapital(words[0] ?? '') ? replacement.replace(WORD, capitalised) : replacement
}

function isCapital(letter: string): boolean {
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase()
}

function beginsWithCapital(word: string): boolean {
  const [first = ''] = word
  return isCapital(first)
}

function capitalised(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length)
}
