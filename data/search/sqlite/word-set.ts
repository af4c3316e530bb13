// The words seen so far, as consecutive bytes: for the hundreds of words of each article, a set of strings takes five
// times as long and ten times the memory.

/** A power of two; growing keeps it one. */
const FIRST_ROOM = 2 ** 14
const END = 0

export class WordSet {
  /** Where the words in `pool` begin, plus one, by hash; 0 where there is none. */
  private places = new Uint32Array(FIRST_ROOM)
  /** The hash of each, so that different words are told apart without comparing them. */
  private hashes = new Int32Array(FIRST_ROOM)
  /** Every word followed by a zero byte. */
  private pool = new Uint8Array(FIRST_ROOM)
  private used = 0
  private count = 0

  /** Words in the set. */
  get size(): number {
    return this.count
  }

  /**
   * Adds the words of a folded text (fold.ts, wordText; UTF-8), split like SQLite's `ascii` tokenizer: runs of ASCII
   * letters and digits, in lower case, and of any non-ASCII bytes. Skips words shorter than `shortest` bytes, and calls
   * `tell` with each new word.
   */
  addAll(text: Uint8Array, shortest: number, tell: (word: string) => void): void {
    // Runs for every byte of an archive: no calls and no reads beyond the end per byte.
    const { length } = text
    for (let at = 0; at < length; at += 1) {
      const from = at
      let hash = SEED
      for (let byte = WORD_BYTES[text[at] as number] as number; byte !== END; ) {
        hash = Math.imul(hash ^ byte, PRIME)
        at += 1
        byte = at < length ? (WORD_BYTES[text[at] as number] as number) : END
      }
      if (at - from >= shortest && this.add(text, from, at, hash)) tell(this.newest(at - from))
    }
  }

  private add(text: Uint8Array, from: number, to: number, hash: number): boolean {
    const { places, hashes } = this
    const last = places.length - 1
    let slot = slotOf(hash, last)
    for (let place = places[slot]; place; place = places[slot]) {
      if (hashes[slot] === hash && this.isAt(place - 1, text, from, to)) return false
      slot = (slot + 1) & last
    }
    places[slot] = this.used + 1
    hashes[slot] = hash
    this.keep(text, from, to)
    this.count += 1
    if (this.count * 2 > places.length) this.spread()
    return true
  }

  private isAt(place: number, text: Uint8Array, from: number, to: number): boolean {
    const { pool } = this
    for (let at = from; at < to; at += 1) if (pool[place + at - from] !== WORD_BYTES[text[at] as number]) return false
    return pool[place + to - from] === END
  }

  private keep(text: Uint8Array, from: number, to: number): void {
    const end = this.used + to - from + 1
    if (end > this.pool.length) {
      const wider = new Uint8Array(Math.max(end, this.pool.length * 2))
      wider.set(this.pool)
      this.pool = wider
    }
    for (let at = from; at < to; at += 1) this.pool[this.used + at - from] = WORD_BYTES[text[at] as number] as number
    this.used = end
  }

  private newest(length: number): string {
    return Buffer.from(this.pool.buffer, this.used - length - 1, length).toString()
  }

  /** Doubles the table, and places every word again. */
  private spread(): void {
    const { places, hashes } = this
    this.places = new Uint32Array(places.length * 2)
    this.hashes = new Int32Array(this.places.length)
    const last = this.places.length - 1
    for (const [old, place] of places.entries()) {
      if (place === 0) continue
      const hash = hashes[old] as number
      let slot = slotOf(hash, last)
      while (this.places[slot]) slot = (slot + 1) & last
      this.places[slot] = place
      this.hashes[slot] = hash
    }
  }
}

/** FNV-1a (draft-eastlake-fnv). */
const SEED = 2166136261
const PRIME = 16777619

function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last
}

/** Each byte as it occurs in a word, ASCII letters in lower case; END for one that separates words. */
const WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte)
  return byte >= 0x80 ? byte : /[A-Za-z0-9]/.test(letter) ? letter.toLowerCase().charCodeAt(0) : END
})
