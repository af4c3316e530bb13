// The batches and exports of an archive as verify reads them: each once, keeping only what articles and the log of acts
// must agree with.
import type { LogHead, Sha256, VerifyProblem } from '../schema/index.ts'
import { batchCodec, type Codec, exportCodec } from '../store/codec.ts'
import { inParallel } from '../store/disk.ts'
import { BATCHES, EXPORTS } from '../store/layout.ts'
import { ExpectedHeads } from './expected-heads.ts'
import { readChecked } from './read-checked.ts'
import type { Rooms } from './rooms.ts'

export interface Witnesses {
  readonly expected: ExpectedHeads
  /** Of all files in the two rooms, readable or not. */
  readonly paths: ReadonlySet<string>
  /** By path, of those that are sound. */
  readonly hashes: ReadonlyMap<string, Sha256>
  /** What the sound ones say of the log of acts, by path. */
  readonly logs: ReadonlyMap<string, LogHead>
  readonly problems: readonly VerifyProblem[]
}

/** Reads both rooms. */
export async function readWitnesses(rooms: Rooms): Promise<Witnesses> {
  const expected = new ExpectedHeads()
  const batches = await checkRoom(rooms, BATCHES, batchCodec, (batch) => expected.addBatch(batch))
  const exports = await checkRoom(rooms, EXPORTS, exportCodec, (exported) => expected.addExport(exported))
  return {
    expected,
    paths: new Set([...batches.paths, ...exports.paths]),
    hashes: new Map([...batches.hashes, ...exports.hashes]),
    logs: new Map([...batches.logs, ...exports.logs]),
    problems: [...batches.problems, ...exports.problems],
  }
}

type CheckedRoom = Pick<Witnesses, 'hashes' | 'logs' | 'problems'> & { readonly paths: readonly string[] }

/** Reads a room once; `take` is given each sound record. */
async function checkRoom<T extends { readonly log?: LogHead | undefined }>(
  rooms: Rooms,
  room: string,
  codec: Codec<T>,
  take: (value: T) => void,
): Promise<CheckedRoom> {
  const names = await rooms.names(room)
  const hashes = new Map<string, Sha256>()
  const logs = new Map<string, LogHead>()
  const problems = await inParallel(names, async (name) => {
    const path = `${room}/${name}`
    const read = await readChecked(rooms.folder, path, codec)
    if (!('value' in read)) return [{ id: path, ...read }]
    take(read.value)
    hashes.set(path, read.sha256)
    if (read.value.log) logs.set(path, read.value.log)
    return []
  })
  return { paths: names.map((name) => `${room}/${name}`), hashes, logs, problems: problems.flat() }
}
