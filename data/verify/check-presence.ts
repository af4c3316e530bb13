// What has gone: batches and exports name the articles they touched, and records name the batch that brought them, so
// that a file taken away is noticed although no other file was changed.
import type { ArticleRecord } from '../schema/index.ts'
import { batchCodec, type Codec, exportCodec } from '../store/codec.ts'
import { BATCHES, batchPath, EXPORTS, inArchive } from '../store/layout.ts'
import { readRecord } from '../store/record-file.ts'
import { namesIn } from '../store/scan.ts'

export interface Missing {
  readonly id: string
  readonly code: 'missing'
  readonly detail: string
}

/** Articles and batches that other files of the archive name and that are not there. `present`: ids of all article files. */
export async function findMissing(
  folder: string,
  present: ReadonlySet<string>,
  records: readonly ArticleRecord[],
): Promise<readonly Missing[]> {
  const missing = new Map<string, Missing>()
  const named = (id: string, by: string): void => {
    if (present.has(id) || missing.has(id)) return
    missing.set(id, { id, code: 'missing', detail: `its record is not there, but ${by} names it` })
  }
  for (const { path, value } of await readRoom(folder, BATCHES, batchCodec)) {
    for (const id of value.articles) named(id, path)
  }
  for (const { path, value } of await readRoom(folder, EXPORTS, exportCodec)) {
    for (const { id } of value.files.flatMap(({ articles }) => articles)) named(id, path)
  }
  const batches = new Set(await namesIn(inArchive(folder, BATCHES)))
  for (const { id, source } of records) {
    const batch = `${source.batchId}.json`
    if (batches.has(batch) || missing.has(batch)) continue
    const detail = `the import that brought ${id} is not there`
    missing.set(batch, { id: batchPath(source.batchId), code: 'missing', detail })
  }
  return [...missing.values()]
}

/** The records of a room that can be read; the others are told by the check of the files themselves. */
async function readRoom<T>(
  folder: string,
  room: string,
  codec: Codec<T>,
): Promise<readonly { readonly path: string; readonly value: T }[]> {
  const found: { path: string; value: T }[] = []
  for (const name of await namesIn(inArchive(folder, room))) {
    const path = `${room}/${name}`
    const low = await readRecord(inArchive(folder, path), codec).catch(() => null)
    if (low?.data) found.push({ path, value: low.data })
  }
  return found
}
