// Short lists of whole numbers by key, in a tenth of the memory of separate arrays: one after the other in one array,
// each preceded by its length. Replacing a list leaves its old space unused; once most of the array is unused, it is
// compacted.

const FIRST_ROOM = 4096

export class NumberLists {
  private places = new Map<number, number>()
  private pool = new Uint32Array(FIRST_ROOM)
  private used = 0
  private unused = 0

  /** Stores a list of unsigned 32-bit numbers. */
  set(key: number, numbers: readonly number[]): void {
    this.delete(key)
    this.places.set(key, this.append(numbers))
  }

  delete(key: number): void {
    const place = this.places.get(key)
    if (place === undefined) return
    this.places.delete(key)
    this.unused += 1 + (this.pool[place] ?? 0)
    if (this.unused > FIRST_ROOM && this.unused > this.used / 2) this.tidy()
  }

  keys(): Iterable<number> {
    return this.places.keys()
  }

  /** Calls `tell` with every number of these keys' lists; unknown keys have none. */
  each(keys: Iterable<number>, tell: (number: number) => void): void {
    for (const key of keys) {
      const place = this.places.get(key)
      if (place === undefined) continue
      const end = place + (this.pool[place] ?? 0)
      for (let at = place + 1; at <= end; at += 1) tell(this.pool[at] as number)
    }
  }

  private append(numbers: ArrayLike<number>): number {
    const place = this.used
    const end = place + 1 + numbers.length
    if (end > this.pool.length) {
      const wider = new Uint32Array(Math.max(end, this.pool.length * 2))
      wider.set(this.pool)
      this.pool = wider
    }
    this.pool[place] = numbers.length
    this.pool.set(numbers, place + 1)
    this.used = end
    return place
  }

  private tidy(): void {
    const old = this.pool
    this.pool = new Uint32Array(Math.max(FIRST_ROOM, this.used - this.unused))
    this.used = 0
    this.unused = 0
    for (const [key, place] of this.places) {
      this.places.set(key, this.append(old.subarray(place + 1, place + 1 + (old[place] ?? 0))))
    }
  }
}
