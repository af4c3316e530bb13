// What a window may ask about copy that comes in and goes out.
import { idSchema, viewSchema, z } from '../../../data/schema/index.ts'
import { ids, job, nothing, token } from './parts.ts'

const format = z.enum(['text', 'markdown', 'html', 'docx', 'json', 'log-csv'])
const nameTemplate = z.string().min(1).max(200)

/** What goes out only when the exporter asks for it. */
const given = { withRemoved: z.boolean(), withWrongForms: z.boolean(), withReasons: z.boolean() }

export const filesRequests = {
  'import:pick': z.strictObject({ what: z.enum(['files', 'folder']) }),
  'import:drop': z.strictObject({ paths: z.array(z.string().min(1).max(10_000)).min(1).max(10_000) }),
  /** Looks through what was picked and says what would happen; the token stays good for import:run. */
  'import:plan': z.strictObject({ token, job }),
  'import:run': z.strictObject({ token, job }),
  'export:pick': nothing,
  /** The name an article's file would get. */
  'export:example': z.strictObject({ id: idSchema, to: format, oneFile: z.boolean(), nameTemplate }),
  /** What an export would do: nothing is written. */
  'export:outlook': z.strictObject({ job, ids, to: format, view: viewSchema, ...given }),
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
    ...given,
    ifExists: z.enum(['ask', 'number', 'overwrite']),
  }),
  /** Saves an article's life as a page where the user says; export:show shows it. null: they think better of it. */
  'export:life': z.strictObject({ job, id: idSchema }),
  /** Shows the files of a finished export in the system's file manager. */
  'export:show': z.strictObject({ job }),
} as const
