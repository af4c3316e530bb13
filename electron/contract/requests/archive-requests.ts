// What a window may ask about the app itself, other windows, the archive as a whole, its backups and its integrity.
import { idSchema, sha256Schema, z } from '../../../data/schema/index.ts'
import { preferencesSchema } from '../user-settings.ts'
import { ids, job, nothing, token } from './parts.ts'

/** As the archive's summary names the version. */
const overwritten = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}-[0-9a-f]{12}\.json$/)

export const archiveRequests = {
  'app:info': nothing,
  'archive:state': nothing,
  'archive:pick': z.strictObject({ purpose: z.enum(['open', 'create']) }),
  'archive:open': z.strictObject({ token }),
  'archive:create': z.strictObject({ token, title: z.string().trim().min(1).max(200) }),
  'archive:open-sample': nothing,
  'archive:open-recent': z.strictObject({ id: idSchema }),
  /** Takes it off the list of recent archives; nothing happens to the archive. */
  'archive:forget-recent': z.strictObject({ id: idSchema }),
  /** Tries the archive once more that is open for reading only, or could not be opened because of its own files. */
  'archive:open-again': nothing,
  'archive:close': nothing,
  /** Opens another window on what this one shows. */
  'window:new': nothing,
  /** Shows another archive in a window of its own. */
  'window:open': z.strictObject({ token }),
  'window:open-recent': z.strictObject({ id: idSchema }),
  /** Does in the field that has the focus what the Edit menu does: a page may not read the clipboard itself. */
  'window:edit': z.strictObject({ act: z.enum(['cut', 'copy', 'paste', 'selectAll']) }),
  'backups:list': nothing,
  /** Reads every file of every backup again, and has each remember what was found. */
  'backups:check': z.strictObject({ job }),
  'backups:make': z.strictObject({ job }),
  /** Brings files back from the newest whole backup and opens the archive anew. */
  'backups:restore': z.strictObject({
    job,
    what: z.union([z.enum(['everything', 'damaged']), z.strictObject({ ids })]),
  }),
  /** Both versions of an article whose file was overwritten outside. */
  'overwritten:read': z.strictObject({ name: overwritten }),
  /** Makes the version that was overwritten the article again, or leaves the one that is there. */
  'overwritten:choose': z.strictObject({
    name: overwritten,
    choice: z.enum(['overwritten', 'there']),
    /** Head of the version that is there, as it was seen; null: gone. */
    there: sha256Schema.nullable(),
  }),
  /** Proves that nothing was edited silently: in the whole archive, or in one article. Reads only; counted. */
  'integrity:verify': z.strictObject({ job, id: idSchema.nullable() }),
  'integrity:pick': z.strictObject({ what: z.enum(['file', 'folder']) }),
  /** Checks what was picked against the manifests beside it. */
  'integrity:verify-export': z.strictObject({ job, token }),
  'settings:read': nothing,
  'settings:update': preferencesSchema.partial(),
} as const
