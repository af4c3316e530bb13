// A file as it goes back.
import type { ByteEdit } from './characters.ts'
import type { Refusal } from './pieces.ts'

/** `changed`: in order, each a stretch of the bytes that came in and what is there now. */
export interface WrittenBack {
  readonly bytes: Uint8Array
  readonly changed: readonly ByteEdit[]
  /** Where the file says a field again, and it was corrected too; and the dates and versions that are stated as they are now. */
  readonly copies: readonly string[]
  /** Articles whose corrections could not be written: in the file they are as they came. */
  readonly left: readonly { readonly id: string; readonly refusal: Refusal }[]
}
