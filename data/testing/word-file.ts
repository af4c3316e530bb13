// A small Word file for tests, as Word writes it: several runs per paragraph, properties, and parts no reader uses.
import { strToU8, zipSync } from 'fflate'
import { escapeHtml } from '../formats/escape-html.ts'

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
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(styles),
    'docProps/app.xml': strToU8('<Properties/>'),
  })
}
