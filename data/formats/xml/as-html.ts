// XML that says much the same as HTML, written as HTML so that one reader reads both.
import { escapeHtml } from '../web/escape-html.ts'
import type { XmlElement } from './parse-xml.ts'

const VOID = /^(?:br|hr|img|col|wbr)$/i

/**
 * An element and all in it. `names`: what elements are called in HTML where that differs, null for those left out with all in them.
 * Prefixes of names are dropped.
 */
export function asHtml(
  node: XmlElement['children'][number],
  names: Readonly<Record<string, string | null>> = {},
): string {
  if (!('attributes' in node)) return 'text' in node ? escapeHtml(String(node.text)) : ''
  const { name, attributes, children } = node as XmlElement
  const known = Object.hasOwn(names, name) ? names[name] : name.replace(/^[\w.-]+:/, '')
  if (known === null || known === undefined) return ''
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  if (VOID.test(known)) return `<${known}${written.join('')}>`
  return `<${known}${written.join('')}>${children.map((child) => asHtml(child, names)).join('')}</${known}>`
}
