// Lists the files of an archive without reading them.
import { readdir, unlink } from 'node:fs/promises'
import { fail, ok, ProblemError, type Result } from '../schema/index.ts'
import { inParallel, isTemporary } from './disk.ts'
import { ARTICLES, BATCHES, EXPORTS, JOURNAL, MANIFEST, SOURCES, WITHDRAWN } from './layout.ts'
import { checkedFolder, checkedPath } from './way.ts'

/** The folders that hold records. */
const SHARD = /^[0-9a-f]{2}$/
const RECORD = /^([0-9a-hjkmnp-tv-z]{16})\.json$/

/** Ids of all articles, from the names of their files, sorted. */
export async function listArticleIds(folder: string): Promise<readonly string[]> {
  const names = await namesInShards(folder, ARTICLES)
  return names.flatMap(({ name }) => RECORD.exec(name)?.[1] ?? []).sort()
}

/** Resolves ids or prefixes of ids, each once; `known` is the list of all. Problems: not-found, ambiguous-id. */
export function wholeIds(given: readonly string[], known: readonly string[]): Result<readonly string[]> {
  const all = new Set(known)
  const ids = new Set<string>()
  for (const id of given) {
    const candidates = all.has(id) ? [id] : known.filter((candidate) => id.length >= 4 && candidate.startsWith(id))
    const [only] = candidates
    if (only === undefined) return fail('not-found', { what: 'article', id })
    if (candidates.length > 1) return fail('ambiguous-id', { what: 'article', id, candidates: candidates.slice(0, 10) })
    ids.add(only)
  }
  return ok([...ids])
}

/**
 * Every file in the two-letter folders of a room, as path inside the archive. Throws the system's error, unless
 * `onUnreadable` is given: it is then called with each folder (its path inside the archive) that cannot be read.
 */
export async function namesInShards(
  folder: string,
  room: string,
  onUnreadable: (path: string, error: unknown) => void = throwOn,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const read = async (path: string, list: typeof namesInRoom): Promise<readonly string[]> =>
    await list(folder, path).catch((error: unknown) => {
      onUnreadable(path, error)
      return []
    })
  const lists = await inParallel(await read(room, shardsIn), async (shard) => {
    const names = await read(`${room}/${shard}`, namesInRoom)
    return names.map((name) => ({ name, path: `${room}/${shard}/${name}` }))
  })
  return lists.flat()
}

/** Folders, and anything in the place of one; stray files next to them are ignored. */
async function shardsIn(folder: string, room: string): Promise<readonly string[]> {
  const entries = await readdir(await checkedFolder(folder, room), { withFileTypes: true }).catch(noneWhenMissing)
  return entries.filter((entry) => !entry.isFile() || SHARD.test(entry.name)).map(({ name }) => name)
}

/** Removes temporary files that a crash left. Only for the writer, which holds the lock. */
export async function sweepTemporaries(folder: string): Promise<number> {
  const sharded = await inParallel([ARTICLES, SOURCES], async (room) =>
    (await shardsIn(folder, room)).map((shard) => `${room}/${shard}`),
  )
  // Keeps stray names only: the names of 100,000 articles would take tens of megabytes in every program that opens the
  // archive.
  const found = await inParallel([...sharded.flat(), '', BATCHES, EXPORTS, WITHDRAWN, JOURNAL], async (room) =>
    (await namesInRoom(folder, room).catch(noneInLinks))
      .filter(isTemporary)
      .map((name) => (room === '' ? name : `${room}/${name}`)),
  )
  const stray = found.flat()
  await inParallel(stray, async (path) => await unlink(await checkedPath(folder, path)).catch(() => {}))
  return stray.length
}

/**
 * Names in a folder; none when it does not exist. Throws the system's error, also when something else is in its place.
 */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(noneWhenMissing)
}

/**
 * Names in a folder inside an archive's, as namesIn. Throws a ProblemError `damaged` when a link or the like is in its
 * place.
 */
export async function namesInRoom(folder: string, path: string): Promise<readonly string[]> {
  return await namesIn(await checkedFolder(folder, path))
}

/** Something other than a folder in a shard's place is reported where articles are listed. */
function noneInLinks(error: unknown): [] {
  if (error instanceof ProblemError) return []
  throw error
}

function throwOn(_: string, error: unknown): never {
  throw error
}

function noneWhenMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}

/** Whether a folder looks like an archive, however damaged: it has a manifest or a folder of articles. */
export async function isArchiveFolder(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOTDIR' ? [] : noneWhenMissing(error),
  )
  return names.includes(MANIFEST) || names.includes(ARTICLES)
}
