// Reads article files for the index: lists them with their stamps, and reads one together with the stamp of the very
// bytes read. Synchronous: this runs in its own thread, where awaiting each file costs more than reading it.
import { closeSync, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { type ArticleRecord, ProblemError, type Result } from '../schema/index.ts'
import { toProblem } from '../work/environment.ts'
import { articleCodec } from './codec.ts'
import { ARTICLES, articleIdOf, articlePath, inArchive } from './layout.ts'
import { checkSize, openPlainFileSync } from './plain-file.ts'
import { checkedPathSync } from './way.ts'

/** Identifies one state of a file: its size in bytes and its change time, in microseconds since 1970. */
export interface Stamp {
  readonly size: number
  readonly changed: number
}

export interface StampedFile {
  readonly id: string
  readonly stamp: Stamp
}

export interface ReadFile {
  readonly stamp: Stamp
  /** Problems: damaged, the environment's. */
  readonly record: Result<ArticleRecord>
}

/** The stamp of a file whose state is unknown. */
const UNKNOWN: Stamp = { size: -1, changed: 0 }

/** Every article file, one two-letter folder at a time. */
export function* articleFiles(folder: string): Generator<readonly StampedFile[]> {
  for (const shard of foldersIn(inArchive(folder, ARTICLES))) {
    const inside = join(inArchive(folder, ARTICLES), shard)
    yield namesIn(inside).flatMap((name) => {
      const id = articleIdOf(`${ARTICLES}/${shard}/${name}`)
      const stats = id === null ? undefined : statsOf(join(inside, name))
      return id !== null && stats ? [{ id, stamp: stampOf(stats) }] : []
    })
  }
}

/** Reads an article's record; null when there is none. */
export function readArticleFile(folder: string, id: string): ReadFile | null {
  const path = articlePath(id)
  try {
    const { text, stamp } = readStamped(folder, path)
    return { stamp, record: decoded(text, id) }
  } catch (error) {
    if (isMissing(error)) return null
    return { stamp: stampNow(folder, path), record: { ok: false, problem: toProblem(error, path) } }
  }
}

/** A record that names another article is in the wrong place. Throws a ProblemError `damaged`. */
export function checkPlace(record: ArticleRecord, id: string): void {
  if (record.id === id) return
  const details = { path: articlePath(id), reason: 'misplaced', detail: `the record says ${record.id}` } as const
  throw new ProblemError({ code: 'damaged', details })
}

function decoded(text: string, id: string): Result<ArticleRecord> {
  try {
    const record = articleCodec.decode(text, articlePath(id))
    checkPlace(record, id)
    return { ok: true, value: record }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    throw error
  }
}

function readStamped(folder: string, path: string): { readonly text: string; readonly stamp: Stamp } {
  const { file, stats } = openPlainFileSync(folder, path)
  try {
    checkSize(path, stats)
    const stamp = stampOf(stats)
    return { text: readFileSync(file, 'utf8'), stamp }
  } finally {
    closeSync(file)
  }
}

function stampOf({ size, mtimeMs }: Stats): Stamp {
  return { size, changed: Math.round(mtimeMs * 1000) }
}

/** The stamp of whatever is at a file's path. */
function stampNow(folder: string, path: string): Stamp {
  try {
    const stats = statsOf(checkedPathSync(folder, path))
    return stats ? stampOf(stats) : UNKNOWN
  } catch {
    return UNKNOWN
  }
}

/** Does not follow links; undefined when nothing is there. */
function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false })
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Names of folders. Anything else in a folder's place is reported by verify, and its files are in no list. */
function foldersIn(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => statsOf(join(folder, name))?.isDirectory())
}

function namesIn(folder: string): readonly string[] {
  try {
    return statsOf(folder)?.isDirectory() ? readdirSync(folder) : []
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
