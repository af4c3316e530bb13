// Says what a file is, by its content first and its name second, so that a web page does not become an article full of
// tags. What is not read yet is named.
import { fail, ok, type Result } from '../../schema/problem.ts'
import { isFeed } from '../feed/read-feed.ts'
import { isNinjs } from '../ninjs/read-ninjs.ts'
import { isNitf } from '../nitf/read-nitf.ts'
import { type DecodedText, decodeText, type GivenEncoding } from './decode-text.ts'
import { encodingNamed } from './encodings.ts'
import { type BinaryFormat, findBinaryFormat } from './file-signatures.ts'
import type { ReadableFormat } from './readers.ts'

export type TextFormat = 'text' | 'html' | 'xml' | 'json' | 'markdown' | 'csv' | 'rtf'
export type Format = TextFormat | BinaryFormat

const BY_EXTENSION = new Map<string, Format>([
  ...(['html', 'htm', 'xhtml', 'shtml'] as const).map((end) => [end, 'html'] as const),
  ...(['xml', 'rss', 'atom', 'rdf', 'nitf', 'newsml', 'wxr'] as const).map((end) => [end, 'xml'] as const),
  ...(['json', 'jsonl', 'ndjson', 'geojson'] as const).map((end) => [end, 'json'] as const),
  ...(['md', 'markdown', 'mdown', 'mkd'] as const).map((end) => [end, 'markdown'] as const),
  ...(['csv', 'tsv', 'tab'] as const).map((end) => [end, 'csv'] as const),
  ...(['rtf', 'docx', 'doc', 'xlsx', 'odt', 'epub', 'pdf'] as const).map((end) => [end, end] as const),
])
/** Binary documents that hold copy: they are named as a format; any other binary file is just that. */
const DOCUMENTS: ReadonlySet<BinaryFormat> = new Set(['docx', 'doc', 'xlsx', 'odt', 'epub', 'pdf'])
/** Larger texts are judged by their ends alone: parsing them would cost many times their size in memory. */
const MAX_PARSED = 1_000_000

/**
 * The format of decoded text: what its content says for certain, else what the extension of `name` (a file name or path)
 * says, else 'text'. Prose that merely starts with "<", "{", "[" or "#" is text.
 */
export function detectFormat(text: string, name: string): Format {
  const start = text.trimStart()
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (isHtml(start)) return 'html'
  if (isXml(start)) return 'xml'
  if (isJson(start)) return 'json'
  if (/^---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t].*\r?\n|- .*\r?\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text))
    return 'markdown'
  return BY_EXTENSION.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'text'
}

/** A file whose format is one that is read; `text` is '' where that is no text. */
export interface RecognisedFile extends DecodedText {
  readonly format: ReadableFormat
}

/**
 * What the bytes of a file are, by their content: plain text, a table, a Word file, a feed, or what agencies send. `path` is what problems carry and what the
 * extension is read from. Problems: `unsupported-format` (named: 'html', 'pdf' …), and those of decodeText: `empty-file`, `binary-file`,
 * `broken-text`, `unknown-encoding`, `not-in-encoding`.
 */
export function recogniseFile(bytes: Uint8Array, path: string, given?: GivenEncoding): Result<RecognisedFile> {
  const binary = findBinaryFormat(bytes)
  if (binary === 'docx') return ok({ format: 'docx', text: '', encoding: 'utf-8' })
  if (binary !== null && DOCUMENTS.has(binary)) return fail('unsupported-format', { path, format: binary })
  const decoded = decodeText(bytes, path, given ?? declaredEncoding(bytes))
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  const format = detectFormat(text, path)
  const known = readableFormat(format, text)
  return known === null ? fail('unsupported-format', { path, format }) : ok({ ...decoded.value, format: known })
}

/** What of XML and JSON is read; null: it is known, and not read yet. */
function readableFormat(format: Format, text: string): ReadableFormat | null {
  if (format === 'text' || format === 'csv') return format
  if (format === 'xml') return isFeed(text) ? 'feed' : isNitf(text) ? 'nitf' : null
  return format === 'json' && isNinjs(text) ? 'ninjs' : null
}

/** What XML says of its own encoding; bytes that are certainly something else are read as that. */
export function declaredEncoding(bytes: Uint8Array): GivenEncoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  const encoding = name === undefined ? null : encodingNamed(name)
  return encoding === null ? undefined : { encoding }
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
