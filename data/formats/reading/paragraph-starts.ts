// Decides which line breaks between two blank lines are paragraph breaks and which are only wraps.
import { isCredit } from './find-credits.ts'
import { findDateline } from './find-dateline.ts'
import { isFooter } from './find-footers.ts'
import { isByline, isHeadline } from './find-headline.ts'
import { endsSentence, hasRoom, isIndented, startsAnew, widthOf } from './line-shapes.ts'
import { areParagraphs } from './whole-lines.ts'

/** chunk: how many chunks of lines, separated by blank lines, come before; isOnly: the copy has no blank line at all. */
export interface ChunkPlace {
  readonly chunk: number
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
  const starts = new Set([...findLeadStarts(lines, place.chunk), ...findListStarts(lines)])
  const hasIndents = lines.slice(1).some((line) => !isIndented(line))
  const isShort = place.isOnly && lines.length > 2
  const width = widthOf(lines)
  return indexes.filter((index) => {
    const [line, next] = [lines[index - 1] ?? '', lines[index] ?? '']
    if (starts.has(index) || standApart(line, next)) return true
    if (!startsAnew(next)) return false
    if (hasIndents && isIndented(next) && isIndented(line) && hasRoom(line, next, width)) return true
    const isParted = (hasIndents && isIndented(next)) || (isShort && hasRoom(line, next, width * SHORT_LINE))
    return isParted && (endsSentence(line) || (place.chunk === 0 && index === 1 && isHeadline(line, 1)))
  })
}

/** Credits and footers typed under each other or under the story; a footer that ends no sentence may go on. */
function standApart(line: string, next: string): boolean {
  if (isCredit(line) || isCredit(next)) return true
  return endsSentence(line) ? isFooter(line) || isFooter(next) : isFooter(line) && isFooter(next)
}

/** Headline, byline and first paragraph typed line under line: where byline and first paragraph start. */
function findLeadStarts(lines: readonly string[], chunk: number): readonly number[] {
  if (chunk === 1 && isByline(lines[0] ?? '')) return [1]
  for (const at of chunk === 0 ? [1, 2] : []) {
    const next = lines[at]
    if (next === undefined || !isHeadline(lines.slice(0, at).join(' '), at)) continue
    if (isByline(next)) return [at, at + 1]
    if (findDateline(next)) return [at]
  }
  return []
}

const LIST_MARK = /^\s*(?:([-–—*•·])|(\d{1,3})[.)])\s+\S/u

/** Lines that start an item of a list: at least two with the same mark, the first at a place where one can begin. */
function findListStarts(lines: readonly string[]): readonly number[] {
  const marks = lines.map((line) => {
    const [, bullet, number] = LIST_MARK.exec(line) ?? []
    return bullet ?? (number === undefined ? null : '1.')
  })
  const first = marks.findIndex((mark) => mark !== null)
  const items = marks.flatMap((mark, index) => (mark !== null && mark === marks[first] ? [index] : []))
  const canBegin = first === 0 || endsSentence(lines[first - 1] ?? '')
  return items.length > 1 && canBegin ? items : []
}
