// Headline and byline are known by their shape alone, so the rules are narrow: what is taken for one leaves the body.
import { isCredit } from './find-credits.ts'
import { findDateline } from './find-dateline.ts'
import { isFooter } from './find-footers.ts'
import { endsWithStop } from './line-shapes.ts'

/** In UTF-16 code units. */
const MAX_HEADLINE = 150
const MAX_HEADLINE_LINES = 2
const MAX_BYLINE = 100

/**
 * Whether the first paragraph is a headline: one line, or two wrapped ones, at most 150 code units, with a letter, no
 * sentence stop at its end (? and ! are allowed), and neither a dateline, a byline, a credit, a note in brackets, a
 * footer, a list item nor an address.
 */
export function isHeadline(text: string, lines: number): boolean {
  if (lines > MAX_HEADLINE_LINES || text.length > MAX_HEADLINE || !/\p{L}/u.test(text)) return false
  if (endsWithStop(text) || /^\s*(?:[([].*[)\]]\s*$|[-*•·]\s|\w+:\/\/\S*$)/u.test(text)) return false
  return findDateline(text) === null && !isByline(text) && !isCredit(text) && !isFooter(text)
}

const SMALL_WORD = 'and|for|in|of|at|with|the|our|special|to|de|da|di|del|della|van|von|der|den|bin|al|el|la|le|y|e'
const NAME = new RegExp(`^(?:By|BY|by)\\s+(?:(?:${SMALL_WORD})\\s+)*\\p{Lu}`, 'u')
const SMALL = new RegExp(`^(?:${SMALL_WORD}|&|\\||/|-|–|—)$`, 'u')
const DAY =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Now|Then|This|That|These|Those|His|Her|Its|Their|Contrast)$/

/**
 * Whether a line names who wrote the story: "By Jane Doe", "By JANE DOE and John Roe, political staff". Up to 100 code
 * units, no sentence: every word before the first comma is a capitalised one or a small one such as "and" or "van".
 */
export function isByline(line: string): boolean {
  const text = line.trim()
  if (text.length > MAX_BYLINE || !NAME.test(text) || /[.!?…:;]["'”’]*$/u.test(text.replace(/ [JS]r\.$/, '')))
    return false
  const [, ...words] = (text.split(/,| \| /u)[0] ?? '').trim().split(/\s+/u)
  return !DAY.test(words[0] ?? '') && words.every((word) => SMALL.test(word) || !/^[\p{Ll}\p{N}]/u.test(word))
}
