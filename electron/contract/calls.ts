// The one table that types both sides of IPC: what a window may ask for, and what it gets. A request is checked against
// its schema in the main process before any handler sees it.
import {
  type ActName,
  type ArchiveCoverage,
  blockSchema,
  categorySchema,
  type ExportVerdict,
  FINDING_KINDS,
  type FindSummary,
  fieldSchema,
  findPatternSchema,
  IGNORE_SCOPES,
  idSchema,
  type ListCounts,
  type ListedNotice,
  type ListPage,
  type LoggedBatch,
  type LoggedEdits,
  type LookList,
  linkAddress,
  listRequestSchema,
  markTypeSchema,
  metadataPatchSchema,
  nameRulingSchema,
  noticeProfileSchema,
  type OpenProposal,
  type RuleTrial,
  type SavedSearch,
  type Snippet,
  savedSearchSchema,
  searchNameSchema,
  type TagSuggestion,
  tagSchema,
  type UndoState,
  type VerifyReport,
  viewSchema,
  z,
} from '../../data/schema/index.ts'
import type {
  AppInfo,
  ArchiveState,
  ArchiveSummary,
  ArticleDocument,
  BackupMade,
  BatchTakenBack,
  ExportDone,
  FindingsRead,
  HouseNotices,
  ImportDone,
  ImportPlanned,
  NamesFound,
  NamesPlaced,
  NameWrittenAnswer,
  PickedFiles,
  PickedFolder,
  Restored,
  StylebookShown,
  StylesPicked,
} from './answers.ts'
import type { Channel } from './channels.ts'
import { type Draft, draftSchema } from './draft.ts'
import { preferencesSchema, type UserSettings } from './user-settings.ts'

const nothing = z.strictObject({})
/** Stands for files or a folder the user picked; windows never see or send paths. */
const token = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
/** Chosen by the window, so that it can follow and cancel what it started. */
const job = z.string().min(1).max(100)
const ids = z.array(idSchema).min(1).max(100_000)
const format = z.enum(['text', 'markdown', 'html', 'docx', 'json', 'log-csv'])
const nameTemplate = z.string().min(1).max(200)
const tags = z.array(tagSchema).max(100)
const verb = z.enum(['accept', 'reject', 'revert', 'reinstate'])
const offset = z.int().min(0).max(100_000_000)

const spanEdit = z.strictObject({
  field: fieldSchema,
  from: offset,
  to: offset,
  before: z.string(),
  after: z.string().max(1_000_000),
  /** Its own, where it differs from that of the others. */
  category: categorySchema.optional(),
})
/** On the text that the edits make. Addresses are those a link may be given, and no others. */
const markChange = z.strictObject({
  field: fieldSchema,
  from: offset,
  to: offset,
  type: markTypeSchema,
  after: z
    .string()
    .refine((value) => value === '' || linkAddress(value) === value)
    .nullable(),
  category: categorySchema.optional(),
})
const blockChange = z.strictObject({
  field: fieldSchema,
  line: offset,
  after: blockSchema,
  category: categorySchema.optional(),
})
const corrections = z.array(idSchema).min(1).max(5000)

const { name } = nameRulingSchema.shape
const names = z.array(name).min(1).max(200)
const namesRuling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), canonical: name, aliases: names }),
  z.strictObject({ kind: z.literal('differ'), name, others: names }),
  z.strictObject({ kind: z.literal('forget'), name }),
  z.strictObject({
    kind: z.literal('entry'),
    before: nameRulingSchema.nullable(),
    after: nameRulingSchema.nullable(),
  }),
])

const stylebookPath = z.string().min(1).max(300)
const stylebookText = z.string().max(2_000_000)

export const requestSchemas = {
  'app:info': nothing,
  'archive:state': nothing,
  'archive:pick': z.strictObject({ purpose: z.enum(['open', 'create']) }),
  'archive:open': z.strictObject({ token }),
  'archive:create': z.strictObject({ token, title: z.string().trim().min(1).max(200) }),
  'archive:open-sample': nothing,
  'archive:open-recent': z.strictObject({ id: idSchema }),
  /** Tries the archive once more that could not be opened because of its own files. */
  'archive:open-again': nothing,
  'archive:close': nothing,
  'backups:make': z.strictObject({ job }),
  /** Brings files back from the newest whole backup and opens the archive anew. */
  'backups:restore': z.strictObject({
    job,
    what: z.union([z.enum(['everything', 'damaged']), z.strictObject({ ids })]),
  }),
  'articles:list': listRequestSchema,
  /** How many a query finds, in all and by tag, source, desk and state: the page is there before. */
  'articles:counts': z.strictObject({ query: z.string().max(2000) }),
  /** All articles a query finds, for selecting everything. */
  'articles:ids': z.strictObject({ query: z.string().max(2000) }),
  /** Where the text of these articles answers a query; for rows in sight. */
  'articles:snippets': z.strictObject({ query: z.string().max(2000), ids: z.array(idSchema).min(1).max(100) }),
  /** Counted, and cancelled it changes nothing; so are import:run, acts:undo and acts:redo. */
  'articles:tag': z.strictObject({ job, ids, add: tags, remove: tags }),
  /** Proves that nothing was edited silently: in the whole archive, or in one article. Reads only; counted. */
  'integrity:verify': z.strictObject({ job, id: idSchema.nullable() }),
  'integrity:pick': z.strictObject({ what: z.enum(['file', 'folder']) }),
  /** Checks what was picked against the manifests beside it. */
  'integrity:verify-export': z.strictObject({ job, token }),
  /** Finds in all articles, or in those a query of the list finds; what is found comes by find:told. */
  'find:run': z.strictObject({ job, pattern: findPatternSchema, query: z.string().max(2000).nullable() }),
  /** What the checks find in an article. A newer question has those before it answered null. */
  'findings:read': z.strictObject({ id: idSchema }),
  /** Leaves a finding as it stands: at this place, in this article, or wherever it is found. Answers the decision's id. */
  'findings:ignore': z.strictObject({
    id: idSchema,
    scope: z.enum(IGNORE_SCOPES),
    finding: z.strictObject({
      check: z.string().min(1).max(100),
      field: fieldSchema,
      start: offset,
      end: offset,
      quote: z.string().max(100_000),
      fix: z.string().max(100_000).nullable(),
    }),
  }),
  /** How much of the archive is checked by the rules of today as it reads today. Here and in the next two, null: it is closing. */
  'coverage:read': nothing,
  /** Articles with undecided findings of a kind, or of any (null), the worst first. */
  'coverage:look': z.strictObject({ kind: z.enum(FINDING_KINDS).nullable() }),
  /** Undecided findings of articles, in their order; null: not checked. */
  'coverage:counts': z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
  /** Checks what is not checked. Counted, and cancelled it keeps what is done. */
  'coverage:check': z.strictObject({ job }),
  /** Tags an article could carry, from the names it speaks of; null: the archive is closing. */
  'suggestions:tags': z.strictObject({ id: idSchema }),
  /** Asks again about what such decisions kept back. */
  'findings:heed': z.strictObject({ decisions: z.array(idSchema).min(1).max(100_000) }),
  'article:read': z.strictObject({ id: idSchema }),
  /**
   * Corrects spans of the working text, then sets marks and lines on what that makes; several become a group. `replaces` is
   * taken back first, and the spans are those without it.
   */
  'article:correct': z.strictObject({
    id: idSchema,
    replaces: idSchema.nullable(),
    edits: z.array(spanEdit).max(5000),
    marks: z.array(markChange).max(5000).optional(),
    blocks: z.array(blockChange).max(5000).optional(),
    category: categorySchema,
    reason: z.string().max(4000),
    status: z.enum(['proposed', 'accepted']),
  }),
  /** Takes all decisions, in their order, or none: one act. */
  'article:decide': z.strictObject({
    id: idSchema,
    decisions: z.array(z.strictObject({ corrections, verb })).min(1).max(4),
    note: z.string().max(4000),
  }),
  'article:details': z.strictObject({ id: idSchema, patch: metadataPatchSchema }),
  /** Composes the notice from the corrections, gives it another class, words it, or withdraws it (none of them). */
  'article:notice': z.strictObject({
    id: idSchema,
    notice: z.union([
      z.strictObject({ compose: z.literal(true) }),
      z.strictObject({ reclass: z.string().min(1).max(60) }),
      z.strictObject({ text: z.string().trim().min(1).max(10_000), class: z.string().min(1).max(60) }),
      z.null(),
    ]),
  }),
  /** Makes the article what it was after its first `events` events. */
  'article:restore': z.strictObject({ id: idSchema, events: offset }),
  /** Takes back what the log of an article holds from one event up to another, half-open, counted from 0. */
  'article:take-back': z.strictObject({ id: idSchema, from: offset, to: offset }),
  /** Open proposals of these articles, or of all. */
  'proposals:list': z.strictObject({ ids: ids.nullable() }),
  /** Notices of these articles, or of all. */
  'notices:list': z.strictObject({ ids: ids.nullable() }),
  'notices:house': nothing,
  'notices:set-house': z.strictObject({ profile: noticeProfileSchema }),
  /** Names of the archive that look like one, the surest first; counted while the archive is learnt. */
  'names:clusters': z.strictObject({ job }),
  /** Where these forms stand, as names. */
  'names:places': z.strictObject({ forms: names }),
  /** Writes a ruling into names.yml. */
  'names:rule': z.strictObject({ ruling: namesRuling }),
  /** Writes a name at every place of its other forms and rules on them, as one act; in quotations it is proposed. */
  'names:write': z.strictObject({
    job,
    name,
    forms: names,
    status: z.enum(['proposed', 'accepted']),
    reason: z.string().max(4000),
  }),
  'stylebook:read': nothing,
  /** Tries the text of a file before it is saved, a rule on its examples and on sentences. */
  'stylebook:try': z.strictObject({
    path: stylebookPath,
    text: stylebookText,
    sentences: z.array(z.string().max(2000)).max(50),
  }),
  /** Writes a file, or removes it (`after` null), as long as it reads as `before`. */
  'stylebook:write': z.strictObject({
    path: stylebookPath,
    before: stylebookText.nullable(),
    after: stylebookText.nullable(),
  }),
  /** Asks for a folder of styles and says what of it would come in; the token is good for one stylebook:import. */
  'stylebook:pick': nothing,
  'stylebook:import': z.strictObject({ token, overwrite: z.boolean() }),
  'tags:list': nothing,
  'searches:list': nothing,
  'searches:save': savedSearchSchema.omit({ id: true }),
  'searches:rename': z.strictObject({ id: idSchema, name: searchNameSchema }),
  /** Answers what was removed, so that it can be saved again. */
  'searches:remove': z.strictObject({ id: idSchema }),
  'import:pick': z.strictObject({ what: z.enum(['files', 'folder']) }),
  'import:drop': z.strictObject({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
  /** Looks through what was picked and says what would happen; the token stays good for import:run. */
  'import:plan': z.strictObject({ token, job }),
  'import:run': z.strictObject({ token, job }),
  'export:pick': nothing,
  /** The name an article's file would get. */
  'export:example': z.strictObject({ id: idSchema, to: format, oneFile: z.boolean(), nameTemplate }),
  'export:run': z.strictObject({
    job,
    ids,
    to: format,
    view: viewSchema,
    folder: token,
    oneFile: z.boolean(),
    nameTemplate,
    recipient: z.string().max(200),
    allowStale: z.boolean(),
    keepFooters: z.boolean(),
    ifExists: z.enum(['ask', 'number', 'overwrite']),
  }),
  /** Saves an article's life as a page where the user says; export:show shows it. null: they think better of it. */
  'export:life': z.strictObject({ job, id: idSchema }),
  /** Shows the files of a finished export in the system's file manager. */
  'export:show': z.strictObject({ job }),
  'job:cancel': z.strictObject({ job }),
  'acts:state': nothing,
  'acts:undo': z.strictObject({ job }),
  'acts:redo': z.strictObject({ job }),
  /** Acts over many articles and exports, of any age. */
  'acts:logged': nothing,
  /** Acts of correcting one article, of all articles. Reads only; counted. */
  'acts:corrections': z.strictObject({ job }),
  /** Takes a batch back, article by article. */
  'acts:take-back': z.strictObject({ job, batch: idSchema }),
  'draft:read': z.strictObject({ id: idSchema }),
  'draft:save': z.strictObject({ id: idSchema, draft: draftSchema }),
  'draft:discard': z.strictObject({ id: idSchema }),
  'settings:read': nothing,
  'settings:update': preferencesSchema.partial(),
} as const satisfies Record<Channel, z.ZodType>

/** What each channel answers when it can do its work; otherwise it answers a problem. */
export interface Answers {
  'app:info': AppInfo
  'archive:state': ArchiveState
  'archive:pick': PickedFolder | null
  'archive:open': ArchiveSummary
  'archive:create': ArchiveSummary
  'archive:open-sample': ArchiveSummary
  'archive:open-recent': ArchiveSummary
  'archive:open-again': ArchiveSummary
  'archive:close': null
  'backups:make': BackupMade
  'backups:restore': Restored
  'articles:list': ListPage
  'articles:counts': ListCounts
  'articles:ids': readonly string[]
  'articles:snippets': readonly Snippet[]
  'articles:tag': { readonly changed: number }
  'integrity:verify': VerifyReport
  'integrity:pick': PickedFolder | null
  'integrity:verify-export': ExportVerdict
  'find:run': FindSummary
  'findings:read': FindingsRead | null
  'findings:ignore': { readonly decision: string }
  'findings:heed': null
  'coverage:read': ArchiveCoverage | null
  'coverage:look': LookList | null
  'coverage:counts': readonly (number | null)[] | null
  'suggestions:tags': readonly TagSuggestion[] | null
  'coverage:check': { readonly checked: number; readonly isCancelled: boolean }
  'article:read': ArticleDocument
  'article:correct': { readonly corrections: readonly string[] }
  'article:decide': null
  'article:details': null
  'article:notice': null
  'article:restore': null
  'article:take-back': null
  'notices:list': { readonly notices: readonly ListedNotice[]; readonly unread: number }
  'notices:house': HouseNotices
  'notices:set-house': null
  'proposals:list': { readonly proposals: readonly OpenProposal[]; readonly unread: number }
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
  'import:plan': ImportPlanned
  'import:run': ImportDone
  'export:pick': PickedFolder | null
  'export:example': { readonly name: string }
  'export:run': ExportDone
  'export:life': { readonly name: string } | null
  'export:show': null
  'job:cancel': null
  'acts:state': UndoState
  'acts:undo': ActName
  'acts:redo': ActName
  'acts:logged': readonly LoggedBatch[]
  'acts:corrections': LoggedEdits
  'acts:take-back': BatchTakenBack
  'draft:read': Draft | null
  'draft:save': null
  'draft:discard': null
  'settings:read': UserSettings
  'settings:update': UserSettings
}

export type Request<C extends Channel> = z.infer<(typeof requestSchemas)[C]>
export type Answer<C extends Channel> = Answers[C]
