// The one table that types both sides of IPC: what a window may ask for, and what it gets. A request is checked against
// its schema in the main process before any handler sees it.
import type {
  ArchiveCoverage,
  ArticleBatch,
  CheckSwitch,
  DetailsPreview,
  ExportVerdict,
  FindSummary,
  ListCounts,
  ListedNotice,
  ListPage,
  LoggedBatch,
  LoggedEdits,
  LookList,
  OpenProposal,
  RuleTrial,
  SavedSearch,
  Snippet,
  SteppedAct,
  TagSuggestion,
  UndoState,
  VerifyReport,
  z,
} from '../../data/schema/index.ts'
import type {
  AppInfo,
  ArticleDocument,
  BatchTakenBack,
  ExportDone,
  ExportForeseen,
  FindingsRead,
  FoundCorrected,
  HouseNotices,
  ImportDone,
  ImportPlanned,
  ManyEdited,
  Misspelling,
  NamesFound,
  NamesPlaced,
  NameWrittenAnswer,
  PickedFiles,
  PickedFolder,
  StylebookShown,
  StylesPicked,
} from './answers.ts'
import type {
  ArchiveState,
  ArchiveSummary,
  BackupListed,
  BackupMade,
  BackupsChecked,
  OverwrittenVersions,
  Restored,
} from './archive-answers.ts'
import type { Channel } from './channels.ts'
import type { Draft } from './draft.ts'
import { archiveRequests } from './requests/archive-requests.ts'
import { articleRequests } from './requests/article-requests.ts'
import { articlesRequests } from './requests/articles-requests.ts'
import { checksRequests } from './requests/checks-requests.ts'
import { filesRequests } from './requests/files-requests.ts'
import { manyRequests } from './requests/many-requests.ts'
import type { UserSettings } from './user-settings.ts'

export const requestSchemas = {
  ...archiveRequests,
  ...articlesRequests,
  ...articleRequests,
  ...manyRequests,
  ...checksRequests,
  ...filesRequests,
} as const satisfies Record<Channel, z.ZodType>

/** What each channel answers when it can do its work; otherwise it answers a problem. */
export interface Answers {
  'app:info': AppInfo
  'archive:state': ArchiveState
  'archive:pick': PickedFolder | null
  /** Of the archive; when another window has it, that one came to the front and this one shows what it showed. */
  'archive:open': ArchiveSummary
  'archive:create': ArchiveSummary
  'archive:open-sample': ArchiveSummary
  'archive:open-recent': ArchiveSummary
  'archive:forget-recent': null
  'archive:open-again': ArchiveSummary
  'archive:close': null
  'window:new': null
  'window:open': null
  'window:open-recent': null
  'window:edit': null
  /** Newest first. */
  'backups:list': readonly BackupListed[]
  'backups:check': BackupsChecked
  'backups:make': BackupMade
  'backups:restore': Restored
  'overwritten:read': OverwrittenVersions
  'overwritten:choose': null
  'articles:list': ListPage
  'articles:counts': ListCounts
  'articles:ids': readonly string[]
  'articles:snippets': readonly Snippet[]
  'articles:tag': { readonly changed: number }
  'many:preview': DetailsPreview
  'many:edit': ManyEdited
  'many:withdraw': ManyEdited
  'many:put-back': ManyEdited
  'many:compose-notices': ManyEdited
  'many:remove': ManyEdited
  'integrity:verify': VerifyReport
  'integrity:pick': PickedFolder | null
  'integrity:verify-export': ExportVerdict
  'find:run': FindSummary
  'find:correct': FoundCorrected
  'findings:read': FindingsRead | null
  /** By text; null: the checks are closing. */
  'findings:spell': readonly (readonly Misspelling[])[] | null
  'findings:ignore': { readonly decision: string }
  'findings:heed': null
  'findings:switches': readonly CheckSwitch[]
  'findings:switch': null
  'coverage:read': ArchiveCoverage | null
  'coverage:look': LookList | null
  'coverage:counts': readonly (number | null)[] | null
  'suggestions:tags': readonly TagSuggestion[] | null
  'coverage:check': { readonly checked: number; readonly isCancelled: boolean }
  'article:read': ArticleDocument
  'article:batches': readonly ArticleBatch[]
  'article:correct': { readonly corrections: readonly string[] }
  'article:decide': null
  'article:details': null
  'article:notice': null
  'article:restore': null
  'article:take-back': null
  /** false: printing was cancelled, or no printer took it. */
  'article:print': { readonly isPrinted: boolean }
  'notices:list': { readonly notices: readonly ListedNotice[]; readonly unread: number }
  'notices:house': HouseNotices
  'notices:set-house': null
  'proposals:list': { readonly proposals: readonly OpenProposal[]; readonly unread: number }
  /** Corrections; `left`: decided on meanwhile, or others stand in the way. */
  'proposals:decide': { readonly decided: number; readonly articles: number; readonly left: number }
  'names:clusters': NamesFound
  'names:places': NamesPlaced
  'names:rule': null
  'names:write': NameWrittenAnswer
  'stylebook:read': StylebookShown
  'stylebook:try': RuleTrial
  'stylebook:write': null
  'stylebook:pick': StylesPicked | null
  'stylebook:import': { readonly taken: number }
  'tags:list': readonly { readonly name: string; readonly count: number }[]
  'searches:list': readonly SavedSearch[]
  'searches:save': SavedSearch
  'searches:rename': null
  'searches:remove': SavedSearch
  'import:pick': PickedFiles | null
  'import:drop': PickedFiles
  'import:paste': PickedFiles
  'import:plan': ImportPlanned
  'import:run': ImportDone
  'export:pick': PickedFolder | null
  'export:example': { readonly name: string }
  'export:outlook': ExportForeseen
  'export:run': ExportDone
  'export:life': { readonly name: string } | null
  'export:show': null
  'job:cancel': null
  'acts:state': UndoState
  'acts:undo': SteppedAct
  'acts:redo': SteppedAct
  'acts:logged': readonly LoggedBatch[]
  'acts:corrections': LoggedEdits
  'acts:take-back': BatchTakenBack
  /** null: another window types in the article. */
  'draft:begin': { readonly draft: Draft | null } | null
  'draft:end': null
  'draft:read': Draft | null
  'draft:save': null
  'draft:discard': null
  'settings:read': UserSettings
  'settings:update': UserSettings
}

export type Request<C extends Channel> = z.infer<(typeof requestSchemas)[C]>
export type Answer<C extends Channel> = Answers[C]
