// Safe names for exported files, on every platform: no path in them, no reserved word, not too long.
import { fold } from '../search/fold.ts'

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/u
const MAX_LENGTH = 60

/** A file name without extension from a headline: lower case, words joined by hyphens. '' when no word is left. */
export function nameFromHeadline(headline: string): string {
  const words =
    fold(headline)
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word.slice(0, MAX_LENGTH) : `${name}-${word}`
    if (longer.length > MAX_LENGTH) break
    name = longer
  }
  return RESERVED.test(name) ? `${name}-` : name
}
