// Where a table writes its cells: quoted ones character by character, others as a whole, since a correction may make them need quotes.
import type { TableColumns } from '../../schema/index.ts'
import { type Encode, PieceBuilder, type PlacedText } from '../places/pieces.ts'
import type { Layers, Place } from '../places/places.ts'
import { delimiterOf, namedRowsIn } from './read-csv.ts'
import { rowPlaces } from './table-places.ts'

/** The places of a table. */
export const placeCsv: Place = (text, holds) => {
  if (!namedRowsIn(text)) return null
  const cells = placeCells(text)
  const tables = new Map<
    string,
    { readonly columns: ReadonlyMap<string, number>; readonly rows: ReadonlyMap<string, number> }
  >()
  /** As the articles of one choice of columns are read. */
  const tableFor = (chosen: TableColumns | undefined) => {
    const key = JSON.stringify(chosen ?? null)
    const known = tables.get(key)
    if (known) return known
    const { columns = new Map(), rows = [] } = namedRowsIn(text, chosen) ?? {}
    const made = { columns, rows: new Map(rows.map(({ name, at }) => [name, at])) }
    tables.set(key, made)
    return made
  }
  return {
    get said() {
      return cells.flatMap((row) => row.map((cell) => cell.text))
    },
    article: (record) => {
      const { columns, rows } = tableFor(record.source.given?.columns)
      const row = cells[rows.get(record.source.item ?? '') ?? -1]
      if (!row) return null
      const cellOf = (column: string): Layers | null => {
        const cell = row[columns.get(column) ?? -1]
        return cell ? [cell] : null
      }
      return rowPlaces(record, cellOf, holds)
    },
  }
}

/** Row by row as the reader parts them; the proof sees where it does not. */
function placeCells(source: string): readonly (readonly PlacedText[])[] {
  const delimiter = delimiterOf(source)
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n'
  const quoted: Encode = (text) => text.replaceAll('"', '""').replaceAll('\n', lineEnd)
  const whole: Encode = (text) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${quoted(text) as string}"` : text
  const rows: PlacedText[][] = []
  let row: PlacedText[] = []
  let at = 0
  while (at < source.length) {
    const builder = new PieceBuilder()
    if (source[at] === '"') {
      at += 1
      while (at < source.length && !(source[at] === '"' && source[at + 1] !== '"')) {
        const next = source.indexOf('"', at)
        const end = next === at ? at + 2 : next < 0 ? source.length : next
        const kind = next === at ? 'unit' : 'copy'
        builder.add(next === at ? '"' : source.slice(at, end), { at, end, kind, run: 0, encode: quoted })
        at = end
      }
      at += 1
    }
    const end = endOfCell(source, at, delimiter)
    if (builder.text === '' && end > at)
      builder.add(source.slice(at, end), { at, end, kind: 'unit', run: 0, encode: whole })
    row.push(builder.placed())
    at = end
    if (source[at] === delimiter) {
      at += 1
      if (at < source.length) continue
      row.push({ text: '', pieces: [] })
    }
    at += source.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  return rows
}

function endOfCell(source: string, from: number, delimiter: string): number {
  let end = from
  while (end < source.length && source[end] !== delimiter && source[end] !== '\n' && source[end] !== '\r') end += 1
  return end
}
