// Walks the files and folders an editor chose to import: in a fixed order, within bounds, and without opening anything
// that is not a plain file, so that a pipe or a link cannot hang or mislead an import.
import { lstat, opendir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BACKUP_RECORD } from '../schema/backup.ts'
import { manifestHeadSchema } from '../schema/manifest.ts'
import { fail, type Problem } from '../schema/problem.ts'
import { fileKind, systemCode } from '../store/file-kind.ts'
import { ARTICLES, BATCHES, JOURNAL, MANIFEST, SOURCES } from '../store/layout.ts'
import { readImportFile } from './read-import-file.ts'

/** Maximum depth of folders below the named one. */
const MAX_DEPTH = 32
/** Maximum number of files in one import, and of visible entries in one folder. */
const MAX_FILES = 100_000
/** In bytes; far larger than any manifest. */
const MOST_MANIFEST = 1_000_000

export type SkipReason = 'symbolic-link' | 'too-deep' | 'too-many' | 'archive' | 'backup'

/**
 * One thing found by the walk. path: its location, with links in the named path resolved; name: for people and for the
 * record, the base name of a named file or the path below the named folder, with `/`; bytes: its size when it was
 * found.
 */
export type ImportFind =
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly bytes: number }
  | { readonly kind: 'skipped'; readonly path: string; readonly name: string; readonly reason: SkipReason }
  | { readonly kind: 'problem'; readonly problem: Problem }

export interface FindOptions {
  /** When aborted, the walk ends without a problem. */
  readonly signal?: AbortSignal
  readonly maxDepth?: number
  readonly maxFiles?: number
}

interface Walk {
  readonly options: FindOptions
  readonly maxDepth: number
  readonly maxFiles: number
  readonly seen: Set<string>
  isFull: boolean
}

interface Entry {
  readonly path: string
  readonly name: string
  readonly depth: number
}

/** Whether a file or folder of this name is never copy: hidden, or left behind by a desktop. */
export function isNeverCopy(name: string): boolean {
  return NEVER_COPY.test(name)
}

/** Hidden entries begin with a dot; the others are left behind by desktops. */
const NEVER_COPY = /^(?:\..*|thumbs\.db|ehthumbs\.db|desktop\.ini|__macosx|icon\r)$/i

/**
 * The files at `paths` (files or folders), folders recursively, entries by name in code unit order, each file once. A
 * named path may be hidden or a symbolic link, which is followed; inside folders hidden entries are ignored, symbolic
 * links are skipped with a reason. So are folders deeper than `maxDepth` (32) and folders with more than `maxFiles`
 * (100,000) visible entries; after `maxFiles` files one 'too-many' ends the walk. A folder that is an archive or a
 * backup of one is skipped entirely, even if it was named: its records, rules and sources are not copy.
 *
 * Only folders and the manifests of archives are opened. Problem: `unreadable` with the system's code (ENOENT, EACCES
 * …) or with what is there instead of a file ('fifo', 'socket', 'character-device', 'block-device').
 */
export async function* findImportFiles(
  paths: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<ImportFind> {
  const { maxDepth = MAX_DEPTH, maxFiles = MAX_FILES } = options
  const walk: Walk = { options, maxDepth, maxFiles, seen: new Set(), isFull: false }
  for (const named of paths) {
    if (hasEnded(walk)) return
    const path = await attempt(() => realpath(named))
    if (!path.ok) yield unreadable(named, path.code)
    else yield* walkEntry({ path: path.value, name: '', depth: 0 }, walk)
  }
}

async function* walkEntry(entry: Entry, walk: Walk): AsyncGenerator<ImportFind> {
  const stats = await attempt(() => lstat(entry.path))
  if (!stats.ok) return yield unreadable(entry.path, stats.code)
  const kind = fileKind(stats.value)
  const name = entry.name || basename(entry.path)
  if (kind === 'symbolic-link') yield { kind: 'skipped', path: entry.path, name, reason: kind }
  else if (kind === 'folder') yield* walkFolder(entry, walk)
  else if (kind !== 'file') yield unreadable(entry.path, kind)
  else if (walk.seen.has(entry.path)) return
  else if (walk.seen.size >= walk.maxFiles) {
    walk.isFull = true
    yield { kind: 'skipped', path: entry.path, name, reason: 'too-many' }
  } else {
    walk.seen.add(entry.path)
    yield { kind: 'file', path: entry.path, name, bytes: stats.value.size }
  }
}

async function* walkFolder({ path, name, depth }: Entry, walk: Walk): AsyncGenerator<ImportFind> {
  const skip = (reason: SkipReason): ImportFind => ({ kind: 'skipped', path, name: name || basename(path), reason })
  if (depth > walk.maxDepth) return yield skip('too-deep')
  const kind = await archiveKind(path)
  if (kind !== null) return yield skip(kind)
  const names = await attempt(() => listNames(path, walk.maxFiles))
  if (!names.ok) return yield unreadable(path, names.code)
  if (names.value === null) return yield skip('too-many')
  for (const entry of names.value) {
    if (hasEnded(walk)) return
    yield* walkEntry({ path: join(path, entry), name: name ? `${name}/${entry}` : entry, depth: depth + 1 }, walk)
  }
}

/** The kind of a folder that is not copy: an archive, even with a damaged manifest, or a backup; null for any other. */
async function archiveKind(folder: string): Promise<'archive' | 'backup' | null> {
  const manifest = await readImportFile(join(folder, MANIFEST), MOST_MANIFEST)
  const isArchive = manifest.ok && manifestHeadSchema.safeParse(parsed(manifest.value)).success
  if (!isArchive && !(await hasRooms(folder))) return null
  return (await isPlainFile(join(folder, BACKUP_RECORD))) ? 'backup' : 'archive'
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

async function hasRooms(folder: string): Promise<boolean> {
  const rooms = await Promise.all(
    [ARTICLES, SOURCES, BATCHES, JOURNAL].map((room) =>
      lstat(join(folder, room)).then(
        (stats) => stats.isDirectory(),
        () => false,
      ),
    ),
  )
  return rooms.every(Boolean)
}

async function isPlainFile(path: string): Promise<boolean> {
  return await lstat(path).then(
    (stats) => stats.isFile(),
    () => false,
  )
}

/** The visible names in a folder, sorted by code units; null when there are more than `most`. */
async function listNames(path: string, most: number): Promise<readonly string[] | null> {
  const names: string[] = []
  for await (const { name } of await opendir(path)) {
    if (!NEVER_COPY.test(name)) names.push(name)
    if (names.length > most) return null
  }
  return names.sort((a, b) => (a < b ? -1 : 1))
}

function hasEnded({ options, isFull }: Walk): boolean {
  return isFull || options.signal?.aborted === true
}

function unreadable(path: string, detail: string): ImportFind {
  return { kind: 'problem', problem: fail('unreadable', { path, detail }).problem }
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, code: systemCode(error) }
  }
}
