// How much of an archive has been checked, and what remains to be decided: for windows, the command line and the checks
// alike.
import type { FindingKind } from './finding.ts'

/**
 * "Checked" means: all checks ran with the current rules on the current text, and names were compared with the whole
 * archive.
 */
export interface ArchiveCoverage {
  /** All articles, including unreadable ones. */
  readonly articles: number
  readonly checked: number
  /** Of those checked: nothing undecided, and no check failed. */
  readonly clean: number
  /** Undecided findings in the articles checked. */
  readonly undecided: number
  /** Articles with undecided findings, including those changed since they were checked. */
  readonly withFindings: number
  /** Of those checked: expensive confusables were looked for too. */
  readonly withConfusables: number
}

/** What is known of one article's check. */
export interface ArticleCoverage {
  /** When all checks ran on its current text; null: they have not. */
  readonly checkedAt: string | null
  /** Number of checks. */
  readonly checks: number
  /** Whether confusables were looked for. */
  readonly confusables: boolean
  /** Names of the checks that failed on it. */
  readonly failed: readonly string[]
}

export interface KindCount {
  readonly kind: FindingKind
  readonly count: number
}

/**
 * An article with undecided findings. `kinds`: worst first. `isChecked` false: found before its text or the rules
 * changed.
 */
export interface ArticleWithFindings {
  readonly id: string
  readonly headline: string
  readonly published: string | null
  readonly source: string | null
  readonly findings: number
  readonly kinds: readonly KindCount[]
  readonly isChecked: boolean
}

/** The articles with findings, worst first; no more than requested. */
export interface ArticlesWithFindings {
  readonly articles: readonly ArticleWithFindings[]
  /** Number of all articles with the requested kind. */
  readonly total: number
  /** Number of articles by each kind of finding they have, whatever kind was requested. */
  readonly kinds: readonly KindCount[]
}
