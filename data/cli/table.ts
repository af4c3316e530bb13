// Formats rows as aligned columns; wide cells are cut so that lines stay readable.

const WIDEST = 64

/** One line per row; columns padded to their widest cell (in graphemes), except the last. */
export function table(rows: readonly (readonly string[])[]): string {
  return [...tableLines(rows)].join('\n')
}

/** As `table`, line by line; the rows are iterated twice. */
export function* tableLines(rows: Iterable<readonly string[]>): Generator<string> {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(shorten(cell)))
  }
  for (const row of rows) {
    const cells = row.map((cell, column) => pad(shorten(cell), widths[column] ?? 0))
    yield cells.join('  ').trimEnd()
  }
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

function graphemes(cell: string): readonly string[] {
  return [...GRAPHEMES.segment(cell)].map(({ segment }) => segment)
}

/** Text in which every character is its own grapheme. */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/

function width(cell: string): number {
  return PLAIN.test(cell) ? cell.length : graphemes(cell).length
}

function shorten(cell: string): string {
  const line = cell.replaceAll(/[\p{Cc}]+/gu, ' ')
  if (line.length <= WIDEST) return line
  const parts = graphemes(line)
  return parts.length > WIDEST ? `${parts.slice(0, WIDEST - 1).join('')}…` : line
}

function pad(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)))
}
