// The sheets of a workbook as text, after ECMA-376 part 1, 18: shared and inline strings, numbers, and dates by the format of their cell.
import { strFromU8 } from 'fflate/browser'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { zipEntry } from '../zip/zip-entries.ts'

/** `number`: as the spreadsheet shows it. `cells`: their text, '' where there is none; `elements`: theirs. */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
  readonly elements: readonly (XmlElement | undefined)[]
}

/** `part`: the entry of its ZIP. */
export interface Sheet {
  readonly name: string
  readonly part: string
  readonly rows: readonly Row[]
}

/** A part of a workbook as a tree, without prefixes of names; undefined: it has no such part. Problems: unreadable, too-large. */
export type PartOf = (name: string) => Result<XmlElement | undefined>

/** Bytes of one part, inflated, and its elements: 40,000 rows of ten columns. */
const LARGEST_PART = 48 * 1024 * 1024
const MOST_ELEMENTS = 800_000
const MOST_SHEETS = 100
const MOST_COLUMNS = 200
/** Cells of all sheets, empty ones in front of others included. */
const MOST_CELLS = 2_000_000

interface Workbook {
  readonly strings: readonly string[]
  /** By number of a cell's style: whether it shows dates. */
  readonly dates: readonly boolean[]
  /** Days between the beginning of its calendar and 1970. */
  readonly epoch: number
}

export const SHARED_STRINGS = 'xl/sharedStrings.xml'

/** The sheets of a workbook, in order. Problems: unreadable, too-large. */
export function readSheets(part: PartOf, path: string): Result<readonly Sheet[]> {
  const book = part('xl/workbook.xml')
  const links = part('xl/_rels/workbook.xml.rels')
  const strings = part(SHARED_STRINGS)
  const styles = part('xl/styles.xml')
  for (const read of [book, links, strings, styles]) if (!read.ok) return read
  if (!book.ok || !links.ok || !strings.ok || !styles.ok || !book.value)
    return fail('unreadable', { path, detail: 'it has no workbook' })
  const is1904 = /^(?:1|true)$/.test(childOf(book.value, 'workbookPr')?.attributes.date1904 ?? '')
  const workbook: Workbook = {
    strings: childrenOf(strings.value, 'si').map(textIn),
    dates: datesIn(styles.value),
    epoch: is1904 ? 24_107 : 25_569,
  }
  const targets = new Map(
    childrenOf(links.value, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target]),
  )
  const sheets: Sheet[] = []
  const taken = new Set<string>()
  let left = MOST_CELLS
  for (const { attributes } of childrenOf(childOf(book.value, 'sheets'), 'sheet').slice(0, MOST_SHEETS)) {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    // Every sheet has a part of its own.
    if (taken.has(target)) continue
    taken.add(target)
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const sheet = part(name)
    if (!sheet.ok) return sheet
    const rows = rowsIn(sheet.value, workbook, left)
    if (rows === null)
      return fail('unreadable', {
        path,
        detail: `it has more than ${MOST_CELLS.toLocaleString('en-GB')} cells: divide it`,
      })
    left -= rows.reduce((sum, { cells }) => sum + cells.length, 0)
    sheets.push({ name: attributes.name ?? '', part: name, rows })
  }
  return ok(sheets)
}

/** The parts of a workbook in its ZIP. */
export function partsOf(bytes: Uint8Array, path: string): PartOf {
  return (wanted) => {
    const found = zipEntry(bytes, wanted, LARGEST_PART, path)
    if (!found.ok) return found
    if (!found.value) return ok(undefined)
    const text = strFromU8(found.value)
    if (hasTooMany(text))
      return fail('unreadable', {
        path,
        detail: `a sheet has more than ${MOST_ELEMENTS.toLocaleString('en-GB')} elements: divide it`,
      })
    const tree = parseXml(text, path)
    return tree.ok ? ok(withoutPrefixes(tree.value)) : tree
  }
}

/** Some programs give every element a prefix, which means nothing. The tree is changed. */
export function withoutPrefixes(root: XmlElement): XmlElement {
  const prefix = /^[\w-]+:/.exec(root.name)?.[0]
  const waiting = prefix === undefined ? [] : [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name.startsWith(prefix as string)) element.name = element.name.slice((prefix as string).length)
    for (const child of element.children) if ('attributes' in child) waiting.push(child as XmlElement)
  }
  return root
}

function hasTooMany(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1
  return count > 2 * MOST_ELEMENTS
}

/** The text of a string, its runs joined; how it is pronounced is none of it. */
function textIn(item: XmlElement | undefined): string {
  const said = writtenIn(item).map(({ text }) => text)
  return said
    .join('')
    .replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed()
}

/** How strings write characters XML cannot hold. */
export const ESCAPE = /_x([\da-fA-F]{4})_/g

/** The elements that hold the text of a string. */
export function writtenIn(item: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(item, 't', 'r').flatMap((each) => (each.name === 't' ? each : (childOf(each, 't') ?? [])))
}

/** null: there are more than `most` cells. */
function rowsIn(sheet: XmlElement | undefined, workbook: Workbook, most: number): readonly Row[] | null {
  let [number, left] = [0, most]
  const rows: Row[] = []
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    number = Number(row.attributes.r) || number + 1
    const cells: string[] = []
    const elements: (XmlElement | undefined)[] = []
    let column = -1
    for (const cell of childrenOf(row, 'c')) {
      column = columnOf(cell.attributes.r ?? '') ?? column + 1
      if (column >= MOST_COLUMNS) break
      while (cells.length < column) cells.push('')
      cells[column] = shownIn(cell, workbook)
      elements[column] = cell
    }
    left -= cells.length
    if (left < 0) return null
    rows.push({ number, cells, elements })
  }
  return rows
}

/** The number of a column from 0, as A, Z, AA name it. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  return letters === undefined
    ? null
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function shownIn(cell: XmlElement, { strings, dates, epoch }: Workbook): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes
  const value = childOf(cell, 'v')?.text ?? ''
  if (type === 'inlineStr') return textIn(childOf(cell, 'is'))
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'e') return ''
  if (type === 'b') return value === '1' ? 'true' : 'false'
  return type === 'n' && value !== '' && dates[Number(style)] ? dateOf(Number(value), epoch, value) : value
}

/** A serial number as the date it is shown as, with its time when it has one. 1900 is no leap year, whatever spreadsheets say. */
function dateOf(serial: number, epoch: number, value: string): string {
  const days = serial - epoch + (epoch === 25_569 && serial < 60 ? 1 : 0)
  const date = new Date(Math.round(days * 86_400) * 1000)
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || serial < 0) return value
  const iso = date.toISOString()
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** Numbers of the formats every spreadsheet has that show dates. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

function datesIn(styles: XmlElement | undefined): readonly boolean[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      isDateFormat(attributes.formatCode ?? ''),
    ]),
  )
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId)
    return own.get(id) ?? DATE_FORMATS.has(id)
  })
}

/** Whether a format shows a day: d or y outside of quotes, escapes and brackets. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''))
}
