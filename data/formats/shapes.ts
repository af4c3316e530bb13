// Says what a file is at first sight, by its content first and its name second, so that a web page does not become an article
// full of tags.
import { isTable } from './csv/read-csv.ts'
import { isMail, isMailbox } from './mail/mail-contents.ts'
import type { BinaryFormat } from './reading/file-signatures.ts'

type TextShape = 'text' | 'html' | 'xml' | 'json' | 'markdown' | 'csv' | ByteShape
/** Text whose parts are in encodings of their own, and is read from its bytes. */
export type ByteShape = 'rtf' | 'mail' | 'mailbox'
/** What a file is at first sight; several formats can have one shape. */
export type Shape = TextShape | BinaryFormat

const BY_EXTENSION = new Map<string, Shape>([
  ...(['html', 'htm', 'xhtml', 'shtml'] as const).map((end) => [end, 'html'] as const),
  ...(['xml', 'rss', 'atom', 'rdf', 'nitf', 'newsml', 'wxr'] as const).map((end) => [end, 'xml'] as const),
  ...(['json', 'jsonl', 'ndjson', 'geojson'] as const).map((end) => [end, 'json'] as const),
  ...(['md', 'markdown', 'mdown', 'mkd'] as const).map((end) => [end, 'markdown'] as const),
  ...(['csv', 'tsv', 'tab'] as const).map((end) => [end, 'csv'] as const),
  ...(['rtf', 'docx', 'doc', 'xlsx', 'odt', 'epub', 'pdf'] as const).map((end) => [end, end] as const),
])
/** Larger texts are judged by their ends alone: parsing them would cost many times their size in memory. */
const MAX_PARSED = 1_000_000

/** The shape of bytes that are text, but not in one encoding; null: any others. */
export function byteShapeOf(bytes: Uint8Array): ByteShape | null {
  if (/^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return 'rtf'
  if (isMailbox(bytes)) return 'mailbox'
  return isMail(bytes) ? 'mail' : null
}

/**
 * The shape of decoded text: what its content says for certain, else what the extension of `name` (a file name or path)
 * says, else 'text'. Prose that merely starts with "<", "{", "[" or "#" is text.
 */
export function shapeOf(text: string, name: string): Shape {
  const start = text.trimStart()
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (isHtml(start)) return 'html'
  if (isXml(start)) return 'xml'
  if (isJson(start)) return 'json'
  if (/^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t].*\r?\n|- .*\r?\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text))
    return 'markdown'
  if (isTable(text)) return 'csv'
  return BY_EXTENSION.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'text'
}

const HTML_ROOT = /^<(?:!doctype\s+html|html|head|body)[\s>]/i
const HTML_BLOCK =
  /^<(p|div|article|section|main|header|h[1-6]|ul|ol|table|figure|blockquote|title|style|script)(?:\s[^<>]*)?>/i

/** A page, or a fragment that starts with a block element and closes it somewhere. */
function isHtml(start: string): boolean {
  const content = skipProlog(start)
  if (HTML_ROOT.test(content)) return true
  const element = HTML_BLOCK.exec(content)?.[1]
  return element !== undefined && content.toLowerCase().includes(`</${element.toLowerCase()}>`)
}

/** What stands behind an XML declaration and up to ten comments. */
function skipProlog(start: string): string {
  let at = start.startsWith('<?xml') ? start.indexOf('?>') + 2 : 0
  for (let comments = 0; comments < 10; comments += 1) {
    while (/\s/.test(start.charAt(at))) at += 1
    const end = start.startsWith('<!--', at) ? start.indexOf('-->', at) : -1
    if (end < 0) break
    at = end + 3
  }
  return start.slice(at)
}

/** An XML declaration or document type, or one element around everything. */
function isXml(start: string): boolean {
  if (/^<(?:\?xml\s|!DOCTYPE\s)/.test(start)) return true
  const root = /^<([A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>/.exec(start)?.[1]
  return root !== undefined && start.trimEnd().endsWith(`</${root}>`)
}

/** One JSON object or list, or one object a line. */
function isJson(start: string): boolean {
  if (!/^(?:\{\s*["}]|\[\s*[[\]{"\d-])/.test(start)) return false
  const end = start.trimEnd()
  if (end.length > MAX_PARSED) return /[}\]]$/.test(end)
  const line = end.slice(0, end.indexOf('\n'))
  return canParse(end) || (line.startsWith('{') && canParse(line))
}

function canParse(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
