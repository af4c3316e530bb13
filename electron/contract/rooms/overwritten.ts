// What a window may ask about versions of articles that were overwritten outside.
import { type ArticleRecord, sha256Schema, z } from '../../../data/schema/index.ts'
import { answers, type Room } from '../call.ts'

/** Of an article whose file was overwritten outside: what it held, and what it holds; null when that is gone or cannot be read. */
export interface OverwrittenVersions {
  readonly overwritten: ArticleRecord
  readonly there: ArticleRecord | null
}

/** As the archive's summary names the version. */
const name = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}-[0-9a-f]{12}\.json$/)

export const overwritten = {
  /** Both versions of an article whose file was overwritten outside. */
  'overwritten:read': { needs: 'open', request: z.strictObject({ name }), answer: answers<OverwrittenVersions>() },
  /** Makes the version that was overwritten the article again, or leaves the one that is there. */
  'overwritten:choose': {
    needs: 'writable',
    request: z.strictObject({
      name,
      choice: z.enum(['overwritten', 'there']),
      /** Head of the version that is there, as it was seen; null: gone. */
      there: sha256Schema.nullable(),
    }),
    answer: answers<null>(),
  },
} as const satisfies Room<'overwritten'>
