// lowdb's adapter for one record: reads with the codec's checks, writes through a sink (durable at once, or collected
// for an act over many files). Only ENOENT means "does not exist yet".
import type { Stats } from 'node:fs'
import { type Adapter, Low } from 'lowdb'
import type { Codec } from './codec.ts'
import { type FilePlace, writeDurably } from './disk.ts'
import { inArchive } from './layout.ts'
import { readStampedFile } from './plain-file.ts'

/** Where an adapter's text goes. */
export type Sink = (file: FilePlace & { readonly text: string }) => Promise<void>

class RecordFile<T> implements Adapter<T> {
  /** The file's stats when it was last read. */
  stats: Stats | null = null

  /** `folder`: the archive's, absolute; `path`: inside it, with /. */
  constructor(
    private readonly folder: string,
    private readonly path: string,
    private readonly codec: Codec<T>,
    private readonly sink: Sink = ({ text, ...place }) => writeDurably({ ...place, bytes: Buffer.from(text) }),
  ) {}

  async read(): Promise<T | null> {
    const read = await readStampedFile(this.folder, this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    this.stats = read?.stats ?? null
    return read === null ? null : this.codec.decode(read.bytes.toString('utf8'), inArchive(this.folder, this.path))
  }

  async write(value: T): Promise<void> {
    await this.sink({ folder: this.folder, path: this.path, text: this.codec.encode(value) })
  }
}

/** Reads a record; `data` is null when there is none. Throws ProblemError (damaged) or the system's error. */
export async function readRecord<T>(folder: string, path: string, codec: Codec<T>): Promise<Low<T | null>> {
  return (await readStampedRecord(folder, path, codec)).low
}

/** As `readRecord`, with the stats of the file read; null when there is none. */
export async function readStampedRecord<T>(
  folder: string,
  path: string,
  codec: Codec<T>,
): Promise<{ readonly low: Low<T | null>; readonly stats: Stats | null }> {
  const file = new RecordFile<T | null>(folder, path, codec as Codec<T | null>)
  const low = new Low<T | null>(file, null)
  await low.read()
  return { low, stats: file.stats }
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
