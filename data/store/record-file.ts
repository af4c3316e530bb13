// lowdb's adapter for one record: reads with the codec's checks, writes through a sink (durable at once, or collected
// for an act over many files). Only ENOENT means "does not exist yet".
import { type Adapter, Low } from 'lowdb'
import type { Codec } from './codec.ts'
import { type PendingFile, writeDurably } from './disk.ts'
import { inArchive } from './layout.ts'
import { readPlainFile } from './plain-file.ts'

/** Where an adapter's bytes go. */
export type Sink = (file: PendingFile) => Promise<void>

class RecordFile<T> implements Adapter<T> {
  /** `folder`: the archive's, absolute; `path`: inside it, with /. */
  constructor(
    private readonly folder: string,
    private readonly path: string,
    private readonly codec: Codec<T>,
    private readonly sink: Sink = writeDurably,
  ) {}

  async read(): Promise<T | null> {
    const bytes = await readPlainFile(this.folder, this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    return bytes === null ? null : this.codec.decode(bytes.toString('utf8'), inArchive(this.folder, this.path))
  }

  async write(value: T): Promise<void> {
    await this.sink({ folder: this.folder, path: this.path, bytes: Buffer.from(this.codec.encode(value)) })
  }
}

/** Reads a record; `data` is null when there is none. Throws ProblemError (damaged) or the system's error. */
export async function readRecord<T>(folder: string, path: string, codec: Codec<T>): Promise<Low<T | null>> {
  const low = new Low<T | null>(new RecordFile<T | null>(folder, path, codec as Codec<T | null>), null)
  await low.read()
  return low
}

/** Writes a record and returns the `Low` to keep: memory changes only after the write has succeeded. */
export async function writeRecord<T>(
  folder: string,
  path: string,
  codec: Codec<T>,
  value: T,
  sink?: Sink,
): Promise<Low<T | null>> {
  const low = new Low<T | null>(new RecordFile<T | null>(folder, path, codec as Codec<T | null>, sink), value)
  await low.write()
  return low
}
