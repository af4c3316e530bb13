// What cannot be written into a file, and what writes the rest.

/** Why a correction cannot be written into a file, with technical words for it. */
export interface Refusal {
  readonly reason: RefusalReason
  readonly detail: string
}

export type RefusalReason = 'format' | 'charset' | 'control' | 'structure' | 'no-place' | 'proof' | 'removed'

/** Writes text the way its place in the file wants it: escaped, with the file's own line ends. */
export type Encode = (text: string) => string | Refusal
