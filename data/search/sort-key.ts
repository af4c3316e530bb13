// The order of lists, the same wherever it is computed: keys that need only be compared with <.
import type { ArticleRow } from '../schema/index.ts'
import { foldedWords } from '../text/fold.ts'

/** Words without case, accents and punctuation; numbers by value: "Ward 9" before "Ward 10". */
export function textKey(text: string): string {
  return foldedWords(text).join(' ').replaceAll(/\d+/g, byValue)
}

/** A number prefixed with its length, so that the longer sorts higher. */
function byValue(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  return `${String(Math.min(99, bare.length)).padStart(2, '0')}${bare}`
}

/** Undated articles are the latest arrivals: they sort after all dates, with the newest. Milliseconds since 1970. */
export const UNDATED = 8.64e15

/** When an article was published, as a number to sort by. */
export function timeKey({ published }: Pick<ArticleRow, 'published'>): number {
  return published === null ? UNDATED : Date.parse(published)
}

/** The number of accepted or proposed corrections. */
export function correctionsKey({ corrections, proposed }: ArticleRow): number {
  return corrections + proposed
}

/** Compares names as people look them up; names that differ only in case or accents have a fixed order too. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [textKey(one), textKey(other)]
  if (a !== b) return a < b ? -1 : 1
  return one < other ? -1 : Number(one > other)
}
