// Parts copy into paragraphs. Blank lines do it; where there are none, or a desk typed line under line, the shape of the
// lines decides. A break that is only a line wrap becomes one space; nothing else about the text changes.

import { trimLineEnd, trimLineStart } from './line-shapes.ts'
import { findParagraphStarts } from './paragraph-starts.ts'

/** text: one line; lines: how many lines of the source it was wrapped over. */
export interface Paragraph {
  readonly text: string
  readonly lines: number
}

/**
 * The paragraphs of a text whose line ends are LF. Blank lines (spaces, tabs and page feeds count as blank, a no-break
 * space does not) part paragraphs; the lines of one are joined by one space. Trailing blanks of lines go, and so does
 * the indentation of a wrapped line; the indentation of a paragraph's first line is text and stays.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const chunks = splitAtBlankLines(text)
  return chunks.flatMap((lines, chunk) => {
    const starts = findParagraphStarts(lines, { chunk, isOnly: chunks.length === 1 })
    return [0, ...starts].map((from, n) => joinLines(lines.slice(from, starts[n])))
  })
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
  const text = lines.map((line, index) => (index === 0 ? line : trimLineStart(line))).join(' ')
  return { text, lines: lines.length }
}
