// What the checks found in one article.
import type { CheckFailure, FindingKind } from '../../schema/index.ts'
import type { PartedFindings } from './ignored.ts'

export interface ArticleReport extends PartedFindings {
  readonly id: string | null
  readonly words: number
  /** The language whose rules it was checked by (BCP 47), and whether there is a dictionary of it. */
  readonly language: string
  readonly hasDictionary: boolean
  readonly failures: readonly CheckFailure[]
  /** Whether confusables were looked for; they may come later. */
  readonly confusables: 'off' | 'later' | 'looked-for'
  /** How many checks have looked, and for which kinds: those that hold in the article’s language. */
  readonly checks: number
  readonly kinds: readonly FindingKind[]
}
