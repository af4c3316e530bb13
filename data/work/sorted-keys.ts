// Many numbers under many keys in little memory: one sorted Float64Array of key · 2²¹ + id, and a small map of what came
// since it was sorted.

const IDS = 2 ** 21
/** What came since is sorted in once it is this share of all. */
const LATE_SHARE = 0.1
const LATE_LEAST = 20_000
/** More new ids than this are sorted in at once. */
const FEW = 500
/** So many ids are asked how much room the keys of all need, and so much more is made. */
const SAMPLE = 500
const SPARE = 1.1
/** So many ids under one key are looked at. */
const MOST_LOOKED_AT = 400
/** So many of the highest rank under one key are paired. */
const MOST_PAIRED = 60

type KeysOf = (id: number, each: (key: number) => void) => void

export class SortedKeys {
  private sorted = new Float64Array(0)
  private late = new Map<number, number[]>()
  private lateSize = 0
  private readonly unkeyed: number[] = []

  /** `keysOf` returns the keys (unsigned 32-bit) of an id (below 2²¹); it is asked for all, and for some twice. */
  constructor(private readonly keysOf: KeysOf) {}

  /** Takes in an id; its keys are made when they are first needed. */
  add(id: number): void {
    if (id >= IDS) throw new RangeError(`more than ${IDS} names`)
    this.unkeyed.push(id)
  }

  /** Calls `each` with the ids under a key, an id perhaps twice. */
  idsWith(key: number, each: (id: number) => void): void {
    this.settle()
    const first = key * IDS
    let at = this.lowerBound(first)
    for (let seen = 0; seen < MOST_LOOKED_AT; seen += 1, at += 1) {
      const value = this.sorted[at]
      if (value === undefined || value >= first + IDS) break
      each(value - first)
    }
    for (const id of this.late.get(key)?.slice(0, MOST_LOOKED_AT) ?? []) each(id)
  }

  /** Calls `each` once with every two ids that share a key. Under a crowded key only those of high rank are paired. */
  pairs(rank: (id: number) => number, each: (a: number, b: number) => void): void {
    this.settle()
    if (this.lateSize > 0) this.sortIn([])
    const seen = new Set<number>()
    const pair = (x: number, y: number): void => {
      const [a, b] = x < y ? [x, y] : [y, x]
      const both = a * IDS + b
      if (seen.has(both)) return
      seen.add(both)
      each(a, b)
    }
    for (let from = 0; from < this.sorted.length; ) {
      const end = this.endOfKey(from)
      if (end - from > 1) for (const [a, b] of twosOf(this.idsBetween(from, end), rank)) pair(a, b)
      from = end
    }
  }

  private endOfKey(from: number): number {
    const key = Math.floor((this.sorted[from] as number) / IDS)
    let end = from + 1
    while (end < this.sorted.length && Math.floor((this.sorted[end] as number) / IDS) === key) end += 1
    return end
  }

  private idsBetween(from: number, end: number): readonly number[] {
    return [...new Set(this.sorted.subarray(from, end).map((value) => value % IDS))]
  }

  private lowerBound(value: number): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.sorted[middle] as number) < value) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Makes the keys of new ids: into the map while they are few, else straight into the array. */
  private settle(): void {
    if (this.unkeyed.length === 0) return
    const ids = this.unkeyed.splice(0)
    if (ids.length > FEW) {
      this.sortIn(ids)
      return
    }
    for (const id of ids) this.keysOf(id, (key) => this.addLate(key, id))
    if (this.lateSize > Math.max(LATE_LEAST, this.sorted.length * LATE_SHARE)) this.sortIn([])
  }

  private addLate(key: number, id: number): void {
    const ids = this.late.get(key)
    if (ids) ids.push(id)
    else this.late.set(key, [id])
    this.lateSize += 1
  }

  private sortIn(ids: readonly number[]): void {
    // Made at once: arrays that are outgrown, or copied to cut them, stay in memory until V8 collects.
    let all = new Float64Array(this.sorted.length + this.lateSize + Math.ceil(ids.length * this.keysEach(ids) * SPARE))
    all.set(this.sorted)
    let size = this.sorted.length
    const push = (key: number, id: number): void => {
      if (size === all.length) {
        const wider = new Float64Array(size * 1.5 + 1)
        wider.set(all)
        all = wider
      }
      all[size] = key * IDS + id
      size += 1
    }
    for (const [key, late] of this.late) for (const id of late) push(key, id)
    for (const id of ids) this.keysOf(id, (key) => push(key, id))
    this.sorted = all.subarray(0, size).sort()
    this.late = new Map()
    this.lateSize = 0
  }

  /** How many keys an id has, on average. */
  private keysEach(ids: readonly number[]): number {
    const asked = ids.filter((_, at) => at % Math.ceil(ids.length / SAMPLE) === 0)
    let keys = 0
    for (const id of asked) {
      this.keysOf(id, () => {
        keys += 1
      })
    }
    return keys / Math.max(1, asked.length)
  }
}

function* twosOf(all: readonly number[], rank: (id: number) => number): Iterable<readonly [number, number]> {
  const ids = all.length > MOST_PAIRED ? all.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST_PAIRED) : all
  for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) yield [a, b]
}
