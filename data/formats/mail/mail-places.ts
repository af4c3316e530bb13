// Where a mail writes its article: its subject and its sender in headers, its text in parts that are each encoded twice, into the bytes of
// their character set and for transport.
import type { Format } from '../../corrections/index.ts'
import { alignFields } from '../places/align.ts'
import { placeCharacters } from '../places/characters.ts'
import { HtmlPlaces } from '../places/html-places.ts'
import {
  type Edit,
  type Encode,
  isRefusal,
  type Piece,
  PieceBuilder,
  type PlacedText,
  refuse,
} from '../places/pieces.ts'
import { type ArticlePlaces, fieldsInOrder, type Layers, type Place, sliceLayers } from '../places/places.ts'
import { placePlainText } from '../places/text-places.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { placeSender, placeSubject } from './header-places.ts'
import { bytesOf, decodedPart, LONGEST_HEAD, type Part, parseMail, saidInHead, transferOf, unicode } from './mime.ts'
import { readParts } from './read-mail.ts'

/** The places of a mail, of which every byte is one character. */
export const placeMail: Place = (source) => {
  const bytes = Buffer.from(source, 'latin1')
  const mail = parseMail(bytes, '')
  const read = mail.ok ? readParts(mail.value, '') : mail
  if (!mail.ok || !read.ok) return null
  const head = source.slice(0, mail.value.at)
  const own = read.value.map(({ part }) => part)
  const parts = textParts(mail.value)
  return {
    get said() {
      return everythingIn(mail.value)
    },
    article: (record) => {
      const fields = fieldsInOrder(record)
      const body = layersOf(own, source)
      const [subject, sender] = [
        placeSubject(head, record.fields.headline?.text ?? ''),
        placeSender(head, record.fields.byline?.text ?? ''),
      ]
      const places: ArticlePlaces['texts'] = [
        ...(subject && fields.includes('headline') ? [textOfOne('headline', [subject])] : []),
        ...(sender && fields.includes('byline') ? [textOfOne('byline', [sender])] : []),
        ...(body ? [bodyBehind(record.fields.headline?.text ?? '', record.fields.body?.text ?? '', body, own)] : []),
      ]
      const copies = parts.flatMap((part) => {
        const layers = own.includes(part) ? null : layersOf([part], source)
        return layers ? [{ field: 'body', where: part.type, layers }] : []
      })
      return { texts: places, copies, hasFormats: own.some(isHtml) }
    },
    fit: (edits) => withShortLines(source, parts, edits),
  }
}

function textOfOne(field: string, layers: Layers): ArticlePlaces['texts'][number] {
  return { fields: [field], layers, lineFeeds: 'structure' }
}

/** The text, without the subject where it begins with that. */
function bodyBehind(
  subject: string,
  body: string,
  layers: Layers,
  parts: readonly Part[],
): ArticlePlaces['texts'][number] {
  const lineFeeds = parts.some(isHtml) ? 'structure' : 'written'
  const [{ text }] = layers
  const begin = text.length - text.trimStart().length
  const isBehind = text.startsWith(subject, begin) && alignFields([body], layers[0], lineFeeds) === null
  const own = isBehind ? sliceLayers(layers, begin + subject.length, text.length) : layers
  return { fields: ['body'], layers: own, lineFeeds }
}

function isHtml({ type }: Part): boolean {
  return type === 'text/html'
}

/** Every part that is text and no file of its own. */
function textParts(part: Part): readonly Part[] {
  if (part.parts.length > 0) return part.parts.flatMap(textParts)
  return /^text\/(?:plain|html)$/.test(part.type) && !part.isAttachment && part.fileName === '' ? [part] : []
}

/** Headers, with the names of files, and texts; null: something in it is no text, and no picture, or is longer than is read. */
function everythingIn(part: Part): readonly string[] | null {
  if (part.head.length > LONGEST_HEAD) return null
  const said: string[] = [...saidInHead(part.head), unicode(part.around)]
  for (const each of part.parts) {
    const own = everythingIn(each)
    if (own === null) return null
    said.push(...own)
  }
  if (part.parts.length > 0 || /^(?:image|audio|video)\//.test(part.type)) return said
  const decoded = decodedPart(part, '')
  if (bytesOf(part).length === 0) return said
  return decoded.ok && part.type.startsWith('text/') ? [...said, decoded.value.text] : null
}

/** The texts of parts, one behind the other, as one. */
function layersOf(parts: readonly Part[], source: string): Layers | null {
  const written = new PieceBuilder()
  const shown = new PieceBuilder()
  for (const [n, part] of parts.entries()) {
    const placed = placePart(part, source)
    if (!placed) return null
    const from = written.text.length
    for (const { from: at, to, ...piece } of placed.text.pieces)
      written.add(placed.text.text.slice(at, to), { ...piece, run: n })
    const { text } = placed.text
    const top = isHtml(part) ? new HtmlPlaces(text, placed.holds).shown() : placePlainText(text)
    for (const piece of top.pieces) shown.add(top.text.slice(piece.from, piece.to), moved(piece, from))
  }
  return [shown.placed(), written.placed()]
}

function moved(
  { at, end, kind, run, encode, format, more }: Piece,
  by: number,
): Omit<Piece, 'from' | 'to'> & { readonly format?: Format } {
  return {
    ...{ at: at + by, end: end + by, kind, run, encode },
    ...(format ? { format } : {}),
    ...(more ? { more: more.map((range) => ({ at: range.at + by, end: range.end + by })) } : {}),
  }
}

interface PlacedPart {
  readonly text: PlacedText
  readonly holds: (character: string) => boolean
}

function placePart(part: Part, source: string): PlacedPart | null {
  const decoded = decodedPart(part, '')
  if (!decoded.ok) return null
  const { encoding, isDeclared } = decoded.value
  const holds = (character: string): boolean =>
    character < '\u0080' || (isDeclared && !isSevenBit(part) && encodeCharacters(character, encoding) !== null)
  const content = contentOf(part, source)
  const placed = content && placeCharacters(content.bytes, encoding)
  if (!content || !placed || isRefusal(placed)) return null
  const toBytes = (text: string): Uint8Array | ReturnType<typeof refuse> => {
    const lacking = [...text].find((character) => !holds(character))
    if (lacking !== undefined) return refuse('charset', `this part of the mail has no ${lacking}`)
    return encodeCharacters(text, encoding) ?? refuse('charset', encoding)
  }
  const builder = new PieceBuilder()
  if (content.starts === null) {
    const encode: Encode = (text) => {
      const bytes = toBytes(text)
      return 'reason' in bytes ? bytes : base64Like(part.raw, bytes)
    }
    builder.add(placed.text, { at: part.at, end: part.at + part.raw.length, kind: 'unit', run: 0, encode })
    return { text: builder.placed(), holds }
  }
  const isQuoted = transferOf(part) === 'quoted-printable'
  const encode: Encode = (text) => {
    const bytes = toBytes(text)
    return 'reason' in bytes ? bytes : isQuoted ? quoted(bytes) : Buffer.from(bytes).toString('latin1')
  }
  let unit = 0
  for (const character of placed.text) {
    const [first, last] = [placed.starts[unit] as number, placed.starts[unit + character.length] as number]
    const [at, end] = [content.starts[first] as number, content.ends[last - 1] as number]
    const kind = end - at === 1 && source[at] === character ? 'copy' : 'unit'
    builder.add(character, { at, end, kind, run: 0, encode })
    unit += character.length
  }
  return { text: builder.placed(), holds }
}

/** Whether a part has no room for bytes beyond ASCII. Some programs send them without saying so. */
function isSevenBit(part: Part): boolean {
  return transferOf(part) === '7bit' && !/[\u0080-\u00ff]/.test(part.raw)
}

/** The bytes of a part, and where in the mail each begins and ends; `starts` null: they are written together, as base64. */
type Content =
  | { readonly bytes: Uint8Array; readonly starts: Uint32Array; readonly ends: Uint32Array }
  | { readonly bytes: Uint8Array; readonly starts: null }

function contentOf(part: Part, source: string): Content | null {
  const bytes = bytesOf(part)
  const transfer = transferOf(part)
  if (transfer === 'base64') return { bytes, starts: null }
  const starts = new Uint32Array(bytes.length)
  const ends = new Uint32Array(bytes.length)
  if (transfer !== 'quoted-printable') {
    for (let n = 0; n < bytes.length; n += 1) [starts[n], ends[n]] = [part.at + n, part.at + n + 1]
    return { bytes, starts, ends }
  }
  let n = 0
  for (const { 0: raw, index } of part.raw.matchAll(WRITTEN_BYTES)) {
    const isBlank = raw[0] === ' ' || raw[0] === '\t'
    const isEndOfLine = isBlank && /^(?:\r?\n|$)/.test(part.raw.slice(index + raw.length, index + raw.length + 2))
    if (isEndOfLine || /^=[\t ]*(?:\r?\n|$)/.test(raw)) continue
    const isCode = raw.length === 3 && raw[0] === '='
    const length = isCode ? 3 : 1
    for (let from = 0; from < raw.length; from += length) {
      const byte = isCode ? Number.parseInt(raw.slice(1), 16) : raw.charCodeAt(from)
      // Written in a way of its own: not found again.
      if (byte !== bytes[n]) return null
      const at = part.at + index + from
      ;[starts[n], ends[n]] = [at, at + length]
      n += 1
    }
  }
  return n === bytes.length && source.length >= part.at ? { bytes, starts, ends } : null
}

/** How quoted-printable writes bytes: a code, the end of a line that goes on, blanks, which are none at the end of a line, or as themselves. */
const WRITTEN_BYTES = /=[\da-fA-F]{2}|=[\t ]*(?:\r?\n|$)|[\t ]+|[\s\S]/g

/** RFC 2045, 6.7. Line ends are as they are given. */
function quoted(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const isItself = (byte >= 0x20 && byte < 0x7f && byte !== 0x3d) || byte === 0x09 || byte === 0x0a || byte === 0x0d
    return isItself ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

/** In lines as long as those that were there. */
function base64Like(raw: string, bytes: Uint8Array): string {
  const [, before = '', first = '', end = ''] = /^(\s*)([^\r\n]*)(\r?\n)?/.exec(raw) ?? []
  const behind = raw.slice(raw.trimEnd().length)
  const length = end === '' || first.length < 4 ? Number.POSITIVE_INFINITY : first.length
  const text = Buffer.from(bytes).toString('base64')
  const lines: string[] = []
  for (let at = 0; at < text.length; at += length) lines.push(text.slice(at, at + length))
  return before + lines.join(end || '\r\n') + behind
}

/** RFC 2045, 6.7 (5). */
const LONGEST_QUOTED = 76

/** Edits of quoted-printable parts with soft line breaks where a line would become longer than it may be. */
function withShortLines(source: string, parts: readonly Part[], edits: readonly Edit[]): readonly Edit[] {
  const quotedParts = parts.filter((part) => transferOf(part) === 'quoted-printable')
  const end = source.includes('\r\n') ? '\r\n' : '\n'
  let [line, grown] = [-1, 0]
  return edits.map((least) => {
    if (!quotedParts.some(({ at, raw }) => at <= least.from && least.to <= at + raw.length)) return least
    const edit = ofWholeCodes(source, least)
    const from = source.lastIndexOf('\n', edit.from - 1) + 1
    if (from !== line) [line, grown] = [from, 0]
    const next = source.indexOf('\n', edit.to)
    const before = edit.from - from + grown
    const behind = (next < 0 ? source.length : next) - edit.to - (source[next - 1] === '\r' ? 1 : 0)
    grown += edit.text.length - (edit.to - edit.from)
    const isShort = before + edit.text.length + behind <= LONGEST_QUOTED
    const wasLong = edit.to - from + behind > LONGEST_QUOTED
    if (isShort || wasLong || /[\r\n]/.test(edit.text)) return edit
    const chunks = edit.text.match(/(?:=[\da-fA-F]{2}|[\s\S]){1,24}/g) ?? []
    const head = before === 0 ? '' : `=${end}`
    const tail = behind === 0 ? '' : `=${end}`
    grown = -(edit.to - from)
    return { ...edit, text: head + chunks.join(`=${end}`) + tail }
  })
}

/** An edit that was cut to what differs, which can be within =XX, as one of all its characters. */
function ofWholeCodes(source: string, edit: Edit): Edit {
  let { from, to, text } = edit
  while (isInCode(source, from)) {
    from -= 1
    text = source[from] + text
  }
  while (to < source.length && (isInCode(source, to) || /=[\da-fA-F]?$/.test(text))) {
    text += source[to]
    to += 1
  }
  return { ...edit, from, to, text }
}

/** Whether a place is behind the first or the second character of =XX. */
function isInCode(source: string, at: number): boolean {
  const isCode = (from: number): boolean => from >= 0 && /^=[\da-fA-F]{2}/.test(source.slice(from, from + 3))
  return isCode(at - 1) || isCode(at - 2)
}
