// Parts copy into paragraphs. Blank lines do it; where there are none, or a desk typed line under line, the shape of the
// lines decides. A break that is only a line wrap becomes one space; nothing else about the text changes.
import { isCredit } from './find-credits.ts'
import { isFooter } from './find-footers.ts'
import { isByline, isHeadline } from './find-headline.ts'
import { joinWrapped } from './join-lines.ts'
import { type KeptLines, keptLines } from './kept-lines.ts'
import { trimLineEnd, trimLineStart, widthOf } from './line-shapes.ts'
import { findParagraphStarts } from './paragraph-starts.ts'

/**
 * text: one line, or for lines that are kept as they are several, separated by LF; lines: how many lines of the source it
 * stood on; kept: why its lines are kept.
 */
export interface Paragraph {
  readonly text: string
  readonly lines: number
  readonly kept: KeptLines | null
}

/**
 * The paragraphs of a text whose line ends are LF. Blank lines (spaces, tabs and page feeds count as blank, a no-break
 * space does not) part paragraphs; the lines of one are joined (join-lines.ts), but for verse and tables (kept-lines.ts).
 * Trailing blanks of lines go, and so does the indentation of a wrapped line; the indentation of a paragraph's first line
 * and of kept lines is text and stays.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const chunks = splitAtBlankLines(text)
  const widthBut = widestLines(chunks)
  return chunks.flatMap((lines, chunk) => {
    const starts = findParagraphStarts(lines, { chunk, isOnly: chunks.length === 1 })
    const kept = starts.length === 0 && !isOneLine(lines, chunk) ? keptLines(lines, widthBut(chunk)) : null
    if (kept) return [{ text: lines.join('\n'), lines: lines.length, kept }]
    return [0, ...starts].map((from, n) => joinLines(lines.slice(from, starts[n])))
  })
}

/** A headline, byline, credit or footer that was wrapped. */
function isOneLine(lines: readonly string[], chunk: number): boolean {
  const whole = joinLines(lines).text
  return isCredit(whole) || isFooter(whole) || isByline(whole) || (chunk === 0 && isHeadline(whole, lines.length))
}

/** Answers for each chunk the longest line of prose in all others; credits and footers are long lines in any copy. */
function widestLines(chunks: readonly (readonly string[])[]): (chunk: number) => number {
  let [widest, second, at] = [0, 0, -1]
  for (const [index, lines] of chunks.entries()) {
    const width = widthOf(lines.filter((line) => line.length > second && !isCredit(line) && !isFooter(line)))
    if (width > widest) [second, widest, at] = [widest, width, index]
    else second = Math.max(second, width)
  }
  return (chunk) => (chunk === at ? second : widest)
}

function splitAtBlankLines(text: string): readonly (readonly string[])[] {
  const chunks: string[][] = []
  let isOpen = false
  for (const line of text.split('\n').map(trimLineEnd)) {
    if (line !== '' && isOpen) chunks.at(-1)?.push(line)
    else if (line !== '') chunks.push([line])
    isOpen = line !== ''
  }
  return chunks
}

function joinLines(lines: readonly string[]): Paragraph {
  const text = joinWrapped(lines.map((line, index) => (index === 0 ? line : trimLineStart(line))))
  return { text, lines: lines.length, kept: null }
}
