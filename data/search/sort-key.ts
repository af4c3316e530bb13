// The order of lists, the same wherever it is computed: by a key that compares with < alone.
import type { ArticleRow } from '../schema/index.ts'
import { foldedWords } from '../text/fold.ts'

/** Words without case, accents and punctuation; numbers by their value: "Ward 9" before "Ward 10". */
export function textKey(text: string): string {
  return foldedWords(text).join(' ').replaceAll(/\d+/g, byValue)
}

/** A number so that the longer is the greater: its length in front. */
function byValue(digits: string): string {
  const bare = digits.replace(/^0+(?=\d)/, '')
  return `${String(Math.min(99, bare.length)).padStart(2, '0')}${bare}`
}

/** Undated articles have just come in: they stand after all dates, where the newest do. Milliseconds since 1970. */
export const UNDATED = 8.64e15

/** When an article was published, as a number to sort by. */
export function timeKey({ published }: Pick<ArticleRow, 'published'>): number {
  return published === null ? UNDATED : Date.parse(published)
}

/** Corrections that are accepted or still proposed. */
export function correctionsKey({ corrections, proposed }: ArticleRow): number {
  return corrections + proposed
}

/** Compares names as people look them up; what differs in case or accents alone keeps an order too. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [textKey(one), textKey(other)]
  if (a !== b) return a < b ? -1 : 1
  return one < other ? -1 : Number(one > other)
}
