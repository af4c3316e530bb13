// What a window may ask about copy that comes in and goes out.
import { ENCODINGS, idSchema, isLanguage, viewSchema, z } from '../../../data/schema/index.ts'
import { exportFormat, exportFormats, nameTemplate } from './export-choices.ts'
import { ids, job, nothing, token } from './parts.ts'

/** What goes out only when the exporter asks for it. */
const given = { withRemoved: z.boolean(), withWrongForms: z.boolean(), withReasons: z.boolean() }

/** What somebody said of copy that does not say it itself. */
const said = {
  language: z.string().min(2).max(35).refine(isLanguage, 'is no language').optional(),
  encoding: z.enum(ENCODINGS).optional(),
}
const fileName = z.string().min(1).max(10_000)

/** Of all the copy, and of single files by their names in the plan. */
const choices = z.strictObject({ ...said, files: z.record(fileName, z.strictObject(said)).optional() })
export type ImportChoices = z.infer<typeof choices>

/** Characters of copy that is pasted or typed: at most three bytes each, what a file to import may have. */
export const MOST_PASTED = 3_000_000
export const MOST_HEADLINE = 500

export const filesRequests = {
  'import:pick': z.strictObject({ what: z.enum(['files', 'folder']) }),
  'import:drop': z.strictObject({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
  /** Copy from the clipboard or typed, with a headline of its own or ''. It is picked then, as files are. */
  'import:paste': z.strictObject({
    format: z.enum(['text', 'html']),
    text: z.string().min(1).max(MOST_PASTED),
    headline: z.string().max(MOST_HEADLINE),
  }),
  /** Looks through what was picked and says what would happen; the token stays good for import:run. */
  'import:plan': z.strictObject({ token, job, choices: choices.optional() }),
  'import:run': z.strictObject({ token, job }),
  'export:pick': nothing,
  /** The name an article's file would get. */
  'export:example': z.strictObject({ id: idSchema, to: exportFormat, oneFile: z.boolean(), nameTemplate }),
  /** What an export would do: nothing is written. */
  'export:outlook': z.strictObject({ job, ids, to: exportFormats, view: viewSchema, ...given }),
  'export:run': z.strictObject({
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
  /** Saves an article's life as a page where the user says; export:show shows it. null: they think better of it. */
  'export:life': z.strictObject({ job, id: idSchema }),
  /** Shows the files of a finished export in the system's file manager. */
  'export:show': z.strictObject({ job }),
} as const
