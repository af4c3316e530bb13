// One rule of the house style, as a YAML file of the stylebook in Vale’s layout gives it.
import type { StyleHit } from '../schema/index.ts'
import type { ScopedText } from './rule-scope.ts'

export interface StyleRule {
  /** Folder and file: "House.Preferred". */
  readonly name: string
  readonly link: string | null
  readonly confidence: number
  /** Places in a paragraph that the rule is about, with what it should read there; no suggestions for what is only queried. */
  readonly find: (paragraph: ScopedText) => readonly StyleHit[]
  /** Has its patterns compiled, which a long list of words takes its time for. */
  readonly prepare: () => void
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
}

/** A sentence by itself, as the examples of a rule are: it is wherever the rule looks. */
export type FindInSentence = (text: string) => readonly StyleHit[]
