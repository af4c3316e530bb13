// Acts in the form undo stores them. An act logged as a batch is stored as its id; the batch's record has the rest. For
// any other act, the length of each article's log before and after: logs only grow, so that is enough to reconstruct
// both sides. Either takes little memory and survives a restart.
import { headHash } from '../../corrections/index.ts'
import {
  type ActName,
  type ArticleRecord,
  actNameSchema,
  type Change,
  fail,
  idSchema,
  ok,
  type Result,
  sha256Schema,
  type Undoable,
  z,
} from '../../schema/index.ts'

const keptArticleSchema = z.strictObject({
  id: idSchema,
  /** Events in its log before the act; null: the act imported it. */
  from: z.int().min(0).nullable(),
  /** Events in its log after the act, and the hash of the last of them, which identifies the log. */
  to: z.int().min(0),
  head: sha256Schema,
})

const keptActSchema = z.strictObject({
  name: actNameSchema,
  /** Empty when the act was logged as a batch. */
  articles: z.array(keptArticleSchema).readonly(),
  /** Articles the act withdrew. */
  withdrawn: z.array(idSchema).readonly(),
  stylebook: z
    .array(z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
    .readonly(),
  /** The batch it was logged as, if any. */
  batch: idSchema.nullable(),
})
export type KeptAct = Readonly<z.infer<typeof keptActSchema>>

const keptActsSchema = z.strictObject({
  version: z.literal(1),
  done: z.array(keptActSchema).readonly(),
  undone: z.array(keptActSchema).readonly(),
})
/** Acts done and undone, latest last. */
export type KeptActs = Pick<Readonly<z.infer<typeof keptActsSchema>>, 'done' | 'undone'>

/** The stored form of an act. */
export function keptAct(name: ActName, done: Undoable): KeptAct {
  const kept = { name, articles: [], withdrawn: [], stylebook: [...(done.stylebook ?? [])] }
  if (!('articles' in done)) return { ...kept, batch: done.batch }
  const { articles, restored = [], withdrawn = [], batch } = done
  if (batch) return { ...kept, batch: batch.id }
  const cameIn = restored.map((after) => ({ before: null, after }))
  return {
    ...kept,
    articles: [...articles, ...cameIn].map(({ before, after }) => ({
      ...{ id: after.id, from: before?.events.length ?? null, to: after.events.length, head: headHash(after) },
    })),
    withdrawn: withdrawn.map(({ id }) => id),
    batch: null,
  }
}

/**
 * Reconstructs the change an act made, from the present records and the withdrawn ones. Problems: not-found;
 * changed-meanwhile when an article's log is not the one the act was made in.
 */
export function changeOf(
  { articles, withdrawn, stylebook }: KeptAct,
  current: ReadonlyMap<string, ArticleRecord>,
  takenOut: readonly ArticleRecord[],
): Result<Change> {
  const changes: { before: ArticleRecord | null; after: ArticleRecord }[] = []
  for (const { id, from, to, head } of articles) {
    const now = current.get(id)
    if (!now) return fail('not-found', { what: 'article', id })
    const after = upTo(now, to)
    if (now.events.length < to || headHash(after) !== head) return fail('changed-meanwhile', { article: id })
    changes.push({ before: from === null ? null : upTo(now, from), after })
  }
  const missing = withdrawn.find((id) => !takenOut.some((record) => record.id === id))
  if (missing !== undefined) return fail('not-found', { what: 'article', id: missing })
  return ok({
    articles: changes,
    ...(takenOut.length > 0 ? { withdrawn: takenOut } : {}),
    ...(stylebook.length > 0 ? { stylebook } : {}),
  })
}

/** The acts in a file's text; none if this version cannot parse it. */
export function parseKeptActs(text: string | null): KeptActs {
  try {
    const { done, undone } = keptActsSchema.parse(JSON.parse(text ?? ''))
    return { done, undone }
  } catch {
    return { done: [], undone: [] }
  }
}

/** The text of a file that stores these acts. */
export function keptActsText({ done, undone }: KeptActs): string {
  return `${JSON.stringify({ version: 1, done, undone })}\n`
}

function upTo(record: ArticleRecord, end: number): ArticleRecord {
  return end === record.events.length ? record : { ...record, events: record.events.slice(0, end) }
}
