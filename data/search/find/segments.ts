// The files of the text cache: texts are appended to one of our own and read back in long runs.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, segmentName } from './text-catalogue.ts'

/** Read at once at most. */
const WINDOW = 1 << 20
/** Written at once at least. */
const BUFFER = 1 << 20

/** A new segment, written from its beginning to its end. */
export class SegmentWriter {
  readonly name = segmentName()
  private readonly file: number
  private waiting: Buffer[] = []
  private size = 0
  private written = 0

  constructor(folder: string) {
    this.file = openSync(join(folder, this.name), 'wx')
  }

  /** Appends texts and answers where they lie. */
  append(bytes: Buffer): Pick<Entry, 'segment' | 'at' | 'length' | 'sum'> {
    const at = this.size
    this.waiting.push(bytes)
    this.size += bytes.length
    if (this.size - this.written >= BUFFER) this.flush()
    return { segment: this.name, at, length: bytes.length, sum: crc32(bytes) }
  }

  /** Whatever was appended can be read after this. */
  flush(): void {
    const bytes = Buffer.concat(this.waiting)
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done)
    this.written = this.size
    this.waiting = []
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }
}

/** Reads texts of any segment of a folder. */
export class SegmentReader {
  private readonly files = new Map<string, number>()
  private window: { readonly segment: string; readonly at: number; readonly bytes: Buffer } = {
    segment: '',
    at: 0,
    bytes: Buffer.alloc(0),
  }

  constructor(private readonly folder: string) {}

  /** Bytes of the segment; -1 when it is not there. */
  sizeOf(segment: string): number {
    try {
      return fstatSync(this.open(segment)).size
    } catch {
      return -1
    }
  }

  /**
   * The bytes of an entry; null when they are not there or not those that were written. `run` is how many bytes, this entry's
   * included, will be asked for next and lie behind one another.
   */
  read({ segment, at, length, sum }: Entry, run: number, isChecked: boolean): Buffer | null {
    const { window } = this
    const isInside = segment === window.segment && at >= window.at && at + length <= window.at + window.bytes.length
    if (!isInside) this.window = { segment, at, bytes: this.load(segment, at, Math.max(length, Math.min(run, WINDOW))) }
    const from = at - this.window.at
    const bytes = this.window.bytes.subarray(from, from + length)
    return bytes.length === length && (isChecked || crc32(bytes) === sum) ? bytes : null
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file)
    this.files.clear()
  }

  private load(segment: string, at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    let done = 0
    while (done < length) {
      const read = readSync(this.open(segment), bytes, done, length - done, at + done)
      if (read === 0) break
      done += read
    }
    return bytes.subarray(0, done)
  }

  private open(segment: string): number {
    const file = this.files.get(segment) ?? openSync(join(this.folder, segment), 'r')
    this.files.set(segment, file)
    return file
  }
}
