// Records as text: two-space JSON, LF, a final newline, keys in the schema's order. A sealed record ends with the
// SHA-256 of everything before the seal, so that one changed byte is noticed on reading.
import {
  type ArticleRecord,
  articleRecordSchema,
  type Batch,
  batchSchema,
  type CheckSwitches,
  checkSwitchesSchema,
  type DamageReason,
  type Event,
  type ExportBatch,
  eventSchema,
  exportBatchSchema,
  type IgnoredFindings,
  ignoredFindingsSchema,
  type Manifest,
  manifestSchema,
  migrateManifest,
  type NoticeProfile,
  noticeProfileSchema,
  ProblemError,
  type SavedSearches,
  savedSearchesSchema,
  type TableRecipes,
  tableRecipesSchema,
  type Vocabulary,
  vocabularySchema,
  type z,
} from '../schema/index.ts'
import { hashBytes } from './hash-bytes.ts'

/** Converts a record to the text of its file and back. `decode` throws a ProblemError `damaged` naming the path. */
export interface Codec<T> {
  readonly encode: (value: T) => string
  readonly decode: (text: string, path: string) => T
}

/**
 * The record in the text of an article's file, ignoring its seal: for inspecting a changed file, never for working on.
 * null when there is none.
 */
export function decodeUnsealed(text: string): ArticleRecord | null {
  try {
    const { seal: _, ...rest } = JSON.parse(text) as Json
    return articleRecordSchema.safeParse(linesAsText(rest)).data ?? null
  } catch {
    return null
  }
}

const SEAL = /,\n {2}"seal": "([0-9a-f]{64})"\n\}\n$/

/** Reads a manifest of any older version as one of this version. */
export const manifestCodec = plain<Manifest>(manifestSchema, migrateManifest)
export const vocabularyCodec = plain<Vocabulary>(vocabularySchema)
export const ignoredCodec = plain<IgnoredFindings>(ignoredFindingsSchema)
export const checkSwitchesCodec = plain<CheckSwitches>(checkSwitchesSchema)
export const searchesCodec = plain<SavedSearches>(savedSearchesSchema)
export const recipesCodec = plain<TableRecipes>(tableRecipesSchema)
export const noticesCodec = plain<NoticeProfile>(noticeProfileSchema)
export const batchCodec = sealed<Batch>(batchSchema)
export const exportCodec = sealed<ExportBatch>(exportBatchSchema)
const wholeArticle = sealed<ArticleRecord>(articleRecordSchema, textAsLines, linesAsText)
/** Written whole every time: a file may be ordered or spaced otherwise and still have a valid seal. */
export const articleCodec: Codec<ArticleRecord> = {
  encode: (record) => sealNoted(record, seal(textAsLines(validated(record)))),
  decode: (text, path) => {
    const record = remember(wholeArticle.decode(text, path))
    sealNoted(record, text)
    return record
  },
}

/** Length in bytes of what every sealed file ends with: 64 digits, and the end of the record. */
export const SEAL_ENDING = 68
const seals = new WeakMap<ArticleRecord, string>()

/**
 * The last SEAL_ENDING bytes of the file a record was read from or written to: they differ whenever anything in the
 * file does.
 */
export function sealEndingOf(record: ArticleRecord): string | undefined {
  return seals.get(record)
}

function sealNoted(record: ArticleRecord, text: string): string {
  // A copy: a slice of a string keeps the whole string in memory.
  seals.set(record, Buffer.from(text.slice(-SEAL_ENDING), 'latin1').toString('latin1'))
  return text
}

function plain<T>(schema: z.ZodType, migrate = (value: unknown): unknown => value): Codec<T> {
  return {
    encode: (value) => `${JSON.stringify(schema.parse(value), null, 2)}\n`,
    decode: (text, path) => checked<T>(schema, migrate(parseJson(withoutMark(text), path)), path),
  }
}

/** Some editors put a byte order mark before UTF-8; a file without a seal may have been saved by one. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

type Reshape = (value: Json) => Json
type Json = Record<string, unknown>

function sealed<T>(
  schema: z.ZodType,
  toFile: Reshape = (value) => value,
  fromFile: Reshape = (value) => value,
): Codec<T> {
  return {
    encode: (value) => seal(toFile(schema.parse(value) as Json)),
    decode: (text, path) => {
      const found = SEAL.exec(text)
      const value = parseJson(text, path)
      if (!found) throw damaged(path, 'seal', 'the seal at the end is missing')
      if (hashBytes(`${text.slice(0, found.index)}\n}`) !== found[1]) {
        throw damaged(path, 'seal', 'the file was changed outside Corrigenda')
      }
      const { seal: _, ...rest } = value as Json
      return checked<T>(schema, fromFile(rest), path)
    },
  }
}

function seal(value: Json): string {
  const body = JSON.stringify(value, null, 2)
  return `${body.slice(0, -2)},\n  "seal": "${hashBytes(body)}"\n}\n`
}

/**
 * Events known to be valid, with their keys in the schema's order. A record only grows, so a save needs to check only
 * the new events: the others were checked when read or written.
 */
const knownEvents = new WeakMap<Event, Event>()
const knownFields = new WeakSet<object>()

function validated(record: ArticleRecord): Json {
  if (!knownFields.has(record.fields)) {
    articleRecordSchema.parse({ ...record, events: [] })
    knownFields.add(record.fields)
  }
  const { id, source, metadata, headlineFrom, dateline, fields } = record
  return { id, source, metadata, headlineFrom, dateline, fields, events: record.events.map(validEvent) }
}

function validEvent(event: Event): Event {
  const known = knownEvents.get(event) ?? eventSchema.parse(event)
  knownEvents.set(event, known)
  return known
}

/** A record that was read has been checked, with its keys in the schema's order. */
function remember(record: ArticleRecord): ArticleRecord {
  knownFields.add(record.fields)
  for (const event of record.events) knownEvents.set(event, event)
  return record
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged(path, 'not-json', (error as Error).message)
  }
}

/** Validation errors name the field. */
function checked<T>(schema: z.ZodType, value: unknown, path: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data as T
  const [issue] = result.error.issues
  throw damaged(path, 'schema', `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not valid'}`)
}

function damaged(path: string, reason: DamageReason, detail: string): ProblemError {
  return new ProblemError({ code: 'damaged', details: { path, reason, detail } })
}

/** Text as an array of lines, so that a change is a small diff. */
function textAsLines(record: Json): Json {
  return withFields(record, (text) => (text as string).split('\n'))
}

function linesAsText(record: Json): Json {
  return withFields(record, (lines) => (Array.isArray(lines) ? lines.join('\n') : lines))
}

function withFields(record: Json, reshape: (text: unknown) => unknown): Json {
  const fields = (record.fields ?? {}) as Record<string, Json>
  const reshaped = Object.entries(fields).map(([name, field]) => [name, { ...field, text: reshape(field.text) }])
  return { ...record, fields: Object.fromEntries(reshaped) }
}
