// archive.json: what this folder is, and the house profile of which corrections need a notice.
import { CATEGORIES, categorySchema } from './correction.ts'
import { idSchema, instantSchema } from './id.ts'
import { z } from './zod.ts'

export const ARCHIVE_FORMAT = 'corrigenda-archive'
export const ARCHIVE_VERSION = 1

export const profileSchema = z.strictObject({
  noticeClasses: z.array(z.string().min(1).max(60)).min(1),
  publicCategories: z.array(categorySchema),
})
/** Which classes of notice the house uses (the first is the default) and which categories need a notice. */
export type Profile = Readonly<z.infer<typeof profileSchema>>

export const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  id: idSchema,
  title: z.string().min(1).max(200),
  createdAt: instantSchema,
  profile: profileSchema,
})
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** Read before the whole manifest is validated, to distinguish a newer archive from a damaged one. */
export const manifestHeadSchema = z.looseObject({ format: z.literal(ARCHIVE_FORMAT), version: z.int().min(0) })

const PUBLIC = new Set<string>(['name', 'fact', 'number', 'date', 'quote', 'attribution', 'legal'])

/** The manifest of a new archive with the neutral house profile. */
export function newManifest(id: string, title: string, createdAt: string): Manifest {
  return {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    id,
    title,
    createdAt,
    profile: {
      noticeClasses: ['correction', 'clarification', 'update', 'retraction', 'refile'],
      publicCategories: CATEGORIES.filter((category) => PUBLIC.has(category)),
    },
  }
}
