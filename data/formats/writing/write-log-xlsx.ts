// The log of corrections as a workbook: the same columns as the CSV, with a heading that stays in sight and filters. Cells are texts,
// never formulas. After ECMA-376 part 1, SpreadsheetML.
import { type Zippable, zipSync } from 'fflate/browser'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { EPOCH } from './docx/package.ts'
import { xmlText } from './docx/word-xml.ts'
import type { ExportArticle } from './export-article.ts'
import type { WholeFormat } from './export-format.ts'
import { LOG_COLUMNS, logRows } from './write-log-csv.ts'

/** Articles one workbook holds: it is made as a whole. */
const MOST = 5000
/** Characters one cell holds; Excel refuses files with more. */
const LONGEST_CELL = 32_767
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const LOG_XLSX: WholeFormat = {
  name: 'log-xlsx',
  extension: 'xlsx',
  group: 'desk',
  words: {
    label: 'Correction log (Excel)',
    hint: 'A workbook with one row per correction.',
    files: 'a correction log in Excel',
  },
  isLog: true,
  showsHistory: true,
  bytes: writeLogXlsx,
  most: MOST,
}

/** All corrections of the articles, one row each. */
function writeLogXlsx(articles: readonly ExportArticle[]): Uint8Array {
  const rows = [LOG_COLUMNS, ...articles.flatMap(logRows)]
  const files: Readonly<Record<string, Element>> = {
    '[Content_Types].xml': x('Types', { xmlns: `${PACKAGE}/content-types` }, [
      x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      x('Override', { PartName: '/xl/workbook.xml', ContentType: `${TYPE}.sheet.main+xml` }),
      x('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${TYPE}.worksheet+xml` }),
      x('Override', { PartName: '/xl/styles.xml', ContentType: `${TYPE}.styles+xml` }),
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': x('workbook', { xmlns: SHEET, 'xmlns:r': OFFICE }, [
      x('sheets', [x('sheet', { name: 'Corrections', sheetId: '1', 'r:id': 'rId1' })]),
    ]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': sheet(rows),
  }
  const encoder = new TextEncoder()
  const declaration = {
    type: 'instruction',
    name: 'xml',
    value: 'version="1.0" encoding="UTF-8" standalone="yes"',
  } as const
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, root]) => [
      path,
      encoder.encode(toXml({ type: 'root', children: [declaration, root] }, { closeEmptyElements: true })),
    ]),
  )
  return zipSync(zippable, { mtime: EPOCH, level: 6 })
}

function relations(parts: readonly (readonly [type: string, target: string])[]): Element {
  const each = parts.map(([type, Target], n) =>
    x('Relationship', { Id: `rId${n + 1}`, Type: `${OFFICE}/${type}`, Target }),
  )
  return x('Relationships', { xmlns: `${PACKAGE}/relationships` }, each)
}

/** Two looks of a cell: a text that wraps, and the bold one of the heading. */
function styles(): Element {
  const alignment = x('alignment', { vertical: 'top', wrapText: '1' })
  const look = (fontId: string): Element =>
    x('xf', { numFmtId: '49', fontId, fillId: '0', borderId: '0', xfId: '0', applyAlignment: '1' }, [alignment])
  return x('styleSheet', { xmlns: SHEET }, [
    x('fonts', { count: '2' }, [
      x('font', [x('sz', { val: '11' }), x('name', { val: 'Calibri' })]),
      x('font', [x('b'), x('sz', { val: '11' }), x('name', { val: 'Calibri' })]),
    ]),
    x('fills', { count: '2' }, [
      x('fill', [x('patternFill', { patternType: 'none' })]),
      x('fill', [x('patternFill', { patternType: 'gray125' })]),
    ]),
    x('borders', { count: '1' }, [x('border')]),
    x('cellStyleXfs', { count: '1' }, [x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
    x('cellXfs', { count: '2' }, [look('0'), look('1')]),
  ])
}

function sheet(rows: readonly (readonly string[])[]): Element {
  const last = `${columnName(LOG_COLUMNS.length - 1)}${rows.length}`
  return x('worksheet', { xmlns: SHEET }, [
    x('sheetViews', [
      x('sheetView', { workbookViewId: '0' }, [x('pane', { ySplit: '1', topLeftCell: 'A2', state: 'frozen' })]),
    ]),
    x(
      'cols',
      LOG_COLUMNS.map((name, n) =>
        x('col', { min: String(n + 1), max: String(n + 1), width: widthOf(name), customWidth: '1' }),
      ),
    ),
    x(
      'sheetData',
      rows.map((cells, row) =>
        x(
          'row',
          { r: String(row + 1) },
          cells.map((text, column) => cell(text, column, row)),
        ),
      ),
    ),
    x('autoFilter', { ref: `A1:${last}` }),
  ])
}

function widthOf(name: (typeof LOG_COLUMNS)[number]): string {
  return /^(?:headline|before|after|reason|note)$/.test(name) ? '40' : '18'
}

/** What begins like an escape of a character would be read as one. */
const ESCAPE = /_(?=x[\da-f]{4}_)/gi

function cell(text: string, column: number, row: number): Element {
  const cut = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
  const style = row === 0 ? '1' : '0'
  return x('c', { r: `${columnName(column)}${row + 1}`, s: style, t: 'inlineStr' }, [
    x('is', [x('t', { 'xml:space': 'preserve' }, xmlText(cut).replaceAll(ESCAPE, '_x005F_'))]),
  ])
}

function columnName(n: number): string {
  return String.fromCharCode(65 + n)
}
