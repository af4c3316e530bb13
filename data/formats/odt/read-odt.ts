// Reads the text documents of LibreOffice: headings, paragraphs, lists, bold, emphasis and links. Notes, comments and what was tracked as
// deleted are no copy.
import { strFromU8 } from 'fflate/browser'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { oneLine } from '../reading/known-values.ts'
import { isTooDeep, tooDeep } from '../reading/parse-html.ts'
import { provisionalHeadline } from '../reading/provisional-headline.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import { isHeadlineBlock, readHtmlBlocks } from '../reading/read-html.ts'
import { escapeHtml } from '../web/escape-html.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { zipEntry } from '../zip/zip-entries.ts'

/** As WIRE_READER. */
export const ODT_READER = 1

/** The entry that holds the text. */
export const ODT_TEXT = 'content.xml'

/** Bytes of the text once inflated; what says it has more is not inflated. */
const LARGEST = 48 * 1024 * 1024
/** Elements whose words are no copy. */
export const LEFT_OUT =
  /^(?:text:tracked-changes|text:note|office:annotation|office:annotation-end|draw:.*|text:sequence-decls|text:ruby-text)$/

/** The article of a document. Problems: unreadable, too-large. */
export function readOdt(bytes: Uint8Array, path: string): Result<ReadArticle> {
  const content = contentOf(bytes, path)
  const parsed = content.ok ? parseXml(content.value, path) : content
  if (!parsed.ok) return parsed
  const styles = stylesOf(childOf(parsed.value, 'office:automatic-styles'))
  const text = childOf(childOf(parsed.value, 'office:body'), 'office:text')
  const html = text ? inside(text, styles) : ''
  if (isTooDeep(html)) return tooDeep(path)
  const blocks = readHtmlBlocks(html)
  const about = { byline: null, dateline: null, source: null, language: null }
  const [first] = blocks
  if (first && blocks.length > 1 && isHeadlineBlock(first))
    return ok({ headline: { text: oneLine(first.text), from: 'line' }, blocks: blocks.slice(1), ...about })
  const headline = { text: provisionalHeadline(first?.text ?? ''), from: 'provisional' as const }
  return ok({ headline, blocks: blocks.length > 0 ? blocks : [{ text: '' }], ...about })
}

function contentOf(bytes: Uint8Array, path: string): Result<string> {
  const found = zipEntry(bytes, ODT_TEXT, LARGEST, path)
  if (!found.ok) return found
  return found.value ? ok(strFromU8(found.value)) : fail('unreadable', { path, detail: 'it has no document' })
}

/** How text is set, by the names of styles: CSS, as the reader of HTML takes it. */
function stylesOf(styles: XmlElement | undefined): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(styles, 'style:style').map((style) => {
      const { attributes = {} } = childOf(style, 'style:text-properties') ?? {}
      const weight = attributes['fo:font-weight'] === 'bold' ? 'font-weight:bold;' : ''
      const slant = attributes['fo:font-style'] === 'italic' ? 'font-style:italic' : ''
      return [style.attributes['style:name'] ?? '', weight + slant]
    }),
  )
}

function inside(element: XmlElement, styles: ReadonlyMap<string, string>): string {
  return element.children
    .map((child) => {
      if ('attributes' in child) return asHtml(child as XmlElement, styles)
      return 'text' in child ? escapeHtml(String(child.text)) : ''
    })
    .join('')
}

function asHtml(element: XmlElement, styles: ReadonlyMap<string, string>): string {
  const { name, attributes } = element
  if (LEFT_OUT.test(name)) return ''
  const inner = inside(element, styles)
  const tagged = (tag: string, extra = ''): string => `<${tag}${extra}>${inner}</${tag}>`
  switch (name) {
    case 'text:h':
      return tagged(`h${Math.min(Math.max(Number(attributes['text:outline-level']) || 1, 1), 6)}`)
    case 'text:p':
      return tagged('p')
    case 'text:list':
      return tagged('ul')
    case 'text:list-item':
      return tagged('li')
    case 'text:span':
      return tagged('span', ` style="${styles.get(attributes['text:style-name'] ?? '') ?? ''}"`)
    case 'text:a':
      return tagged('a', ` href="${escapeHtml(attributes['xlink:href'] ?? '')}"`)
    case 'text:line-break':
      return '<br>'
    case 'text:s':
    case 'text:tab':
      return ' '
    case 'table:table-cell':
      return tagged('div')
    default:
      return inner
  }
}
