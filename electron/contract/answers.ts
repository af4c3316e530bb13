// The shapes the main process answers with and broadcasts.

import type {
  ArticleCoverage,
  ArticleRecord,
  FileState,
  Finding,
  FindingKind,
  FindProgress,
  FoundArticle,
  IgnoredFinding,
  NameCluster,
  NamePlace,
  NameRuling,
  NoticeProfile,
  Problem,
  StylePlanEntry,
  UndoState,
} from '../../data/schema/index.ts'
import type { ArchiveState } from './archive-answers.ts'
import type { Broadcast } from './channels.ts'
import type { UserSettings } from './user-settings.ts'

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly platform: string
  /** Who acts as long as the settings name nobody: CORRIGENDA_AUTHOR, or the login name. */
  readonly author: string
  /** Whether CORRIGENDA_AUTHOR gives the name, so that nobody needs to be asked. */
  readonly isAuthorGiven: boolean
}

export interface PickedFolder {
  readonly token: string
  /** Name of the folder, to show. */
  readonly name: string
}

export interface PickedFiles {
  readonly token: string
  /** Names of the files and folders, to show. */
  readonly names: readonly string[]
}

/** How the language of copy is known; 'short': too little text to tell, so that it is taken as English; 'unclear': nobody knows. */
export type LanguageOrigin = 'given' | 'declared' | 'recognised' | 'short' | 'unclear'

/** An article that would come in. `source`: the name of its file. */
export interface FreshCopy {
  readonly id: string
  readonly headline: string
  readonly source: string
  /** BCP 47; 'und': unclear. */
  readonly language: string
  readonly languageFrom: LanguageOrigin
  readonly encoding: string
  /** Whether the encoding is a guess. */
  readonly isGuess: boolean
  /** How its text begins, a line a paragraph; '' but for the first articles of an import. */
  readonly opening: string
}

/**
 * What an import would do. `here` names the article that has the same text: one of the archive, or one of `fresh`.
 * `problem` says why a file is refused.
 */
export interface ImportPlanned {
  readonly fresh: readonly FreshCopy[]
  readonly here: readonly { readonly id: string; readonly source: string }[]
  readonly refused: readonly { readonly source: string; readonly problem: Problem }[]
  readonly skipped: readonly { readonly source: string; readonly reason: string }[]
  readonly isCancelled: boolean
}

export interface ImportDone {
  readonly ids: readonly string[]
}

/** What an export would do. */
export interface ExportForeseen {
  readonly ready: number
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Articles that would go out without words that were removed from them. */
  readonly withoutRemoved: number
}

export interface ExportDone {
  readonly files: number
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Names that are there already: nothing was written, ask. */
  readonly existing: readonly string[]
  readonly isCancelled: boolean
  /** false: the archive cannot be written (open for reading only, disk full), so it keeps no record of the export. */
  readonly isRecorded: boolean
  /** false: the files are there, but the disk took no manifest beside them. */
  readonly isListed: boolean
}

/** Articles an act over many changed and left; some of those that were left are named with the reason. */
export interface ManyEdited {
  readonly changed: number
  readonly left: number
  readonly named: readonly { readonly id: string; readonly problem: Problem }[]
}

/** `left`: articles that could not go back, and why; `headline` as each reads now, '' when it cannot be read. */
export interface BatchTakenBack {
  readonly changed: number
  readonly left: readonly { readonly id: string; readonly headline: string; readonly problem: Problem }[]
}

/** One article, whole: the window derives text, marks and statuses from the record with the same algebra as the store. */
export interface ArticleDocument {
  readonly record: ArticleRecord
  readonly isNoticeStale: boolean
  /** Whether the house words a composed notice otherwise by now. */
  readonly isNoticeWordingOld: boolean
}

/** How the house words its notices. `problem`: why its own profile cannot be used, so that this is the neutral one. */
export interface HouseNotices {
  readonly profile: NoticeProfile
  readonly problem: Problem | null
}

/** A word no dictionary has, in a text that is being typed. UTF-16 offsets; suggestions best first. */
export interface Misspelling {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
}

/** What the checks find in an article. `kinds`: those looked for in its language and reported; `failed`: kinds not known to be clean, because a check of them broke down. */
export interface FindingsRead {
  readonly findings: readonly Finding[]
  readonly kinds: readonly FindingKind[]
  readonly failed: readonly FindingKind[]
  /** Articles of the archive its names were compared with, of all there are. */
  readonly compared: { readonly done: number; readonly of: number }
  readonly coverage: ArticleCoverage
  /** Whether confused words were looked for; they may come later. */
  readonly confusables: 'off' | 'later' | 'looked-for'
  /** When the house’s stylebook was changed last; null: it has none. */
  readonly houseStyleAt: string | null
  /** Decisions to leave findings as they stand that kept some back. */
  readonly left: readonly IgnoredFinding[]
  /** Files and entries of the stylebook that are not used. */
  readonly unusedRules: number
}

/** Clusters of names, at most so many as a window shows; `total` is of all. null: the archive was closed meanwhile. */
export interface NamesFound {
  readonly clusters: readonly NameCluster[]
  readonly total: number
}

/** Places of names with the headlines of their articles; those beyond what a window shows are counted in `total` alone. */
export interface NamesPlaced {
  readonly places: readonly (NamePlace & { readonly headline: string })[]
  readonly total: number
  /** Of all places, those in quotations. */
  readonly inQuotations: number
}

/** What the house rules: names in the order of names.yml, and all other files with what is not used of them. */
export interface StylebookShown {
  readonly rulings: readonly NameRuling[]
  readonly files: readonly FileState[]
  /** Findings left as they stand, the newest first; at most so many as a window lists. `leftTotal`: all of them. */
  readonly left: readonly IgnoredFinding[]
  readonly leftTotal: number
}

/** A folder of styles and what of it would come in. */
export interface StylesPicked {
  readonly token: string
  readonly name: string
  readonly plan: readonly Omit<StylePlanEntry, 'text'>[]
}

/** Places by what became of them. */
export interface NameWrittenAnswer {
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

/** A value or a problem. A bug in the main process becomes `internal` with a reference into its log. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | InternalProblem }

export interface InternalProblem {
  readonly code: 'internal' | 'refused' | 'invalid-request'
  readonly details: { readonly reference: string }
}

/** What each broadcast carries. */
export interface Broadcasts extends Record<Broadcast, unknown> {
  'archive:changed': { readonly revision: number; readonly ids: readonly string[] }
  /** Files were brought back from a backup: whatever was read before may read otherwise now. */
  'archive:restored': Readonly<Record<string, never>>
  /** Somebody saved, renamed or removed a search. */
  'searches:changed': Readonly<Record<string, never>>
  /** How the house words its notices has changed. */
  'notices:changed': Readonly<Record<string, never>>
  'archive:state': ArchiveState
  'acts:state': UndoState
  'job:progress': { readonly job: string; readonly done: number; readonly of: number }
  /** What a search found since it told the last time, and whether it still reads or searches. */
  'find:told': {
    readonly job: string
    readonly stage: FindProgress['stage']
    readonly articles: readonly FoundArticle[]
  }
  /** What was found may read otherwise now: ask again. */
  /** With `article`: of that alone. */
  'findings:changed': { readonly article?: string }
  /** Something was checked, or counts as unchecked now. */
  'coverage:changed': Readonly<Record<string, never>>
  'settings:changed': UserSettings
  'menu:command': { readonly command: string }
}

/** What correcting found places came to. `left`: places that read otherwise by now, or that an open proposal changes. */
export interface FoundCorrected {
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}
