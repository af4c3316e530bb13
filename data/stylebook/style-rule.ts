// One rule of the house style, from a YAML file of the stylebook in Vale’s layout.
import type { StyleHit } from '../schema/index.ts'
import type { ScopedText } from './rule-scope.ts'

/** A hit in one of several paragraphs, by its number; offsets are those in it. */
export interface PlacedHit extends StyleHit {
  readonly paragraph: number
}

export interface StyleRule {
  /** Folder and file: "House.Preferred". */
  readonly name: string
  readonly link: string | null
  readonly confidence: number
  /** Places in the paragraphs of an article that the rule matches, with the suggested text; no suggestions for what is only queried. */
  readonly find: (paragraphs: readonly ScopedText[]) => readonly PlacedHit[]
  /** Compiles its patterns in advance, which takes a while for a long list of words. */
  readonly prepare: () => void
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
}

/** Searches a sentence by itself, as for a rule's examples: it is always in scope. */
export type FindInSentence = (text: string) => readonly StyleHit[]
