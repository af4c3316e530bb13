// What has been checked of an archive, and what is still to be looked at: for windows, the command line and the checks alike.
import type { FindingKind } from './finding.ts'

/** "Checked" means: all checks ran by the rules of today on the text of today, names compared with the whole archive. */
export interface ArchiveCoverage {
  /** All articles, those that cannot be read included. */
  readonly articles: number
  readonly checked: number
  /** Of those checked: nothing undecided, and no check broke down. */
  readonly clean: number
  /** Findings no one has decided on, in the articles checked. */
  readonly undecided: number
  /** Articles with undecided findings, those among them that have changed since they were checked. */
  readonly withFindings: number
  /** Of those checked: confusables, which cost much, were looked for too. */
  readonly withConfusables: number
}

/** What is known of the check of one article. */
export interface ArticleCoverage {
  /** When all checks ran over it as it reads now; null: they did not. */
  readonly checkedAt: string | null
  /** How many checks there are. */
  readonly checks: number
  /** Whether confusables were looked for. */
  readonly confusables: boolean
  /** Names of those that broke down on it. */
  readonly failed: readonly string[]
}

export interface KindCount {
  readonly kind: FindingKind
  readonly count: number
}

/** An article with findings no one has decided on. `kinds`: the worst first. `isChecked` false: found before its text or the rules changed. */
export interface ArticleWithFindings {
  readonly id: string
  readonly headline: string
  readonly published: string | null
  readonly source: string | null
  readonly findings: number
  readonly kinds: readonly KindCount[]
  readonly isChecked: boolean
}

/** The articles that need a look, the worst first; no more than were asked for. */
export interface ArticlesWithFindings {
  readonly articles: readonly ArticleWithFindings[]
  /** All there are of the kind asked for. */
  readonly total: number
  /** Articles by each kind of finding they have, whatever kind was asked for. */
  readonly kinds: readonly KindCount[]
}
