// A mail as the tree of its parts (RFC 2045–2047 and 2231), within bounds; nothing in it is opened here.
import libmime from 'libmime'
import { decode as decodeQuoted } from 'libqp'
import { fail, ok, type Result } from '../../schema/problem.ts'
import { type DecodedText, decodeText } from '../reading/decode-text.ts'
import { decodeBytes, encodingNamed } from '../reading/encodings.ts'

/** No mail program comes near these. */
const DEEPEST = 20
const MOST_PARTS = 1000
export const LONGEST_HEAD = 256 * 1024

/** One part. `type`: in lower case, such as `text/html`. `raw`: its content as it was sent, one character a byte; `at`: where in the mail. */
export interface Part {
  readonly at: number
  /** By name in lower case, unfolded and decoded; the first of a name counts. */
  readonly headers: ReadonlyMap<string, string>
  readonly type: string
  readonly params: Readonly<Record<string, string>>
  /** '' when it has none. */
  readonly fileName: string
  readonly isAttachment: boolean
  readonly raw: string
  /** All its headers, as they were sent. */
  readonly head: string
  /** What stands in front of its first part and behind its last, as it was sent; no mail program shows it. */
  readonly around: string
  readonly parts: readonly Part[]
}

interface Left {
  parts: number
}

/** The tree of a mail. Problems: unreadable, when it has more parts, or nests them deeper, than any mail program does. */
export function parseMail(bytes: Uint8Array, path: string): Result<Part> {
  const left = { parts: MOST_PARTS }
  const root = partOf({ at: 0, text: binary(bytes) }, 'text/plain', left, 0)
  if (left.parts < 0) return fail('unreadable', { path, detail: 'it has too many parts, or nests them too deep' })
  return ok(root)
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A stretch of a mail, and where in it. */
interface Stretch {
  readonly at: number
  readonly text: string
}

function partOf({ at: start, text }: Stretch, usual: string, left: Left, depth: number): Part {
  left.parts -= 1
  const { head, body } = headAndBody(text)
  const at = start + text.length - body.length
  const headers = headersOf(head.slice(0, LONGEST_HEAD))
  const { value, params } = headerValue(headers.get('content-type') ?? usual)
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value.toLowerCase() : usual
  const disposition = headerValue(headers.get('content-disposition') ?? '')
  const { filename } = disposition.params
  const { name } = params
  if (depth > DEEPEST) left.parts = -1
  const { boundary = '' } = params
  const isMultiple = type.startsWith('multipart/') && boundary !== '' && left.parts > 0
  const inside = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const parts: Part[] = []
  const pieces = isMultiple ? piecesOf(body, boundary) : []
  for (const piece of pieces) {
    if (left.parts <= 0) {
      left.parts = -1
      break
    }
    parts.push(partOf({ ...piece, at: at + piece.at }, inside, left, depth + 1))
  }
  return {
    ...{ at, headers, type, params, parts, head },
    fileName: filename ?? name ?? '',
    isAttachment: disposition.value.toLowerCase() === 'attachment',
    raw: isMultiple ? '' : body,
    around: isMultiple ? aroundPieces(body, pieces) : '',
  }
}

function aroundPieces(body: string, pieces: readonly Stretch[]): string {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return body
  return `${body.slice(0, first.at)}\n${body.slice(last.at + last.text.length)}`
}

/** The first empty line separates headers from contents. */
function headAndBody(source: string): { readonly head: string; readonly body: string } {
  if (/^\r?\n/.test(source)) return { head: '', body: source.replace(/^\r?\n/, '') }
  const [windows, unix] = [source.indexOf('\r\n\r\n'), source.indexOf('\n\n')]
  const isWindows = windows >= 0 && (unix < 0 || windows < unix)
  const end = isWindows ? windows : unix
  if (end < 0) return { head: source, body: '' }
  return { head: source.slice(0, end), body: source.slice(end + (isWindows ? 4 : 2)) }
}

/** What stands between the lines of a boundary; a mail that was cut off lacks the last of them. */
function piecesOf(body: string, boundary: string): readonly Stretch[] {
  const line = `--${boundary}`
  const pieces: Stretch[] = []
  let from = -1
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    const isLine =
      (at === 0 || body[at - 1] === '\n') &&
      /^(?:--)?[ \t]*\r?(?:\n|$)/.test(body.slice(at + line.length, at + line.length + 80))
    if (!isLine) continue
    if (from >= 0) pieces.push({ at: from, text: body.slice(from, at).replace(/\r?\n$/, '') })
    if (body.startsWith('--', at + line.length)) return pieces
    const end = body.indexOf('\n', at)
    from = end < 0 ? body.length : end + 1
    if (pieces.length > MOST_PARTS) return pieces
  }
  return from >= 0 ? [...pieces, { at: from, text: body.slice(from) }] : pieces
}

function headersOf(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, unicode(line.slice(colon + 1)).trim())
  }
  return headers
}

/** Headers are ASCII; where one is not, it is UTF-8, or what old programs wrote. */
export function unicode(value: string): string {
  if (/^\p{ASCII}*$/u.test(value)) return value
  const bytes = Buffer.from(value, 'latin1')
  return decodeBytes(bytes, 'utf-8') ?? decodeBytes(bytes, 'windows-1252') ?? value
}

function headerValue(header: string): { readonly value: string; readonly params: Readonly<Record<string, string>> } {
  const { value, params } = libmime.parseHeaderValue(header.slice(0, 10_000))
  const decoded = Object.entries(params).map(([name, text]) => [name.toLowerCase(), words(String(text))])
  return { value: value.trim(), params: Object.fromEntries(decoded) }
}

/** Everything headers say, those that are not read among them: with encoded words, parameters (RFC 2231) and what is written as %XX decoded. */
export function saidInHead(head: string): readonly string[] {
  return head
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const value = unicode(line.slice(line.indexOf(':') + 1))
      const params = Object.values(libmime.parseHeaderValue(value).params).map(String)
      const said = [value, ...params].flatMap((each) => [each, libmime.decodeWords(each).toWellFormed()])
      return [...said, value.replaceAll(/(?:%[\da-f]{2})+/gi, fromCodes)]
    })
}

function fromCodes(codes: string): string {
  return unicode(Buffer.from(codes.replaceAll('%', ''), 'hex').toString('latin1'))
}

/** A header with its encoded words decoded. */
export function words(header: string): string {
  return libmime.decodeWords(header.slice(0, 10_000)).toWellFormed()
}

/** How a part is encoded for transport, in lower case: 7bit unless it says something else. */
export function transferOf({ headers }: Part): string {
  return (headers.get('content-transfer-encoding') ?? '').toLowerCase().split(/[\s;(]/, 1)[0] || '7bit'
}

/** The content of a part as bytes. */
export function bytesOf(part: Part): Uint8Array {
  const encoding = transferOf(part)
  if (encoding === 'base64') return Buffer.from(part.raw, 'base64')
  return encoding === 'quoted-printable' ? decodeQuoted(part.raw) : Buffer.from(part.raw, 'latin1')
}

/** The text of a part, in what encoding it is, and whether it says so. Problems: those of decodeText. */
export function decodedPart(part: Part, path: string): Result<DecodedText & { readonly isDeclared: boolean }> {
  const bytes = bytesOf(part)
  const { charset = '' } = part.params
  const encoding = charset === '' || /^(?:us-)?ascii$/i.test(charset) ? null : encodingNamed(charset)
  const declared = encoding === null ? null : decodeText(bytes, path, { encoding, isInsisted: true })
  // What is not in the encoding it declares is judged by itself.
  const isDeclared = declared !== null && (declared.ok || declared.problem.code !== 'not-in-encoding')
  const text = isDeclared ? declared : decodeText(bytes, path)
  return text.ok ? ok({ ...text.value, isDeclared }) : text
}

/** The content of a part as text, '' when it has none. Problems: those of decodeText but empty-file. */
export function textOf(part: Part, path: string): Result<string> {
  const text = decodedPart(part, path)
  if (!text.ok) return text.problem.code === 'empty-file' ? ok('') : text
  const { format = '', delsp = '' } = part.params
  const isFlowed = part.type === 'text/plain' && format.toLowerCase() === 'flowed'
  return ok(isFlowed ? libmime.decodeFlowed(text.value.text, delsp.toLowerCase() === 'yes') : text.value.text)
}
