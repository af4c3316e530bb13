// Lines that are short on purpose: verse, addresses, results, tables. They stay lines; joining them as if they were wrapped
// prose would lose what their author meant. Whatever is decided here, no character of the text is lost.
import { endsSentence, hasRoom, isUpperStart, widthOf } from './line-shapes.ts'

/** verse: each line as it is; table: columns, so that blanks inside of lines matter too. */
export type KeptLines = 'verse' | 'table'

/** In UTF-16 code units. Verse and addresses are no wider; mails are wrapped at 65 and more. */
const WIDEST_VERSE = 60
const WIDEST_TABLE = 200
/** The copy around is at least so wide, and so many times wider than the lines in question. */
const LEAST_COPY_WIDTH = 40
const TIMES_WIDER = 1.6
const NARROW = 30
const LEAST_VERSE = 4
/** A line that goes on in the next one: a name at the start of that one gives it its capital. */
const HANGING =
  /\b(?:a|an|and|as|at|by|for|from|in|into|is|its|of|on|or|said|says|than|that|the|their|to|was|were|which|who|with)$/iu
const LINE_END = /[.,;:!?…—–-]["'”’»)\]]*$/u
const GAP = /\t+| {2,}|\.{4,}/gu

/**
 * Whether the lines between two blank lines are kept as they are, and as what; null when they are wrapped prose (or a
 * list, a headline or a credit, which their callers know). `copyWidth`: the longest line elsewhere in the copy, 0 when
 * there is none. In copy that is wider the writer had room and did not use it, so that little more has to vouch for the
 * lines; without such a measure it takes four that begin with capitals and mostly end with a stop.
 */
export function keptLines(lines: readonly string[], copyWidth: number): KeptLines | null {
  const width = widthOf(lines)
  if (lines.length < 2 || width > WIDEST_TABLE) return null
  if (isTable(lines)) return 'table'
  if (width > WIDEST_VERSE) return null
  const hasCapitals = lines.every(isUpperStart) && lines.some((line) => /\p{Ll}/u.test(line))
  if (copyWidth >= LEAST_COPY_WIDTH) {
    return copyWidth >= width * TIMES_WIDER && isVerseInProse(lines, width, hasCapitals) ? 'verse' : null
  }
  const stops = lines.filter((line) => LINE_END.test(line)).length
  return hasCapitals && lines.length >= LEAST_VERSE && stops * 2 >= lines.length ? 'verse' : null
}

/** Lines that begin with capitals; three that are ragged, or too narrow for wrapped prose. */
function isVerseInProse(lines: readonly string[], width: number, hasCapitals: boolean): boolean {
  if (lines.length === 2) return hasCapitals && !HANGING.test(lines[0] ?? '')
  return hasCapitals || width <= NARROW || isRagged(lines, width)
}

/** At least three lines of which half, the last aside, had room for the next word. */
function isRagged(lines: readonly string[], width: number): boolean {
  const breaks = lines.slice(1).map((next, index) => hasRoom(lines[index] ?? '', next, width - 1))
  return breaks.length > 1 && breaks.filter(Boolean).length * 2 >= breaks.length
}

/** Columns set with tabs, the same number on each line; or a column that begins at the same place on three lines and more. */
function isTable(lines: readonly string[]): boolean {
  const tabs = lines.map((line) => line.trim().split('\t').length - 1)
  if (tabs.every((count) => count > 0 && count === tabs[0])) return true
  if (lines.length < 3) return false
  const rows = lines.map(columnStarts)
  const most = lines.length * 0.75
  const wide = lines.filter((line) => /\S(?: {3,}|\.{4,})\s*\S/u.test(line)).length
  if (wide * 2 < lines.length) return false
  const columns = new Map<number, number>()
  for (const column of rows.flat()) columns.set(column, (columns.get(column) ?? 0) + 1)
  return [...columns.values()].some((count) => count >= most)
}

/** Where a cell behind a gap begins, and where it ends: figures are set to the right. */
function columnStarts(line: string): readonly number[] {
  const starts: number[] = []
  for (const { index, 0: gap } of line.matchAll(GAP)) {
    const at = index + gap.length
    if (
      index === 0 ||
      at >= line.length ||
      (gap.startsWith(' ') && gap.length === 2 && endsSentence(line.slice(0, index)))
    )
      continue
    const cell = /^\S+(?: \S+)*/u.exec(line.slice(at))?.[0] ?? ''
    starts.push(at, -(at + cell.length))
  }
  return [...new Set(starts)]
}
