// Turns the bytes of a file into text without guessing silently: what is not certainly text is refused, so that no
// photograph and no half-broken copy becomes the immutable original of an article.
import { fail, ok, type Result } from '../../schema/problem.ts'
import type { TextEncoding } from '../../schema/text-encoding.ts'
import { decodeBytes, encodingNamed } from './encodings.ts'
import { findBinaryFormat } from './file-signatures.ts'
import { isDamagedUtf8 } from './utf8-damage.ts'
import { isWestern } from './western-text.ts'

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
 * Decodes the bytes of a file: byte order mark first, then strict UTF-8, then UTF-16 and UTF-32 recognised by where their NUL
 * bytes stand, then what `given` says of files that do not say it themselves, then windows-1252 where the text looks like it. Exactly one byte order mark
 * is removed; nothing else changes. `isInsisted`: `given` counts even where the bytes are UTF-8.
 *
 * `path` is the name problems carry. Problems: `empty-file` (no bytes, or nothing visible), `binary-file` (a known
 * signature, a NUL or many control characters), `broken-text` (UTF-16 with half a surrogate pair or half a code unit;
 * bytes after a UTF-8 mark that are not UTF-8; UTF-8 with damaged places, which windows-1252 would turn into mojibake),
 * `unknown-encoding` (none of them, and windows-1252 would be garbage), `not-in-encoding` (not in the one that was given).
 */
export function decodeText(bytes: Uint8Array, path: string, given?: GivenEncoding): Result<DecodedText> {
  if (findBinaryFormat(bytes) !== null) return fail('binary-file', { path })
  const { encoding, from, isSure } = findEncoding(bytes)
  if (given !== undefined && from === 0 && (!isSure || given.isInsisted === true))
    return decodeGiven(bytes, path, given)
  const text = decodeBytes(bytes.subarray(from), encoding)
  if (text === null || !text.isWellFormed()) return fail('broken-text', { field: 'body', path })
  if (encoding === 'windows-1252' && isDamagedUtf8(bytes)) return fail('broken-text', { field: 'body', path })
  if (isBinary(text, encoding)) return fail('binary-file', { path })
  if (/^[\s\p{Cf}]*$/u.test(text)) return fail('empty-file', { path })
  if (encoding === 'windows-1252' && !isWestern(text)) return fail('unknown-encoding', { path, candidates: [] })
  return ok({ text, encoding })
}

/** An encoding a file is said to be in. */
export interface GivenEncoding {
  readonly encoding: TextEncoding
  /** Said of this very file: it counts even where the bytes look like something else. */
  readonly isInsisted?: boolean
}

function decodeGiven(bytes: Uint8Array, path: string, { encoding }: GivenEncoding): Result<DecodedText> {
  const text = decodeBytes(bytes, encoding)
  if (text === null || !text.isWellFormed()) return fail('not-in-encoding', { path, encoding })
  if (isBinary(text, encoding)) return fail('not-in-encoding', { path, encoding })
  if (/^[\s\p{Cf}]*$/u.test(text)) return fail('empty-file', { path })
  return ok({ text, encoding })
}

/**
 * The text of bytes whose encoding is known (as a record names it), without its byte order mark; null when they are not in
 * that encoding, or when that encoding is unknown.
 */
export function decodeKnown(bytes: Uint8Array, encoding: string): string | null {
  const known = encodingNamed(encoding)
  if (known === null) return null
  return decodeBytes(bytes.subarray(textStart(bytes, encoding)), known)
}

/** Where the text of bytes in a known encoding begins: behind their byte order mark when they have one. */
export function textStart(bytes: Uint8Array, encoding: string): number {
  const marked = findMark(bytes)
  return marked !== null && marked.encoding === encodingNamed(encoding) ? marked.from : 0
}

/** Whether a file says itself what it is encoded in: a byte order mark, or bytes that only UTF-8 has. Anything else is a guess. */
export function isEncodingSure(bytes: Uint8Array, encoding: string): boolean {
  return encoding === 'utf-8' || findMark(bytes) !== null
}

interface FoundEncoding {
  readonly encoding: TextEncoding
  /** Where the text begins: behind the byte order mark when there is one. */
  readonly from: number
  readonly isSure: boolean
}

/** The encoding, and where the text begins: behind the byte order mark when there is one. */
function findEncoding(bytes: Uint8Array): FoundEncoding {
  const marked = findMark(bytes)
  if (marked !== null) return { ...marked, isSure: true }
  const wide = bytes.includes(0) ? (findUtf32(bytes) ?? findUtf16(bytes) ?? findUtf16ByLineEnds(bytes)) : null
  if (wide !== null) return { encoding: wide, from: 0, isSure: false }
  if (decodeBytes(bytes, 'utf-8') === null) return { encoding: 'windows-1252', from: 0, isSure: false }
  return { encoding: 'utf-8', from: 0, isSure: bytes.some((byte) => byte >= 0x80) || !bytes.includes(0x1b) }
}

/** UTF-32LE begins with the mark of UTF-16LE: it is that only when four bytes make a character throughout. */
function findMark(bytes: Uint8Array): { readonly encoding: TextEncoding; readonly from: number } | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', from: 3 }
  if (first === 0xff && second === 0xfe) {
    const isWide =
      third === 0 && fourth === 0 && bytes.length > 4 && decodeBytes(bytes.subarray(4), 'utf-32le') !== null
    return isWide ? { encoding: 'utf-32le', from: 4 } : { encoding: 'utf-16le', from: 2 }
  }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', from: 2 }
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return { encoding: 'utf-32be', from: 4 }
  return null
}

/** Every fourth byte of UTF-32 is NUL: no character is beyond 0x10FFFF. */
function findUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null
  for (const encoding of ['utf-32le', 'utf-32be'] as const) {
    const high = encoding === 'utf-32le' ? 3 : 0
    if (bytes[high] !== 0 || bytes[high + 4] !== 0) continue
    const text = decodeBytes(bytes, encoding)
    if (text !== null && !/[\0\p{Cn}\p{Co}]/u.test(text)) return encoding
  }
  return null
}

/** Chinese and Japanese UTF-16 has hardly a NUL but in its line ends: the order in which those are line ends, and all else text. */
function findUtf16ByLineEnds(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const fits = (['utf-16le', 'utf-16be'] as const).filter((encoding) => {
    const text = decodeBytes(bytes, encoding)
    return text !== null && /[\n\r ]/.test(text) && text.isWellFormed() && !/[\0\p{Cn}\p{Co}]/u.test(text)
  })
  return fits.length === 1 ? (fits[0] ?? null) : null
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

/** C1 controls are unused bytes, but for Unicode, where they are old mojibake, a finding; windows-1252 is judged by isWestern. */
const UNCOUNTED = /^(?:utf|windows-1252)/

function isBinary(text: string, encoding: TextEncoding): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0) return true
    const isBlank = unit >= 0x09 && unit <= 0x0d
    const isUnused = unit === 0x7f || (unit > 0x7f && unit <= 0x9f && !UNCOUNTED.test(encoding))
    if ((unit < 0x20 && !isBlank) || isUnused) controls += 1
  }
  return controls > FREE_CONTROLS + text.length / CHARACTERS_PER_CONTROL
}
