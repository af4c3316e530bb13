// Calls about exporting.
import {
  CORRECTIONS_FORMATS,
  type ExportFormatInfo,
  idSchema,
  type Problem,
  viewSchema,
  z,
} from '../../../data/schema/index.ts'
import { answers, ids, job, nothing, type Room, token } from '../call.ts'
import { exportFormat, exportFormats, nameTemplate } from '../export-choices.ts'
import type { PickedFolder } from '../picked.ts'

/** What an export would do. */
export interface ExportForeseen {
  readonly ready: number
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Articles whose export would leave out removed words. */
  readonly withoutRemoved: number
  /** For files exported in their original format: what would differ. null: they are written from scratch. */
  readonly back: readonly FileForeseen[] | null
}

/**
 * A file to be exported in its original format: how many of its bytes would differ, and which other places of corrected
 * fields it contains.
 */
export interface FileForeseen {
  /** Id of an article in it. */
  readonly id: string
  readonly name: string
  readonly articles: number
  readonly size: number
  readonly differing: number
  readonly copies: readonly string[]
  /** Of a ZIP or mailbox: how many of its files would differ. null: it is none. */
  readonly members: number | null
  /** How many articles would have their notice in it, and how many for want of a place would not. */
  readonly notices: { readonly inside: number; readonly left: number }
}

/** An article that was not exported. */
export interface NotExported {
  readonly id: string
  /** '' when its record cannot be read. */
  readonly headline: string
  readonly problem: Problem
}

export interface ExportDone {
  readonly files: number
  /** Name of the ZIP they are in; '': they are in the folder themselves. */
  readonly zip: string
  readonly failed: readonly NotExported[]
  /** Articles that could not be read, so that no filter finds them. */
  readonly unread: readonly NotExported[]
  /** Files that already exist: nothing was written; ask the user. */
  readonly existing: readonly string[]
  readonly isCancelled: boolean
  /** false: the archive cannot be written to (read-only, disk full), so the export is not recorded. */
  readonly isRecorded: boolean
  /** false: the files were written, but the manifest could not be. */
  readonly isListed: boolean
}

/** Contents exported only when explicitly requested. */
const given = {
  ...{ withRemoved: z.boolean(), withWrongForms: z.boolean(), withReasons: z.boolean() },
  /** What of dates and versions files that go back state as it is now; absent: nothing. */
  facts: z.strictObject({ dates: z.boolean(), version: z.boolean() }).optional(),
  /** Whether files that go back do so in the ZIP, mailbox or mail they came in. */
  whole: z.boolean().optional(),
  /** Whether files that go back get the notices of their articles, where they have a place for them. */
  withNotice: z.boolean().optional(),
}

const day = z.iso.date()

export const exporting = {
  'export:pick': { needs: 'nothing', request: nothing, answer: answers<PickedFolder | null>() },
  /** The available formats, in display order. */
  'export:formats': { needs: 'nothing', request: nothing, answer: answers<readonly ExportFormatInfo[]>() },
  /** The file name an article would get. */
  'export:example': {
    needs: 'open',
    request: z.strictObject({ id: idSchema, to: exportFormat, oneFile: z.boolean(), nameTemplate }),
    answer: answers<{ readonly name: string }>(),
  },
  /** What an export would do: nothing is written. Counted; cancelled it says nothing. */
  'export:outlook': {
    needs: 'open',
    request: z.strictObject({ job, ids, to: exportFormats, view: viewSchema, ...given }),
    answer: answers<ExportForeseen>(),
  },
  /** Writes files that name the exporter; if the archive is writable, the export is recorded too. */
  'export:run': {
    needs: 'open',
    isAct: true,
    request: z.strictObject({
      job,
      ids,
      /** Formats are written in turn; each article is read once. */
      to: exportFormats,
      view: viewSchema,
      folder: token,
      oneFile: z.boolean(),
      nameTemplate,
      recipient: z.string().max(200),
      allowStale: z.boolean(),
      keepFooters: z.boolean(),
      /** Whether the files are put into one ZIP instead of the folder. */
      zip: z.boolean(),
      /** Whether `ids` are what a filter finds: it finds no article that cannot be read. */
      isFiltered: z.boolean(),
      ...given,
      ifExists: z.enum(['ask', 'number', 'overwrite']),
    }),
    answer: answers<ExportDone>(),
  },
  /**
   * Saves an article's history as a page that names its maker, at a place the user chooses; export:show shows it. null:
   * the user cancelled.
   */
  'export:life': {
    needs: 'open',
    isAct: true,
    request: z.strictObject({ job, id: idSchema }),
    answer: answers<{ readonly name: string } | null>(),
  },
  /**
   * Saves the published corrections of a period as a page or a feed, at a place the user chooses; export:show shows it.
   * null: the user cancelled.
   */
  'export:corrections': {
    needs: 'open',
    request: z.strictObject({
      ...{ job, format: z.enum(CORRECTIONS_FORMATS), since: day.nullable(), until: day.nullable() },
      title: z.string().trim().min(1).max(200),
    }),
    answer: answers<{ readonly name: string; readonly corrections: number } | null>(),
  },
  /** Shows the files of a finished export in the system's file manager. */
  'export:show': { needs: 'nothing', request: z.strictObject({ job }), answer: answers<null>() },
} as const satisfies Room<'export'>
