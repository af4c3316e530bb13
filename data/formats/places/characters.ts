// The bytes of a file and the characters they stand for, each with its place.

import { decodeKnown, textStart } from '../reading/decode-text.ts'
import { encodeCharacters } from '../reading/encodings.ts'
import { type Edit, type Refusal, refuse } from './pieces.ts'

/** Bytes at..end of a file, and what is written there instead. */
export interface ByteEdit {
  readonly at: number
  readonly end: number
  readonly bytes: Uint8Array
}

export interface Characters {
  readonly bytes: Uint8Array
  /** Without the byte order mark; offsets are UTF-16 code units. */
  readonly text: string
  readonly encoding: string
  /** Where each code unit begins in the bytes, and, last, where the text ends. */
  readonly starts: Uint32Array
}

/**
 * The characters of a file whose encoding is known. Every one is encoded again and compared with its bytes, so that no
 * place is assumed. Refused (charset): the bytes are not in that encoding, or it keeps state from one character to the next.
 */
export function placeCharacters(bytes: Uint8Array, encoding: string): Characters | Refusal {
  const text = decodeKnown(bytes, encoding)
  if (text === null) return refuse('charset', `the file is not ${encoding}`)
  const starts = new Uint32Array(text.length + 1)
  const known = new Map<string, Uint8Array | null>()
  let at = textStart(bytes, encoding)
  let unit = 0
  for (const character of text) {
    let written = known.get(character)
    if (written === undefined) {
      written = encodeCharacters(character, encoding)
      known.set(character, written)
    }
    if (written === null || !isAt(bytes, at, written))
      return refuse('charset', `characters of ${encoding} cannot be found again in these bytes`)
    starts.fill(at, unit, unit + character.length)
    at += written.length
    unit += character.length
  }
  starts[unit] = at
  return at === bytes.length
    ? { bytes, text, encoding, starts }
    : refuse('charset', `bytes behind the ${encoding} text`)
}

function isAt(bytes: Uint8Array, at: number, written: Uint8Array): boolean {
  for (let n = 0; n < written.length; n += 1) if (bytes[at + n] !== written[n]) return false
  return true
}

/** Of files whose text is written in several encodings, as that of a mail: every byte is a character. */
const BYTES = 'bytes'

/** Bytes as characters, one each. */
export function placeBytes(bytes: Uint8Array): Characters {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return { bytes, text, encoding: BYTES, starts: Uint32Array.from({ length: bytes.length + 1 }, (_, at) => at) }
}

/** Edits of a file's characters, in order, as edits of its bytes. Refused (charset): the encoding lacks a character. */
export function byteEdits({ starts, encoding }: Characters, edits: readonly Edit[]): readonly ByteEdit[] | Refusal {
  const out: ByteEdit[] = []
  for (const { from, to, text } of edits) {
    const bytes = encoded(text, encoding)
    if (bytes === null) {
      const lacking = [...text].find((character) => encoded(character, encoding) === null) ?? text
      return refuse('charset', `${encoding} has no ${lacking}`)
    }
    out.push({ at: starts[from] as number, end: starts[to] as number, bytes })
  }
  return out
}

function encoded(text: string, encoding: string): Uint8Array | null {
  if (encoding !== BYTES) return encodeCharacters(text, encoding)
  return /[\u0100-\uffff]/.test(text) ? null : Buffer.from(text, 'latin1')
}

/** Bytes with edits applied, which must be in order and not overlap. */
export function applyBytes(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const length = edits.reduce((sum, edit) => sum + edit.bytes.length - (edit.end - edit.at), bytes.length)
  const out = new Uint8Array(length)
  let [from, to] = [0, 0]
  for (const edit of edits) {
    out.set(bytes.subarray(from, edit.at), to)
    to += edit.at - from
    out.set(edit.bytes, to)
    to += edit.bytes.length
    from = edit.end
  }
  out.set(bytes.subarray(from), to)
  return out
}

/** Sorts edits of a file's characters and puts those that touch together. Refused (structure): two want the same characters. */
export function joinEdits(edits: readonly Edit[]): readonly Edit[] | Refusal {
  const sorted = edits.map((edit, n) => ({ edit, n })).sort((a, b) => a.edit.from - b.edit.from || a.n - b.n)
  const out: Edit[] = []
  for (const { edit } of sorted) {
    const last = out.at(-1)
    if (last && edit.from < last.to)
      return refuse('structure', 'two corrections change the same characters of the file')
    if (last && edit.from === last.to)
      out[out.length - 1] = { from: last.from, to: edit.to, text: last.text + edit.text }
    else out.push(edit)
  }
  return out
}
