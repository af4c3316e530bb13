// The files of the text cache: texts are appended to one of our own and read back in long runs.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, segmentName } from './text-catalogue.ts'

/** Bytes read at once, unless one article is longer. As a string it is still small enough for V8 to free cheaply. */
export const WINDOW = 1 << 16
/** Minimum size of a write. */
const BUFFER = 1 << 20

/** A new segment, written from beginning to end. */
export class SegmentWriter {
  readonly name = segmentName()
  private readonly file: number
  private waiting: Buffer[] = []
  private size = 0
  private written = 0

  constructor(folder: string) {
    this.file = openSync(join(folder, this.name), 'wx')
  }

  /** Appends texts and returns their location. */
  append(bytes: Buffer): Pick<Entry, 'segment' | 'at' | 'length' | 'sum'> {
    const at = this.size
    this.waiting.push(bytes)
    this.size += bytes.length
    if (this.size - this.written >= BUFFER) this.flush()
    return { segment: this.name, at, length: bytes.length, sum: crc32(bytes) }
  }

  /** Everything appended can be read after this. */
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

/** Whether an entry's bytes follow the other's. */
export function isNext(before: Entry, entry: Entry): boolean {
  return before.segment === entry.segment && before.at + before.length === entry.at
}

/** Reads texts of any segment of a folder. */
export class SegmentReader {
  private readonly files = new Map<string, number>()
  private readonly window = Buffer.allocUnsafeSlow(WINDOW)

  constructor(private readonly folder: string) {}

  /** Size of the segment in bytes; -1 when it does not exist. */
  sizeOf(segment: string): number {
    try {
      return fstatSync(this.open(segment)).size
    } catch {
      return -1
    }
  }

  /** Bytes of a segment, fewer when they are missing or cannot be read. They are valid until the next call. */
  read(segment: string, at: number, length: number): Buffer {
    const bytes = length > WINDOW ? Buffer.allocUnsafeSlow(length) : this.window
    let done = 0
    try {
      while (done < length) {
        const read = readSync(this.open(segment), bytes, done, length - done, at + done)
        if (read === 0) break
        done += read
      }
    } catch {
      // Whatever the reason, the records still have it.
    }
    return bytes.subarray(0, done)
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file)
    this.files.clear()
  }

  private open(segment: string): number {
    const file = this.files.get(segment) ?? openSync(join(this.folder, segment), 'r')
    this.files.set(segment, file)
    return file
  }
}
