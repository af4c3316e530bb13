// A name as it is in a text.

export type NameType = 'person' | 'organisation' | 'place' | 'unknown'

export interface Name {
  /** As written, possessive ending left out, with single blanks. */
  readonly text: string
  /** Its words. */
  readonly words: readonly string[]
  /** UTF-16 offsets in the text it was taken from. */
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly startsSentence: boolean
  readonly hasTitle: boolean
  readonly isPossessive: boolean
  readonly type: NameType
}
