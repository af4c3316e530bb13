// The log of an article: append-only, each event naming the hash of the one before.
import { authorSchema } from './author.ts'
import { correctionSchema, statusSchema } from './correction.ts'
import { idSchema, instantSchema, sha256Schema } from './id.ts'
import { metadataPatchSchema } from './metadata.ts'
import { z } from './zod.ts'

export const noticeSchema = z.strictObject({
  class: z.string().min(1).max(60),
  label: z.string().min(1).max(60).optional(),
  text: z.string().min(1).max(10_000),
  composed: z.boolean(),
  basis: sha256Schema,
  wording: sha256Schema.optional(),
})

/**
 * The public correction text. `composed` is false once someone edited the wording; `basis` is the hash of the public
 * corrections it describes: when that changes the notice is stale. `label` is the class as readers see it (by default
 * its id, capitalised). `wording` is the hash of the house wording it was composed with, absent for the neutral one.
 */
export type Notice = Readonly<z.infer<typeof noticeSchema>>

const head = {
  id: idSchema,
  seq: z.int().min(1),
  at: instantSchema,
  by: authorSchema,
  prev: z.array(sha256Schema).min(1),
  batchId: idSchema.optional(),
}

export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...head, type: z.literal('correct'), correction: correctionSchema }),
  z.strictObject({
    ...head,
    type: z.literal('status'),
    ids: z.array(idSchema).min(1),
    to: statusSchema,
    note: z.string().max(4000).optional(),
  }),
  z.strictObject({ ...head, type: z.literal('notice'), notice: noticeSchema.nullable() }),
  z.strictObject({ ...head, type: z.literal('metadata'), before: metadataPatchSchema, after: metadataPatchSchema }),
])

/** One entry of the log. `seq` is the local order, `at` never decides anything; `prev` are the heads it follows. */
export type Event = z.infer<typeof eventSchema>

/** What an act logs, before it gets its place in the chain. */
export type EventBody =
  | Pick<Extract<Event, { type: 'correct' }>, 'type' | 'correction'>
  | Pick<Extract<Event, { type: 'status' }>, 'type' | 'ids' | 'to' | 'note'>
  | Pick<Extract<Event, { type: 'notice' }>, 'type' | 'notice'>
  | Pick<Extract<Event, { type: 'metadata' }>, 'type' | 'before' | 'after'>
