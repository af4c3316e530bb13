// What a window may ask about many articles: lists, finding, tags, kept searches, and the acts that can be taken back.
import {
  CATEGORIES,
  findPatternSchema,
  idSchema,
  listRequestSchema,
  placeEditSchema,
  savedSearchSchema,
  searchNameSchema,
  tagSchema,
  z,
} from '../../../data/schema/index.ts'
import { ids, job, nothing } from './parts.ts'

const tags = z.array(tagSchema).max(100)

export const articlesRequests = {
  'articles:list': listRequestSchema,
  /** How many a query finds, in all and by tag, source, desk and state: the page is there before. */
  'articles:counts': z.strictObject({ query: z.string().max(2000) }),
  /** All articles a query finds, for selecting everything. */
  'articles:ids': z.strictObject({ query: z.string().max(2000) }),
  /** Where the text of these articles answers a query; for rows in sight. */
  'articles:snippets': z.strictObject({ query: z.string().max(2000), ids: z.array(idSchema).min(1).max(100) }),
  /** Counted, and cancelled it changes nothing; so are import:run, acts:undo and acts:redo. */
  'articles:tag': z.strictObject({ job, ids, add: tags, remove: tags }),
  'tags:list': nothing,
  /** Finds in all articles, or in those a query of the list finds; what is found comes by find:told. */
  'find:run': z.strictObject({ job, pattern: findPatternSchema, query: z.string().max(2000).nullable() }),
  /** Corrects places that were found, as one act; cancelled it changes nothing. `find` and `replacement`: as typed, for the history. */
  'find:correct': z.strictObject({
    job,
    places: z.array(placeEditSchema).min(1).max(10_000),
    category: z.enum(CATEGORIES),
    reason: z.string().max(4000),
    find: z.string().max(2000),
    replacement: z.string().max(100_000),
  }),
  'searches:list': nothing,
  'searches:save': savedSearchSchema.omit({ id: true }),
  'searches:rename': z.strictObject({ id: idSchema, name: searchNameSchema }),
  /** Answers what was removed, so that it can be saved again. */
  'searches:remove': z.strictObject({ id: idSchema }),
  'acts:state': nothing,
  'acts:undo': z.strictObject({ job }),
  'acts:redo': z.strictObject({ job }),
  /** Acts over many articles and exports, of any age. */
  'acts:logged': nothing,
  /** Acts of correcting one article, of all articles. Reads only; counted. */
  'acts:corrections': z.strictObject({ job }),
  /** Takes a batch back, article by article. */
  'acts:take-back': z.strictObject({ job, batch: idSchema }),
  'job:cancel': z.strictObject({ job }),
} as const
