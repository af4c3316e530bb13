// What a window may ask of the checks, of names, and of the house style.
import { FINDING_KINDS, fieldSchema, IGNORE_SCOPES, idSchema, nameRulingSchema, z } from '../../../data/schema/index.ts'
import { job, nothing, offset, token } from './parts.ts'

const { name } = nameRulingSchema.shape
const names = z.array(name).min(1).max(200)
const namesRuling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), canonical: name, aliases: names }),
  z.strictObject({ kind: z.literal('differ'), name, others: names }),
  z.strictObject({ kind: z.literal('forget'), name }),
  z.strictObject({
    kind: z.literal('entry'),
    before: nameRulingSchema.nullable(),
    after: nameRulingSchema.nullable(),
  }),
])

const stylebookPath = z.string().min(1).max(300)
const stylebookText = z.string().max(2_000_000)

export const checksRequests = {
  /** What the checks find in an article. A newer question has those before it answered null. */
  'findings:read': z.strictObject({ id: idSchema }),
  /** The misspellings of texts that are being typed. */
  'findings:spell': z.strictObject({
    language: z.string().min(1).max(100),
    texts: z.array(z.string().max(20_000)).min(1).max(60),
  }),
  /** Leaves a finding as it stands: at this place, in this article, or wherever it is found. Answers the decision's id. */
  'findings:ignore': z.strictObject({
    id: idSchema,
    scope: z.enum(IGNORE_SCOPES),
    finding: z.strictObject({
      check: z.string().min(1).max(100),
      field: fieldSchema,
      start: offset,
      end: offset,
      quote: z.string().max(100_000),
      fix: z.string().max(100_000).nullable(),
    }),
  }),
  /** Asks again about what such decisions kept back. */
  'findings:heed': z.strictObject({ decisions: z.array(idSchema).min(1).max(100_000) }),
  /** Every kind of finding, and whether the archive is told of it. */
  'findings:switches': nothing,
  /** Switches kinds on or off, for everybody who opens the archive. */
  'findings:switch': z.strictObject({ kinds: z.array(z.enum(FINDING_KINDS)).min(1).max(100), isOn: z.boolean() }),
  /** How much of the archive is checked by the rules of today as it reads today. Here and in the next two, null: it is closing. */
  'coverage:read': nothing,
  /** Articles with undecided findings of a kind, or of any (null), the worst first. */
  'coverage:look': z.strictObject({ kind: z.enum(FINDING_KINDS).nullable() }),
  /** Undecided findings of articles, in their order; null: not checked. */
  'coverage:counts': z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
  /** Checks what is not checked. Counted, and cancelled it keeps what is done. */
  'coverage:check': z.strictObject({ job }),
  /** Tags an article could carry, from the names it speaks of; null: the archive is closing. */
  'suggestions:tags': z.strictObject({ id: idSchema }),
  /** Names of the archive that look like one, the surest first; counted while the archive is learnt. */
  'names:clusters': z.strictObject({ job }),
  /** Where these forms stand, as names. */
  'names:places': z.strictObject({ forms: names }),
  /** Writes a ruling into names.yml. */
  'names:rule': z.strictObject({ ruling: namesRuling }),
  /** Writes a name at every place of its other forms and rules on them, as one act; in quotations it is proposed. */
  'names:write': z.strictObject({
    job,
    name,
    forms: names,
    status: z.enum(['proposed', 'accepted']),
    reason: z.string().max(4000),
  }),
  'stylebook:read': nothing,
  /** Tries the text of a file before it is saved, a rule on its examples and on sentences. */
  'stylebook:try': z.strictObject({
    path: stylebookPath,
    text: stylebookText,
    sentences: z.array(z.string().max(2000)).max(50),
  }),
  /** Writes a file, or removes it (`after` null), as long as it reads as `before`. */
  'stylebook:write': z.strictObject({
    path: stylebookPath,
    before: stylebookText.nullable(),
    after: stylebookText.nullable(),
  }),
  /** Asks for a folder of styles and says what of it would come in; the token is good for one stylebook:import. */
  'stylebook:pick': nothing,
  'stylebook:import': z.strictObject({ token, overwrite: z.boolean() }),
} as const
