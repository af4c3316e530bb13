// Decides which line breaks between two blank lines are paragraph breaks and which are only wraps.
import { isCredit } from './find-credits.ts'
import { findDateline } from './find-dateline.ts'
import { isFooter } from './find-footers.ts'
import { isByline, isHeadline } from './find-headline.ts'
import { endsSentence, hasRoom, isIndented, startsAnew, widthOf } from './line-shapes.ts'
import { areParagraphs } from './whole-lines.ts'

/** isFirst: the lines open the copy; isOnly: the copy has no blank line at all. */
export interface ChunkPlace {
  readonly isFirst: boolean
  readonly isOnly: boolean
}

/** Lines are at most this share of the widest one when a paragraph ends in the middle of a line. */
const SHORT_LINE = 0.8

/**
 * Indexes of the lines, without line 0, that start a new paragraph, in ascending order. The lines are not blank and
 * stand between two blank lines (or the ends of the copy). All of them do when the lines are whole paragraphs
 * (whole-lines.ts); otherwise those that headline, byline, dateline, indentation, list marks, credits and footers set
 * apart, and in copy without any blank line also those behind a short last line.
 */
export function findParagraphStarts(lines: readonly string[], place: ChunkPlace): readonly number[] {
  const indexes = lines.map((_, index) => index).slice(1)
  if (indexes.length === 0 || areParagraphs(lines, place.isOnly)) return indexes
  const leads = place.isFirst ? findLeadStarts(lines) : []
  const isList = findListLines(lines)
  const hasIndents = lines.slice(1).some((line) => !isIndented(line))
  const width = place.isOnly && lines.length > 2 ? widthOf(lines) * SHORT_LINE : 0
  return indexes.filter((index) => {
    const [line, next] = [lines[index - 1] ?? '', lines[index] ?? '']
    if (leads.includes(index) || isList.has(index) || standsAlone(line) || standsAlone(next)) return true
    if (!startsAnew(next)) return false
    const isLead = place.isFirst && index === 1 && isHeadline(line, 1)
    const isParted = (hasIndents && isIndented(next)) || hasRoom(line, next, width)
    return isParted && (isLead || endsSentence(line))
  })
}

function standsAlone(line: string): boolean {
  return isCredit(line) || isFooter(line)
}

/** Headline, byline and first paragraph typed line under line: the starts of byline and first paragraph. */
function findLeadStarts(lines: readonly string[]): readonly number[] {
  for (const at of [1, 2]) {
    const next = lines[at]
    if (next === undefined || !isHeadline(lines.slice(0, at).join(' '), at)) continue
    if (isByline(next)) return [at, at + 1]
    if (findDateline(next)) return [at]
  }
  return []
}

const LIST_MARK = /^\s*(?:([-–—*•·])|(\d{1,3})[.)])\s+\S/u

/** Lines that start an item of a list: at least two with the same mark, the first at a place where one can begin. */
function findListLines(lines: readonly string[]): ReadonlySet<number> {
  const marks = lines.map((line) => {
    const [, bullet, number] = LIST_MARK.exec(line) ?? []
    return bullet ?? (number === undefined ? null : '1.')
  })
  const first = marks.findIndex((mark) => mark !== null)
  const items = marks.flatMap((mark, index) => (mark !== null && mark === marks[first] ? [index] : []))
  const canBegin = first === 0 || endsSentence(lines[first - 1] ?? '')
  return new Set(items.length > 1 && canBegin ? items : [])
}
