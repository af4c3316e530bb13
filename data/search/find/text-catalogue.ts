// The catalogue of the text cache: one line of columns, which reads in a fraction of the time of one line per article,
// and a line with its hash. Segments never change once a catalogue lists them, and the catalogue is replaced as a
// whole, so that several programs may use one cache at a time; at worst one repeats another's work.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idSchema, newId, z } from '../../schema/index.ts'
import { hashBytes } from '../../store/hash-bytes.ts'
import { replaceCacheSync } from '../../work/cache-file.ts'

const FORMAT = 'corrigenda-texts'
const VERSION = 3
const CATALOGUE = 'texts.json'
const ID_LENGTH = 16

/** The stamp of the file an entry was read from. `changed` is the time of its last change of any kind, in ms. */
export interface Stamp {
  readonly size: number
  readonly changed: number
}

/**
 * The location of an article's texts; `length` 0 when its file could not be read. `published` is for ordering results.
 */
export interface Entry extends Stamp {
  readonly id: string
  readonly segment: string
  readonly at: number
  readonly length: number
  readonly sum: number
  readonly published: string
}

const column = z.array(z.number())
const catalogueSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  segments: z.array(z.string().regex(/^texts-[0-9a-z]{16}\.blob$/)),
  ids: z.string(),
  published: z.array(z.string()),
  ...{ segment: column, at: column, length: column, sum: column, size: column, changed: column },
})

/** A name for a new segment. */
export function segmentName(): string {
  return `texts-${newId()}.blob`
}

/** Whether a file in the cache is a segment. */
export function isSegment(name: string): boolean {
  return /^texts-[0-9a-z]{16}\.blob$/.test(name)
}

/** The entries in the catalogue; none when it is missing or cannot be trusted. */
export function readCatalogue(folder: string): readonly Entry[] {
  try {
    const [text = '', sum] = readFileSync(join(folder, CATALOGUE), 'utf8').split('\n')
    return sum === hashBytes(text) ? toEntries(catalogueSchema.parse(JSON.parse(text))) : []
  } catch {
    return [] // Missing or damaged alike: everything is read again.
  }
}

/** Replaces the catalogue. Throws the system's error and keeps the old one. */
export function writeCatalogue(folder: string, entries: readonly Entry[]): void {
  const text = JSON.stringify(toColumns(entries))
  replaceCacheSync(join(folder, CATALOGUE), `${text}\n${hashBytes(text)}`)
}

function toColumns(entries: readonly Entry[]): z.infer<typeof catalogueSchema> {
  const segments = [...new Set(entries.map(({ segment }) => segment))]
  const numbers = new Map(segments.map((segment, n) => [segment, n]))
  return {
    format: FORMAT,
    version: VERSION,
    segments,
    ids: entries.map(({ id }) => id).join(''),
    published: entries.map(({ published }) => published),
    segment: entries.map(({ segment }) => numbers.get(segment) ?? 0),
    at: entries.map(({ at }) => at),
    length: entries.map(({ length }) => length),
    sum: entries.map(({ sum }) => sum),
    size: entries.map(({ size }) => size),
    changed: entries.map(({ changed }) => changed),
  }
}

function toEntries(columns: z.infer<typeof catalogueSchema>): readonly Entry[] {
  const { segments, ids, published, segment, at, length, sum, size, changed } = columns
  return published.map((date, n) => ({
    id: idSchema.parse(ids.slice(n * ID_LENGTH, (n + 1) * ID_LENGTH)),
    segment: segments[segment[n] ?? -1] ?? '',
    at: at[n] ?? 0,
    length: length[n] ?? 0,
    sum: sum[n] ?? 0,
    size: size[n] ?? 0,
    changed: changed[n] ?? 0,
    published: date,
  }))
}
