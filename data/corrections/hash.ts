// SHA-256 that runs in a window as well as in Node; canonical JSON after RFC 8785, so that key order never matters.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Original, Sha256 } from '../schema/index.ts'

/** SHA-256 of the text's UTF-8 bytes. The text must be well formed: different broken strings encode alike. */
export function hashText(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 over the canonical JSON of a plain value. */
export function hashValue(value: unknown): Sha256 {
  return hashText(canonicalize(value) ?? 'null')
}

/** Builds an original from its text and structure, with both hashes. Blocks must count as many as the text has lines. */
export function newOriginal(text: string, blocks: Original['blocks'], marks: Original['marks'] = []): Original {
  return { text, blocks, marks, textSha256: hashText(text), bodySha256: hashValue({ text, blocks, marks }) }
}

/** Whether both hashes of an original are those of its text and structure. */
export function isIntact(original: Original): boolean {
  const { text, blocks, marks } = original
  return original.textSha256 === hashText(text) && original.bodySha256 === hashValue({ text, blocks, marks })
}
