// Calls about versions of articles that were overwritten outside the app.
import { type ArticleRecord, sha256Schema, z } from '../../../data/schema/index.ts'
import { answers, type Room } from '../call.ts'

/**
 * Both versions of an article whose file was overwritten outside: the former and the present one; null when gone or
 * unreadable.
 */
export interface OverwrittenVersions {
  readonly overwritten: ArticleRecord
  readonly there: ArticleRecord | null
}

/** The version's name in the archive's summary. */
const name = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}-[0-9a-f]{12}\.json$/)

export const overwritten = {
  /** Both versions of an article whose file was overwritten outside. */
  'overwritten:read': { needs: 'open', request: z.strictObject({ name }), answer: answers<OverwrittenVersions>() },
  /** Restores the overwritten version, or keeps the present one. */
  'overwritten:choose': {
    needs: 'writable',
    request: z.strictObject({
      name,
      choice: z.enum(['overwritten', 'there']),
      /** Head of the present version as the user saw it; null: gone. */
      there: sha256Schema.nullable(),
    }),
    answer: answers<null>(),
  },
} as const satisfies Room<'overwritten'>
