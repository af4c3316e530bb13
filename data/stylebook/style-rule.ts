// One rule of the house style, as a YAML file of the stylebook in Vale’s layout gives it.
import type { StyleHit } from '../schema/index.ts'

export interface StyleRule {
  /** Folder and file: "House.Preferred". */
  readonly name: string
  readonly link: string | null
  readonly confidence: number
  /** Places in a paragraph that the rule is about, with what should stand there; no suggestions for what is only queried. */
  readonly find: (text: string) => readonly StyleHit[]
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
}
