// The corrected texts of all articles of an archive, stored in a few files so that they can be read quickly: opening
// 100,000 records takes seconds, reading these a fraction of one. Derived: anything missing, outdated or damaged is
// read from the records again.
import { closeSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { ProblemError } from '../../schema/index.ts'
import { ARTICLES, articleIdOf, articlePath, inArchive } from '../../store/layout.ts'
import { openPlainFileSync } from '../../store/plain-file.ts'
import { type ArticleTexts, encodeTexts, textsIn } from './article-texts.ts'
import { isNext, SegmentReader, SegmentWriter } from './segments.ts'
import { type Entry, isSegment, readCatalogue, type Stamp, writeCatalogue } from './text-catalogue.ts'

/** Called often; returns whether to continue. */
export type Step = (done: number, of: number) => boolean

/** The catalogue is written after this many changed entries, and at the end. */
const UNWRITTEN = 500
/** Share of the segments that may be out of order or dead before they are rewritten. */
const LOOSE_SHARE = 0.3
/** A segment in no catalogue may be another program's, still being written. */
const ORPHAN_AFTER_MS = 3_600_000

export class TextCache {
  private readonly entries = new Map<string, Entry>()
  private readonly reader: SegmentReader
  private writer: SegmentWriter | null = null
  private unwritten = 0
  private order: readonly Entry[] | null = null

  /** `archive` and `folder` are absolute paths: the archive's, and its text cache's, created if missing. */
  constructor(
    private readonly archive: string,
    readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true })
    this.reader = new SegmentReader(folder)
    for (const entry of readCatalogue(folder)) this.entries.set(entry.id, entry)
    this.forgetCutOff()
  }

  /** All entries, newest article first. Those that could not be read have length 0. */
  list(): readonly Entry[] {
    this.order ??= [...this.entries.values()].sort(newestFirst)
    return this.order
  }

  /** Checks every record file and reads those added or changed. Returns false when stopped early. */
  scan(step: Step): boolean {
    const stamps = stampsIn(this.archive)
    for (const id of [...this.entries.keys()]) if (!stamps.has(id)) this.drop(id)
    const stale = [...stamps].filter(([id, stamp]) => !isSame(this.entries.get(id), stamp)).map(([id]) => id)
    return this.readAll(stale, step)
  }

  /** Reads these articles again. Returns false when stopped early. */
  refresh(ids: readonly string[], step: Step): boolean {
    return this.readAll(ids, step)
  }

  /** The fields of an entry missing from the cache, read from its record; null when that cannot be read either. */
  lostFieldsOf(entry: Entry): ArticleTexts['fields'] | null {
    if (entry.length === 0) return null
    const texts = this.readOne(entry.id)
    this.writer?.flush()
    return texts?.fields ?? null
  }

  /** Saves what was read for the next time. */
  save(): void {
    this.writer?.flush()
    if (this.isLoose()) this.rewrite()
    if (this.unwritten > 0) writeCatalogue(this.folder, [...this.entries.values()])
    this.unwritten = 0
  }

  close(): void {
    this.save()
    this.writer?.close()
    this.reader.close()
  }

  private readAll(ids: readonly string[], step: Step): boolean {
    for (const [n, id] of ids.entries()) {
      if (!step(n, ids.length)) {
        this.save()
        return false
      }
      this.readOne(id)
    }
    this.writer?.flush()
    if (this.unwritten >= UNWRITTEN) this.save()
    return step(ids.length, ids.length)
  }

  private readOne(id: string): ArticleTexts | null {
    const found = readRecord(this.archive, articlePath(id))
    if (found === null) {
      this.drop(id)
      return null
    }
    const { stamp, texts } = found
    this.writer ??= new SegmentWriter(this.folder)
    const none = { segment: this.writer.name, at: 0, length: 0, sum: 0 }
    const place = texts ? this.writer.append(encodeTexts(id, texts)) : none
    this.put({ id, ...stamp, ...place, published: texts?.published ?? '' })
    return texts
  }

  private put(entry: Entry): void {
    this.entries.set(entry.id, entry)
    this.order = null
    this.unwritten += 1
  }

  private drop(id: string): void {
    if (this.entries.delete(id)) this.unwritten += 1
    this.order = null
  }

  /** Removes entries whose segment is missing or too short. */
  private forgetCutOff(): void {
    const sizes = new Map<string, number>()
    for (const { segment } of this.entries.values()) {
      if (!sizes.has(segment)) sizes.set(segment, this.reader.sizeOf(segment))
    }
    for (const { id, segment, at, length } of [...this.entries.values()]) {
      if (at + length > (sizes.get(segment) ?? -1)) this.drop(id)
    }
  }

  private isLoose(): boolean {
    const list = this.list()
    const loose = list.filter((entry, n) => n > 0 && !isNext(list[n - 1] as Entry, entry)).length
    return loose > Math.max(UNWRITTEN, list.length * LOOSE_SHARE)
  }

  /**
   * Writes one new segment with everything in order; the old ones are removed once the catalogue no longer lists them.
   */
  private rewrite(): void {
    const writer = new SegmentWriter(this.folder)
    for (const entry of this.list()) {
      const bytes = this.reader.read(entry.segment, entry.at, entry.length)
      const none = { segment: writer.name, at: 0, length: 0, sum: 0 }
      if (entry.length === 0) this.put({ ...entry, ...none })
      else if (bytes.length < entry.length || crc32(bytes) !== entry.sum) this.drop(entry.id)
      else this.put({ ...entry, ...writer.append(Buffer.from(bytes)) })
    }
    writer.close()
    this.writer?.close()
    this.writer = null
    this.reader.close()
    writeCatalogue(this.folder, [...this.entries.values()])
    this.unwritten = 0
    removeOrphans(this.folder, new Set([...this.entries.values()].map(({ segment }) => segment)))
  }
}

function newestFirst(a: Entry, b: Entry): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function isSame(entry: Entry | undefined, stamp: Stamp): boolean {
  return entry !== undefined && entry.size === stamp.size && entry.changed === stamp.changed
}

/** A record file with its stamp; texts null when it cannot be read; null when there is none. */
function readRecord(
  archive: string,
  path: string,
): { readonly stamp: Stamp; readonly texts: ArticleTexts | null } | null {
  let stamp: Stamp = { size: -1, changed: 0 }
  try {
    const { file, stats } = openPlainFileSync(archive, path)
    try {
      const { size, ctimeMs } = stats
      stamp = { size, changed: ctimeMs }
      return { stamp, texts: textsIn(readFileSync(file, 'utf8'), path) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof ProblemError || (error as NodeJS.ErrnoException).code !== undefined)
      return { stamp, texts: null }
    throw error
  }
}

/** The stamp of every record file, by id. */
function stampsIn(archive: string): ReadonlyMap<string, Stamp> {
  const stamps = new Map<string, Stamp>()
  const room = inArchive(archive, ARTICLES)
  for (const shard of namesIn(room)) {
    if (!lstatSync(join(room, shard), { throwIfNoEntry: false })?.isDirectory()) continue
    for (const name of namesIn(join(room, shard))) {
      const id = articleIdOf(`${ARTICLES}/${shard}/${name}`)
      const stats = id === null ? undefined : lstatSync(join(room, shard, name), { throwIfNoEntry: false })
      if (id !== null && stats) stamps.set(id, { size: stats.size, changed: stats.ctimeMs })
    }
  }
  return stamps
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

function removeOrphans(folder: string, named: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const isOld = (): boolean => Date.now() - statSync(join(folder, name)).mtimeMs > ORPHAN_AFTER_MS
    if (isSegment(name) && !named.has(name) && isOld()) rmSync(join(folder, name), { force: true })
  }
}
