// A small Word file for tests, as Word writes it: several runs per paragraph, properties, and parts no reader uses.
import { strToU8, zipSync } from 'fflate'
import { escapeHtml } from '../formats/web/escape-html.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A small text document of LibreOffice. */
export function openDocument(title: string, paragraphs: readonly string[]): Uint8Array {
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x"'
  const styles =
    '<office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
  const body = paragraphs.map((text) => {
    const half = text.indexOf(' ')
    return `<text:p><text:span text:style-name="T1">${escapeHtml(text.slice(0, half))}</text:span>${escapeHtml(text.slice(half))}<text:note>No copy.</text:note></text:p>`
  })
  const content = `<office:document-content ${names}>${styles}<office:body><office:text><text:h text:outline-level="1">${escapeHtml(title)}</text:h>${body.join('')}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  })
}

/** A cell: shared text, or XML of its own. */
export type MadeCell = string | { readonly xml: string }

/** A workbook as spreadsheets write it, by the names of its sheets: style 1 shows days, style 2 days of a format of its own. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
  properties = '',
): Uint8Array {
  const strings: string[] = []
  const cellOf = (cell: MadeCell, at: string): string => {
    if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${at}"`)
    strings.push(`<si><t xml:space="preserve">${escapeHtml(cell)}</t></si>`)
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const names = Object.keys(sheets)
  const parts = Object.values(sheets).map((rows) => {
    const all = rows.map((row, n) => {
      const cells = row.map((cell, column) =>
        cell === '' ? '' : cellOf(cell, `${String.fromCharCode(65 + column)}${n + 1}`),
      )
      return `<row r="${n + 1}">${cells.join('')}</row>`
    })
    return `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`
  })
  const list = names.map((name, n) => `<sheet name="${escapeHtml(name)}" sheetId="${n + 1}" r:id="r${n}"/>`)
  const links = names.map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n + 1}.xml"/>`)
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\ mmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r">${properties}<sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.join('')}</sst>`),
    'xl/styles.xml': strToU8(styles),
    ...Object.fromEntries(parts.map((part, n) => [`xl/worksheets/sheet${n + 1}.xml`, strToU8(part)])),
  })
}

/** The first paragraph is the title. Each paragraph is set in two runs, the second one bold. */
export function wordFile(title: string, paragraphs: readonly string[]): Uint8Array {
  const run = (text: string, properties = ''): string =>
    `<w:r>${properties}<w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`
  const body = paragraphs.map((text) => {
    const half = text.indexOf(' ') + 1
    return `<w:p w:rsidR="00A1">${run(text.slice(0, half))}${run(text.slice(half), '<w:rPr><w:b/></w:rPr>')}</w:p>`
  })
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${NS}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(title)}</w:p>${body.join('')}<w:sectPr/></w:body></w:document>`
  const styles = `<w:styles ${NS}><w:style w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(styles),
    'docProps/app.xml': strToU8('<Properties/>'),
  })
}
