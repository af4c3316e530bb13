// How one line of copy looks: what the rules for paragraphs, headlines and datelines are made of.

/**
 * Blanks that are layout at the ends of lines. A no-break space is not among them: it is text. They are counted by hand:
 * a regular expression takes quadratic time over a million of them.
 */
const LAYOUT_BLANKS = ' \t\v\f'
/** As much of a line's end as is looked at. */
const TAIL = 60
const CLOSING = `["'”’»)\\]]*\\s*$`
const SENTENCE_END = new RegExp(`[.!?…:。！？؟।]${CLOSING}`, 'u')
const STOP = new RegExp(`[.,:;…。।]${CLOSING}`, 'u')
const UPPER_START = /^[\s"'“”‘’«([]*[\p{Lu}\p{N}]/u
const LOWER_START = /^[\s"'“”‘’«([]*\p{Ll}/u

/** The line without the layout blanks at its end. */
export function trimLineEnd(line: string): string {
  let end = line.length
  while (end > 0 && LAYOUT_BLANKS.includes(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}

/** The line without its indentation. */
export function trimLineStart(line: string): string {
  let from = 0
  while (from < line.length && LAYOUT_BLANKS.includes(line.charAt(from))) from += 1
  return line.slice(from)
}

/** Whether a sentence can end here: a stop, ? or !, or a colon, with closing quotes and brackets behind it. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line.slice(-TAIL))
}

/** Whether the line ends as no headline does: with a full stop, comma, colon, semicolon or ellipsis. */
export function endsWithStop(line: string): boolean {
  return STOP.test(line.slice(-TAIL))
}

/** Whether a sentence can start here: the first letter, behind quotes and brackets, is not a lower-case one. */
export function startsAnew(line: string): boolean {
  return !LOWER_START.test(line)
}

/** Whether the line begins, behind quotes, brackets and indentation, with a capital or a figure. */
export function isUpperStart(line: string): boolean {
  return UPPER_START.test(line)
}

/** A tab or at least two spaces before the first word. */
export function isIndented(line: string): boolean {
  return /^(?: {2}| ?\t)/.test(line)
}

/** Whether the first word of `next` would still have fitted behind `line` within `width` UTF-16 code units. */
export function hasRoom(line: string, next: string, width: number): boolean {
  const word = /[^ \t\v\f]+/.exec(next)?.[0] ?? ''
  return line.length + 1 + word.length <= width
}

/** The length of the longest line. (Spreading a million lines into Math.max overflows the stack.) */
export function widthOf(lines: readonly string[]): number {
  return lines.reduce((width, { length }) => Math.max(width, length), 0)
}
