// What checks know besides the text: dictionaries, the house’s rules and the archive’s indexes.

import type { StyleRule } from '../stylebook/style-rule.ts'
import type { KnownConfusables } from './confusables/confused-place.ts'
import type { CopyIndex } from './duplicates/copy-index.ts'
import type { CorrectedIndex } from './names/corrected-index.ts'
import type { Gazetteer } from './names/gazetteer.ts'
import type { NameIndex } from './names/name-index.ts'
import type { Rulings } from './names/ruled-names.ts'
import type { WordIndex } from './spelling/word-index.ts'
import type { Lexicon, Speller } from './words/speller.ts'

export interface CheckSetting {
  /** Dictionary of the article’s language, and of all English for names. */
  readonly spelling: Speller
  readonly lexicon: Lexicon
  readonly towns: Gazetteer
  readonly rulings: Rulings
  readonly rules: readonly StyleRule[]
  /** Words the house accepts, in lower case, and those it does not. */
  readonly accepted: ReadonlySet<string>
  readonly names: NameIndex
  readonly words: WordIndex
  readonly copies: CopyIndex
  readonly corrected: CorrectedIndex
  /** null: no one looks for them. */
  readonly confusables: KnownConfusables | null
  /** en, en-GB, en-US, or the article’s tag when it is not English. */
  readonly language: string
  /** Equal as long as paragraph checks would answer the same: what they said is remembered under it. */
  readonly key: string
}
