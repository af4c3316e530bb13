// All records of a flat room (batches, exports); those that cannot be read are listed.
import { ok, type Problem } from '../schema/index.ts'
import { guarded } from '../work/environment.ts'
import type { Codec } from './codec.ts'
import { readRecord } from './record-file.ts'
import { namesInRoom } from './scan.ts'

/** A file that could not be read. `path` is inside the archive, with /. */
export interface UnreadFile {
  readonly path: string
  readonly problem: Problem
}

export interface ReadRoom<T> {
  readonly values: readonly T[]
  readonly unread: readonly UnreadFile[]
}

/**
 * Reads a room one record at a time, keeping only what `keep` returns for each: the record of an act over a whole
 * archive takes many megabytes. `folder` is the archive's, absolute. Throws the system's error when the room itself
 * cannot be read.
 */
export async function readRoom<T, Kept>(
  folder: string,
  room: string,
  codec: Codec<T>,
  keep: (record: T) => Kept,
): Promise<ReadRoom<Kept>> {
  return await readEach(folder, room, async (path) => {
    const { data } = await readRecord(folder, path, codec)
    return data === null ? null : keep(data)
  })
}

/** As `readRoom`, where `read` reads the record at a path inside the archive; null when there is none. */
export async function readEach<Kept>(
  folder: string,
  room: string,
  read: (path: string) => Promise<Kept | null>,
): Promise<ReadRoom<Kept>> {
  const values: Kept[] = []
  const unread: UnreadFile[] = []
  const names = (await namesInRoom(folder, room)).filter((name) => name.endsWith('.json'))
  for (const name of names.sort()) {
    const path = `${room}/${name}`
    const record = await guarded(path, async () => ok(await read(path)))
    if (!record.ok) unread.push({ path, problem: record.problem })
    else if (record.value !== null) values.push(record.value)
  }
  return { values, unread }
}
