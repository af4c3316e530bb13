// SHA-256 of bytes and texts, for everything that touches the disk; the pure rooms use corrections/hash.ts.
import { createHash } from 'node:crypto'
import type { Sha256 } from '../schema/index.ts'

/** Lower-case hexadecimal SHA-256 of bytes, or of a text's UTF-8. */
export function hashBytes(content: Uint8Array | string): Sha256 {
  return createHash('sha256').update(content).digest('hex')
}
