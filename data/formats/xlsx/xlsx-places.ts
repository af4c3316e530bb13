// Where a workbook writes its cells: in strings of its sheets, or in the list of strings its sheets share. A cell whose string other cells
// have too, or that is a number, gets a string of its own when it is corrected.
import type { TableColumns } from '../../schema/index.ts'
import { ok, type Result } from '../../schema/problem.ts'
import { namedRows } from '../csv/table.ts'
import { rowPlaces } from '../csv/table-places.ts'
import { type Encode, isRefusal, PieceBuilder, type PlacedText } from '../places/pieces.ts'
import type { Layers, Place } from '../places/places.ts'
import { entryIn } from '../places/text-entries.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts'
import { textNodes, XmlPlaces } from '../xml/xml-places.ts'
import { tablesIn } from './read-xlsx.ts'
import { ESCAPE, readSheets, SHARED_STRINGS, type Sheet, withoutPrefixes, writtenIn } from './sheets.ts'

/** The places of a workbook. */
export const placeXlsx: Place = (text, holds) => {
  const parts = new Map<string, Part | null>()
  const partOf = (name: string): Part | null => {
    const known = parts.get(name)
    if (known !== undefined) return known
    const entry = entryIn(text, name)
    const xml = entry && XmlPlaces.of(entry.text, holds)
    const part = entry && xml && { ...entry, xml }
    if (part) withoutPrefixes(part.xml.root)
    parts.set(name, part)
    return part
  }
  const sheets = readSheets((name): Result<XmlElement | undefined> => ok(partOf(name)?.xml.root), '')
  if (!sheets.ok) return null
  const strings = childrenOf(partOf(SHARED_STRINGS)?.xml.root, 'si')
  const book = childrenOf(childOf(partOf('xl/workbook.xml')?.xml.root, 'sheets'), 'sheet')
  const isEveryPartRead = book.length === sheets.value.length && sheets.value.every(({ part }) => partOf(part) !== null)
  const count = partOf(SHARED_STRINGS)?.xml.root.attributes.count
  const uses = isEveryPartRead ? usesOf(sheets.value, text, count) : null
  const layersOf = (sheet: Sheet, cell: XmlElement, shown: string): Layers | null => {
    const part = partOf(sheet.part)
    if (!part || childOf(cell, 'f')) return null
    const { t: type } = cell.attributes
    const value = childOf(cell, 'v')?.text ?? ''
    const isAlone = type === 's' && uses?.get(Number(value)) === 1
    const shared = isAlone ? partOf(SHARED_STRINGS) : null
    if (shared) return stringLayers(shared, strings[Number(value)])
    return type === 'inlineStr' ? stringLayers(part, childOf(cell, 'is')) : [placeWhole(part, cell, shown), part.layer]
  }
  const rowsBy = new Map<string, ReturnType<typeof rowsByItem>>()
  return {
    get said() {
      return [...parts.values()].flatMap((part) => part?.xml.said() ?? [])
    },
    article: (record) => {
      const chosen = record.source.given?.columns
      const key = JSON.stringify(chosen ?? null)
      const rows = rowsBy.get(key) ?? rowsByItem(sheets.value, chosen)
      rowsBy.set(key, rows)
      const found = rows.get(record.source.item ?? '')
      if (!found) return null
      const cellOf = (column: string): Layers | null => {
        const at = found.columns.get(column) ?? -1
        const cell = found.row.elements[at]
        return cell ? layersOf(found.sheet, cell, found.row.cells[at] ?? '') : null
      }
      return rowPlaces(record, cellOf, holds)
    },
  }
}

interface Part {
  readonly text: string
  readonly layer: PlacedText
  readonly xml: XmlPlaces
}

interface FoundRow {
  readonly sheet: Sheet
  readonly row: Sheet['rows'][number]
  readonly columns: ReadonlyMap<string, number>
}

/** The rows of a workbook by the names of their articles. */
function rowsByItem(sheets: readonly Sheet[], chosen: TableColumns | undefined): ReadonlyMap<string, FoundRow> {
  const found = new Map<string, FoundRow>()
  for (const { sheet, table, head, named } of tablesIn(sheets, chosen)) {
    if (table === null) continue
    const { columns, rows } = namedRows(table)
    for (const { name, at } of rows) {
      const row = sheet.rows[head + at]
      if (row) found.set(named(name), { sheet, row, columns })
    }
  }
  return found
}

/**
 * How many cells have each string of the shared list; null: there may be cells that are not read, beyond the last column that is, or in
 * sheets no workbook lists. `count`: of cells with shared strings, as the list says.
 */
function usesOf(sheets: readonly Sheet[], text: string, count: string | undefined): ReadonlyMap<number, number> | null {
  const uses = new Map<number, number>()
  let sum = 0
  for (const { rows } of sheets)
    for (const { elements } of rows)
      for (const cell of elements) {
        const value = cell?.attributes.t === 's' ? childOf(cell, 'v')?.text : undefined
        if (value === undefined) continue
        uses.set(Number(value), (uses.get(Number(value)) ?? 0) + 1)
        sum += 1
      }
  let written = 0
  for (const _ of text.matchAll(/\st\s*=\s*["']s["']/g)) written += 1
  return sum === written && sum === Number(count ?? sum) ? uses : null
}

/** A string, its runs one behind the other, with what it writes as escapes. */
function stringLayers({ xml, layer }: Part, item: XmlElement | undefined): Layers {
  const written = new PieceBuilder()
  let run = 0
  for (const element of writtenIn(item))
    for (const node of textNodes(element)) {
      run += 1
      xml.addNode(written, node, run)
    }
  const placed = written.placed()
  return [unescaped(placed.text), placed, layer]
}

function unescaped(text: string): PlacedText {
  const builder = new PieceBuilder()
  let at = 0
  const copy = (end: number): void =>
    builder.add(text.slice(at, end), { at, end, kind: 'copy', run: 0, encode: escaped })
  for (const { 0: raw, 1: code = '', index } of text.matchAll(ESCAPE)) {
    copy(index)
    at = index + raw.length
    const character = String.fromCharCode(Number.parseInt(code, 16))
    builder.add(character, { at: index, end: at, kind: 'unit', run: 0, encode: escaped })
  }
  copy(text.length)
  return builder.placed()
}

const escaped: Encode = (text) => text.replaceAll(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')

/** A cell as one unit, written as a string of its own. */
function placeWhole({ text, xml }: Part, { start, end }: XmlElement, shown: string): PlacedText {
  const opening = /^<((?:[\w-]+:)?)c\b[^>]*?(?=\/?>)/.exec(text.slice(start, end))
  const [tag = '', prefix = ''] = opening ?? []
  const encode: Encode = (said) => {
    const inner = xml.encode(escaped(said) as string)
    if (isRefusal(inner)) return inner
    const own = tag.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    return `${own} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${inner}</${prefix}t></${prefix}is></${prefix}c>`
  }
  const builder = new PieceBuilder()
  builder.add(shown, { at: start, end, kind: opening ? 'unit' : 'none', run: 0, encode })
  return builder.placed()
}
