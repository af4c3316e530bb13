// A list of many small values in little memory: stored as JSON bytes in portions, not as objects; compressed if it is only gone over in
// order.
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const PORTION = 1 << 18
/** The fastest: a portion takes a millisecond or two. */
const LEVEL = 1

interface Portion {
  /** Compressed in a list in order. */
  readonly bytes: Buffer
  /** Position of its first value in the list. */
  readonly from: number
}

export class Packed<T> implements Iterable<T> {
  private readonly portions: Portion[] = []
  /** By position: where the value begins in the bytes of its portion. */
  private readonly starts: number[] = []
  private lines: Buffer[] = []
  private size = 0
  /** Of a list in order, the portion that was read last. */
  private opened: Portion | null = null

  /** `access`: whether values are asked for anywhere in the list, or one after the other, which takes a fraction of the memory. */
  constructor(private readonly access: 'anywhere' | 'in-order' = 'anywhere') {}

  get length(): number {
    return this.starts.length
  }

  /** Adds a value that JSON can hold. */
  add(value: T): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`)
    this.starts.push(this.size)
    this.lines.push(line)
    this.size += line.length
    if (this.size >= PORTION) this.close()
  }

  /** The value at a position, counted from 0, parsed on each call. */
  at(place: number): T {
    if (this.lines.length > 0) this.close()
    let [low, high] = [0, this.portions.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.portions[middle] as Portion).from <= place) low = middle
      else high = middle - 1
    }
    const bytes = this.bytesOf(this.portions[low] as Portion)
    const start = this.starts[place] as number
    return JSON.parse(bytes.toString('utf8', start, bytes.indexOf(0x0a, start)))
  }

  /** The values in order, each parsed when reached. */
  *[Symbol.iterator](): Generator<T> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place)
  }

  private bytesOf(portion: Portion): Buffer {
    if (this.access === 'anywhere') return portion.bytes
    if (this.opened?.from !== portion.from) this.opened = { ...portion, bytes: inflateRawSync(portion.bytes) }
    return this.opened.bytes
  }

  private close(): void {
    const bytes = Buffer.concat(this.lines)
    const kept = this.access === 'anywhere' ? bytes : deflateRawSync(bytes, { level: LEVEL })
    this.portions.push({ bytes: kept, from: this.starts.length - this.lines.length })
    this.lines = []
    this.size = 0
  }
}
