// What a window may ask about copy that goes out.
import { type ExportFormatInfo, idSchema, type Problem, viewSchema, z } from '../../../data/schema/index.ts'
import { answers, ids, job, nothing, type Room, token } from '../call.ts'
import { exportFormat, exportFormats, nameTemplate } from '../export-choices.ts'
import type { PickedFolder } from '../picked.ts'

/** What an export would do. */
export interface ExportForeseen {
  readonly ready: number
  readonly failed: readonly { readonly id: string; readonly problem: Problem }[]
  /** Articles that would go out without words that were removed from them. */
  readonly withoutRemoved: number
  /** Of files that go back as they came, corrected: what would differ. null: they are written anew. */
  readonly back: readonly FileForeseen[] | null
}

/** A file that would go back: so many of its bytes would differ, and it says corrected fields at these other places too. */
export interface FileForeseen {
  /** Of an article in it. */
  readonly id: string
  readonly name: string
  readonly articles: number
  readonly size: number
  readonly differing: number
  readonly copies: readonly string[]
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

/** What goes out only when the exporter asks for it. */
const given = { withRemoved: z.boolean(), withWrongForms: z.boolean(), withReasons: z.boolean() }

export const exporting = {
  'export:pick': { needs: 'nothing', request: nothing, answer: answers<PickedFolder | null>() },
  /** The formats copy can be written in, in the order they are offered. */
  'export:formats': { needs: 'nothing', request: nothing, answer: answers<readonly ExportFormatInfo[]>() },
  /** The name an article's file would get. */
  'export:example': {
    needs: 'open',
    request: z.strictObject({ id: idSchema, to: exportFormat, oneFile: z.boolean(), nameTemplate }),
    answer: answers<{ readonly name: string }>(),
  },
  /** What an export would do: nothing is written. */
  'export:outlook': {
    needs: 'open',
    request: z.strictObject({ job, ids, to: exportFormats, view: viewSchema, ...given }),
    answer: answers<ExportForeseen>(),
  },
  /** Writes files, which say who exported them; in an archive that can be written to, the export is recorded too. */
  'export:run': {
    needs: 'open',
    isAct: true,
    request: z.strictObject({
      job,
      ids,
      /** Written one after the other; each article is read once. */
      to: exportFormats,
      view: viewSchema,
      folder: token,
      oneFile: z.boolean(),
      nameTemplate,
      recipient: z.string().max(200),
      allowStale: z.boolean(),
      keepFooters: z.boolean(),
      ...given,
      ifExists: z.enum(['ask', 'number', 'overwrite']),
    }),
    answer: answers<ExportDone>(),
  },
  /** Saves an article's life as a page, which says who made it, where the user says; export:show shows it. null: they think better of it. */
  'export:life': {
    needs: 'open',
    isAct: true,
    request: z.strictObject({ job, id: idSchema }),
    answer: answers<{ readonly name: string } | null>(),
  },
  /** Shows the files of a finished export in the system's file manager. */
  'export:show': { needs: 'nothing', request: z.strictObject({ job }), answer: answers<null>() },
} as const satisfies Room<'export'>
