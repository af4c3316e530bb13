// What is known about an article besides its text. The imported values are in the record; later ones are events.
import { instantSchema } from './id.ts'
import { z } from './zod.ts'

export const ARTICLE_STATES = ['new', 'in-work', 'checked', 'done'] as const
/** Maximum length of a note, and of the reason why an article was withdrawn, in characters. */
export const NOTE_MOST = 4000
export const REASON_MOST = 2000
const DESK_MOST = 200
const TAG_MOST = 100
const SOURCE_MOST = 500
export const tagSchema = z
  .string()
  .min(1)
  .max(TAG_MOST)
  .refine(
    (tag) => tag === tag.trim() && !/[\p{Cc},]/u.test(tag),
    'a tag has no comma, no control character and no blank at its ends',
  )

export const metadataSchema = z.strictObject({
  language: z.string().min(2).max(35),
  source: z.string().max(SOURCE_MOST).nullable(),
  desk: z.string().max(DESK_MOST).nullable(),
  publishedAt: z.union([instantSchema, z.iso.date()]).nullable(),
  url: z.string().max(2000).nullable(),
  tags: z.array(tagSchema),
  state: z.enum(ARTICLE_STATES),
  note: z.string().min(1).max(NOTE_MOST).nullable().optional(),
  flag: z.literal(true).nullable().optional(),
  due: z.iso.date().nullable().optional(),
  withdrawn: z.string().min(1).max(REASON_MOST).nullable().optional(),
})

/**
 * language: BCP 47; source: the publication or agency the copy names; publishedAt: ISO 8601 instant or date; tags: in
 * the order they were added; state: set by the editor. The last four are desk-only and never exported; absent and null
 * mean the same. note: plain text; due: the day by which someone must deal with it; withdrawn: why it was removed from
 * the lists.
 */
export type Metadata = Readonly<Omit<z.infer<typeof metadataSchema>, 'tags'>> & { readonly tags: readonly string[] }
export type ArticleState = Metadata['state']

/** A part of the metadata, as changed by an event. */
export const metadataPatchSchema = metadataSchema.partial()
export type MetadataPatch = Partial<Metadata>

/**
 * What an editor states about all the copy of an import: desk and source replace what the copy says, tags are added to its own, the date
 * is for copy without one. `folders`: what the name of the folder a file is in states, its desk or a tag; a desk stated for all goes first.
 */
export const importDetailsSchema = metadataSchema
  .pick({ desk: true, source: true, tags: true, publishedAt: true })
  .partial()
  .extend({ folders: z.enum(['desk', 'tag']).optional() })
export type ImportDetails = Readonly<z.infer<typeof importDetailsSchema>>

/** An article's metadata as imported from a file of this name, with what was stated for all. */
export function withImportDetails(metadata: Metadata, details: ImportDetails, fileName: string): Metadata {
  const { desk, source, tags = [], publishedAt, folders } = details
  const folder = folders === 'desk' ? deskFrom(folderOf(fileName)) : null
  return {
    ...metadata,
    desk: desk ?? folder ?? metadata.desk,
    source: source ?? metadata.source,
    tags: tagsFrom([...metadata.tags, ...tags, ...folderTags(details, fileName)]),
    publishedAt: metadata.publishedAt ?? publishedAt ?? null,
  }
}

/** The tag the folder of a file states; none unless folders are tags. */
export function folderTags({ folders }: ImportDetails, fileName: string): readonly string[] {
  return folders === 'tag' ? tagsFrom([folderOf(fileName)]) : []
}

/** Names as tags, each once: without commas, in at most 100 UTF-16 units, otherwise as `oneLine`; what is then empty is left out. */
export function tagsFrom(names: readonly string[]): readonly string[] {
  const tags = names.map((name) => oneLine(name.replaceAll(',', ' '), TAG_MOST))
  return [...new Set(tags)].filter((tag) => tag !== '')
}

/** A name as a desk, in at most 200 UTF-16 units, otherwise as `oneLine`; null: nothing is left of it. */
export function deskFrom(name: string): string | null {
  return oneLine(name, DESK_MOST) || null
}

/** A name as a source, in at most 500 UTF-16 units, otherwise as `oneLine`; null: nothing is left of it. */
export function sourceFrom(name: string): string | null {
  return oneLine(name, SOURCE_MOST) || null
}

/** Text in composed letters (macOS names folders decomposed), on one line of at most `most` UTF-16 units, without control characters. */
function oneLine(text: string, most: number): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, most)
  // The cut may leave half a character.
  return line.replaceAll(/\p{Cs}/gu, '').trim()
}

/** The folder a file is in, also within a ZIP; '': in none, or at the top of a ZIP or mailbox. */
function folderOf(fileName: string): string {
  const folder = (fileName.split(/[/\\]/).at(-2) ?? '').trim()
  return /^\.+$|\.(?:zip|mbox|mbx|eml)$/i.test(folder) ? '' : folder
}

/** The desk's own notes: they never reach a reader or receiver. */
export const DESK_ONLY = ['note', 'flag', 'due', 'withdrawn'] as const satisfies readonly (keyof Metadata)[]

/** Metadata that may leave the house. */
export function publicMetadata(metadata: Metadata): Metadata {
  const { note: _note, flag: _flag, due: _due, withdrawn: _withdrawn, ...rest } = metadata
  return rest
}

/** Metadata of an article about which nothing is known yet. */
export function emptyMetadata(): Metadata {
  return { language: 'en', source: null, desk: null, publishedAt: null, url: null, tags: [], state: 'new' }
}
