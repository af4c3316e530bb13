// SHA-256 that runs in a window as well as in Node, whose own implementation is ten times faster and is looked up at
// run time; canonical JSON after RFC 8785, so that key order never matters.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Original, Sha256 } from '../schema/index.ts'

interface NodeCrypto {
  readonly createHash: (name: string) => {
    update: (text: string, encoding: string) => { digest: (as: string) => string }
  }
}

/** Node's crypto if available, without importing it: this room runs in windows too. */
function nodeCrypto(): NodeCrypto | null {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }
  return (process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined) ?? null
}

const native = nodeCrypto()

/** SHA-256 of the text's UTF-8 bytes. The text must be well formed: different broken strings encode alike. */
export function hashText(text: string): Sha256 {
  if (native) return native.createHash('sha256').update(text, 'utf8').digest('hex')
  return hashTextAnywhere(text)
}

/** The same without Node's crypto. */
export function hashTextAnywhere(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 over the canonical JSON of a plain value. */
export function hashValue(value: unknown): Sha256 {
  return hashText(canonicalize(value) ?? 'null')
}

/**
 * Builds an original from its text and structure, with both hashes. There must be as many blocks as the text has lines.
 */
export function newOriginal(text: string, blocks: Original['blocks'], marks: Original['marks'] = []): Original {
  return { text, blocks, marks, textSha256: hashText(text), bodySha256: hashValue({ text, blocks, marks }) }
}

/** Whether both hashes of an original match its text and structure. */
export function isIntact(original: Original): boolean {
  const { text, blocks, marks } = original
  return original.textSha256 === hashText(text) && original.bodySha256 === hashValue({ text, blocks, marks })
}
