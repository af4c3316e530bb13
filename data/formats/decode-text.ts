// Turns the bytes of a file into text without guessing silently: what is not certainly text is refused, so that no
// photograph and no half-broken copy becomes the immutable original of an article.
import iconv from 'iconv-lite'
import { fail, ok, type Result } from '../schema/problem.ts'
import { findBinaryFormat } from './file-signatures.ts'
import { isDamagedUtf8 } from './utf8-damage.ts'

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof ENCODINGS)[number]

/** text: well formed, without its byte order mark, not blank, line ends as they came. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/** At least one code unit in ten of a UTF-16 text in a European script is a NUL byte and an ASCII character. */
const UTF16_NUL_SHARE = 0.1
/** Control characters that are let pass: two, and one in fifty characters. Old wire copy carries a few. */
const FREE_CONTROLS = 2
const CHARACTERS_PER_CONTROL = 50

/**
 * Decodes the bytes of a file: byte order mark first, then strict UTF-8, then UTF-16 recognised by where its NUL bytes
 * stand, then windows-1252. Exactly one byte order mark is removed; nothing else changes.
 *
 * `path` is the name problems carry. Problems: `empty-file` (no bytes, or nothing visible), `binary-file` (a known
 * signature, a NUL or many control characters), `broken-text` (UTF-16 with half a surrogate pair or half a code unit;
 * bytes after a UTF-8 mark that are not UTF-8; UTF-8 with damaged places, which windows-1252 would turn into mojibake).
 */
export function decodeText(bytes: Uint8Array, path: string): Result<DecodedText> {
  if (findBinaryFormat(bytes) !== null) return fail('binary-file', { path })
  const { encoding, from } = findEncoding(bytes)
  const text = decodeAs(bytes.subarray(from), encoding)
  if (text === null || !text.isWellFormed()) return fail('broken-text', { field: 'body', path })
  if (encoding === 'windows-1252' && isDamagedUtf8(bytes)) return fail('broken-text', { field: 'body', path })
  if (isBinary(text, encoding)) return fail('binary-file', { path })
  if (/^[\s\p{Cf}]*$/u.test(text)) return fail('empty-file', { path })
  return ok({ text, encoding })
}

/**
 * The text of bytes whose encoding is known (a TextEncoding, as a record names it), without its byte order mark; null
 * when they are not in that encoding, or when nobody knows such an encoding.
 */
export function decodeKnown(bytes: Uint8Array, encoding: string): string | null {
  const known = ENCODINGS.find((each) => each === encoding)
  if (known === undefined) return null
  const marked = findEncoding(bytes.subarray(0, 3))
  return decodeAs(bytes.subarray(marked.encoding === known ? marked.from : 0), known)
}

/** Whether a file says itself what it is encoded in: a byte order mark, or bytes that only UTF-8 has. Anything else is a guess. */
export function isEncodingSure(bytes: Uint8Array, encoding: string): boolean {
  return encoding === 'utf-8' || findEncoding(bytes.subarray(0, 2)).from > 0
}

/** The encoding, and where the text begins: behind the byte order mark when there is one. */
function findEncoding(bytes: Uint8Array): { readonly encoding: TextEncoding; readonly from: number } {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', from: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', from: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', from: 2 }
  const utf16 = bytes.includes(0) ? findUtf16(bytes) : null
  if (utf16 !== null) return { encoding: utf16, from: 0 }
  return { encoding: decodeUtf8(bytes) === null ? 'windows-1252' : 'utf-8', from: 0 }
}

/** UTF-16 of copy that is mostly ASCII has NUL in every second byte: the odd ones when it is little-endian. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0] as [even: number, odd: number]
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls[(at % 2) as 0 | 1] += 1
  const [even, odd] = nuls
  const enough = (bytes.length / 2) * UTF16_NUL_SHARE
  if (odd >= enough && even * 10 <= odd) return 'utf-16le'
  return even >= enough && odd * 10 <= even ? 'utf-16be' : null
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding === 'utf-8') return decodeUtf8(bytes)
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  if (bytes.length % 2 === 1) return null
  const copy = Buffer.from(bytes)
  return (encoding === 'utf-16be' ? copy.swap16() : copy).toString('utf16le')
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * iconv-lite answers U+FFFD for the five bytes windows-1252 leaves open; the Encoding Standard (encoding.spec.whatwg.org,
 * index-windows-1252) keeps them apart as the control characters of the same number, and so do we.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252')
  return text.replaceAll('\ufffd', (_, at: number) => String.fromCharCode(bytes[at] ?? 0))
}

/** C1 controls count in windows-1252 only, where they are unused bytes; elsewhere they are old mojibake, a finding. */
function isBinary(text: string, encoding: TextEncoding): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0) return true
    const isBlank = unit >= 0x09 && unit <= 0x0d
    const isUnused = unit >= 0x7f && unit <= 0x9f && (unit === 0x7f || encoding === 'windows-1252')
    if ((unit < 0x20 && !isBlank) || isUnused) controls += 1
  }
  return controls > FREE_CONTROLS + text.length / CHARACTERS_PER_CONTROL
}
