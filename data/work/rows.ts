// Many short rows of unsigned 32-bit numbers in one array: four bytes a number and a row.

const FIRST_ROOM = 2 ** 14
/** By how much room grows: twice as much would be half empty in a large archive. */
const GROWTH = 1.25
/** So many rows are never too many. */
const FEW = 1000

export class Rows {
  private numbers = new Uint32Array(FIRST_ROOM)
  /** Where each row ends. */
  private ends = new Uint32Array(FIRST_ROOM / 16)
  private count = 0

  /** Rows there are: the place of the next. */
  get length(): number {
    return this.count
  }

  /** Adds a row after the others; its place is how many were there before. */
  add(row: ArrayLike<number>): void {
    const start = this.endOf(this.count - 1)
    const end = start + row.length
    this.numbers = roomFor(this.numbers, end)
    this.ends = roomFor(this.ends, this.count + 1)
    this.numbers.set(row, start)
    this.ends[this.count] = end
    this.count += 1
  }

  /** The row at a place, as a view that is good until the next one is added. */
  get(place: number): Uint32Array {
    return this.numbers.subarray(this.endOf(place - 1), this.endOf(place))
  }

  /** Whether the row at a place has these numbers. */
  isAt(place: number, row: readonly number[]): boolean {
    const known = this.get(place)
    return known.length === row.length && known.every((each, at) => each === row[at])
  }

  /** Whether more than half of the rows are no longer used, and enough of them to be worth leaving out. */
  isMostlyUnused(used: number): boolean {
    return this.count > FEW && this.count > 2 * used
  }

  /** The rows at these places alone, in this order, in room of their own. */
  only(places: readonly number[]): Rows {
    const rows = new Rows()
    for (const place of places) rows.add(this.get(place))
    return rows
  }

  private endOf(place: number): number {
    return place < 0 ? 0 : (this.ends[place] as number)
  }
}

function roomFor(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const wider = new Uint32Array(Math.max(length, Math.ceil(array.length * GROWTH)))
  wider.set(array)
  return wider
}
