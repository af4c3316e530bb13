// Which files there are in an archive, without reading them.
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel, isTemporary } from './disk.ts'
import { ARTICLES, BATCHES, EXPORTS, inArchive, JOURNAL, MANIFEST, SOURCES, WITHDRAWN } from './layout.ts'

const RECORD = /^([0-9a-hjkmnp-tv-z]{16})\.json$/

/** Ids of all articles, from the names of their files, sorted. */
export async function listArticleIds(folder: string): Promise<readonly string[]> {
  const names = await namesInShards(folder, ARTICLES)
  return names.flatMap(({ name }) => RECORD.exec(name)?.[1] ?? []).sort()
}

/** Every file in the two-letter folders of a room, as path inside the archive. */
export async function namesInShards(
  folder: string,
  room: string,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const shards = await namesIn(inArchive(folder, room))
  const lists = await inParallel(shards, async (shard) => {
    const names = await namesIn(join(inArchive(folder, room), shard))
    return names.map((name) => ({ name, path: `${room}/${shard}/${name}` }))
  })
  return lists.flat()
}

/** Removes temporary files that a crash left. Only the writer may: it holds the lock. */
export async function sweepTemporaries(folder: string): Promise<number> {
  const sharded = [...(await namesInShards(folder, ARTICLES)), ...(await namesInShards(folder, SOURCES))].map(
    ({ path }) => path,
  )
  const flat: string[] = []
  for (const room of ['', BATCHES, EXPORTS, WITHDRAWN, JOURNAL]) {
    for (const name of await namesIn(inArchive(folder, room))) flat.push(room === '' ? name : `${room}/${name}`)
  }
  const stray = [...sharded, ...flat].filter(isTemporary)
  await inParallel(stray, (path) => unlink(inArchive(folder, path)).catch(() => {}))
  return stray.length
}

/** Names in a folder; none when it is not there or is a file. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}

/** Whether a folder looks like an archive, however damaged: it has a manifest or a room for articles. */
export async function isArchiveFolder(folder: string): Promise<boolean> {
  const names = await namesIn(folder)
  return names.includes(MANIFEST) || names.includes(ARTICLES)
}
