// Rows as aligned columns; wide cells are cut so that a line stays readable.

const WIDEST = 64

/** One line a row; columns padded to their widest cell (in graphemes), the last one not. */
export function table(rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) => row.map(shorten))
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => width(row[column] ?? ''))))
  return cut
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

function graphemes(cell: string): readonly string[] {
  return [...GRAPHEMES.segment(cell)].map(({ segment }) => segment)
}

function width(cell: string): number {
  return graphemes(cell).length
}

function shorten(cell: string): string {
  const line = cell.replaceAll(/[\p{Cc}]+/gu, ' ')
  const parts = graphemes(line)
  return parts.length > WIDEST ? `${parts.slice(0, WIDEST - 1).join('')}…` : line
}

function pad(cell: string, to: number): string {
  return cell + ' '.repeat(Math.max(0, to - width(cell)))
}
