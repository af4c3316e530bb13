// Calls about names across the archive.
import { type NameCluster, type NamePlace, nameRulingSchema, z } from '../../../data/schema/index.ts'
import { answers, job, type Room } from '../call.ts'

/** Clusters of names, as many as a window shows; `total` counts all. */
export interface NamesFound {
  readonly clusters: readonly NameCluster[]
  readonly total: number
}

/** Places of names with the headlines of their articles, as many as a window shows; `total` counts all. */
export interface NamesPlaced {
  readonly places: readonly (NamePlace & { readonly headline: string })[]
  readonly total: number
  /** How many of all places are in quotations. */
  readonly inQuotations: number
}

/** Number of places by outcome. */
export interface NameWritten {
  readonly articles: number
  readonly corrected: number
  readonly proposed: number
  readonly left: number
}

const { name } = nameRulingSchema.shape
const forms = z.array(name).min(1).max(200)
const namesRuling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), canonical: name, aliases: forms }),
  z.strictObject({ kind: z.literal('differ'), name, others: forms }),
  z.strictObject({ kind: z.literal('forget'), name }),
  z.strictObject({
    kind: z.literal('entry'),
    before: nameRulingSchema.nullable(),
    after: nameRulingSchema.nullable(),
  }),
])

export const names = {
  /** Names of the archive that look like one, surest first; reports progress while the archive is being read. */
  'names:clusters': { needs: 'open', request: z.strictObject({ job }), answer: answers<NamesFound>() },
  /** Where these forms occur, as names. */
  'names:places': { needs: 'open', request: z.strictObject({ forms }), answer: answers<NamesPlaced>() },
  /** Writes a ruling to names.yml. */
  'names:rule': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({ ruling: namesRuling }),
    answer: answers<null>(),
  },
  /**
   * Replaces the other forms of a name at every place and rules on them, as one act; in quotations the change is
   * proposed.
   */
  'names:write': {
    needs: 'writable',
    isAct: true,
    request: z.strictObject({
      job,
      name,
      forms,
      status: z.enum(['proposed', 'accepted']),
      reason: z.string().max(4000),
    }),
    answer: answers<NameWritten>(),
  },
} as const satisfies Room<'names'>
