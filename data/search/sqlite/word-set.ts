// The words seen so far, as bytes one after the other: a set of strings takes five times as long for the hundreds of words of each
// article and ten times the memory.

const FIRST_ROOM = 2 ** 14
const END = 0

export class WordSet {
  /** Where the words in `pool` begin, plus one, by hash; 0 where there is none. */
  private places = new Uint32Array(FIRST_ROOM)
  /** Every word with a zero behind it. */
  private pool = new Uint8Array(FIRST_ROOM)
  private used = 0
  private count = 0

  /** Words in the set. */
  get size(): number {
    return this.count
  }

  /**
   * Takes in the words of a folded text (fold.ts, wordText; UTF-8), parted as SQLite's `ascii` tokenizer parts it: runs of ASCII letters
   * and digits, in lower case, and of any bytes beyond ASCII. Leaves out what is shorter than `shortest` bytes, tells of each
   * word it did not have.
   */
  addAll(text: Uint8Array, shortest: number, tell: (word: string) => void): void {
    for (let at = 0; at < text.length; at += 1) {
      const from = at
      let hash = SEED
      for (let byte = wordByte(text[at]); byte !== END; byte = wordByte(text[at])) {
        hash = mixed(hash, byte)
        at += 1
      }
      if (at - from >= shortest && this.add(text, from, at, hash)) tell(this.newest(at - from))
    }
  }

  private add(text: Uint8Array, from: number, to: number, hash: number): boolean {
    let slot = this.slotFrom(hash)
    for (let place = this.places[slot]; place; place = this.places[slot]) {
      if (this.isAt(place - 1, text, from, to)) return false
      slot = (slot + 1) % this.places.length
    }
    this.places[slot] = this.used + 1
    this.keep(text, from, to)
    this.count += 1
    if (this.count * 2 > this.places.length) this.spread()
    return true
  }

  private isAt(place: number, text: Uint8Array, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.pool[place + at - from] !== wordByte(text[at])) return false
    return this.pool[place + to - from] === END
  }

  private keep(text: Uint8Array, from: number, to: number): void {
    const end = this.used + to - from + 1
    if (end > this.pool.length) {
      const wider = new Uint8Array(Math.max(end, this.pool.length * 2))
      wider.set(this.pool)
      this.pool = wider
    }
    for (let at = from; at < to; at += 1) this.pool[this.used + at - from] = wordByte(text[at])
    this.used = end
  }

  private newest(length: number): string {
    return Buffer.from(this.pool.buffer, this.used - length - 1, length).toString()
  }

  /** Twice as many places, and every word put to its own anew. */
  private spread(): void {
    this.places = new Uint32Array(this.places.length * 2)
    for (let place = 0, at = 0; place < this.used; place = at + 1) {
      let hash = SEED
      for (at = place; this.pool[at] !== END; at += 1) hash = mixed(hash, this.pool[at] as number)
      let slot = this.slotFrom(hash)
      while (this.places[slot]) slot = (slot + 1) % this.places.length
      this.places[slot] = place + 1
    }
  }

  private slotFrom(hash: number): number {
    return ((hash ^ (hash >>> 15)) >>> 0) % this.places.length
  }
}

/** FNV-1a (draft-eastlake-fnv). */
const SEED = 2166136261
const PRIME = 16777619

function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME)
}

/** A byte as it stands in a word, ASCII letters in lower case; END for one that parts words, and behind the last. */
function wordByte(byte: number | undefined): number {
  return byte === undefined ? END : (WORD_BYTES[byte] as number)
}

const WORD_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte)
  return byte >= 0x80 ? byte : /[A-Za-z0-9]/.test(letter) ? letter.toLowerCase().charCodeAt(0) : END
})
