// A list of many small values in little memory: stored as JSON bytes in portions, not as objects.

const PORTION = 1 << 18

interface Portion {
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
    const { bytes } = this.portions[low] as Portion
    const start = this.starts[place] as number
    return JSON.parse(bytes.toString('utf8', start, bytes.indexOf(0x0a, start)))
  }

  /** The values in order, each parsed when reached. */
  *[Symbol.iterator](): Generator<T> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place)
  }

  private close(): void {
    this.portions.push({ bytes: Buffer.concat(this.lines), from: this.starts.length - this.lines.length })
    this.lines = []
    this.size = 0
  }
}
