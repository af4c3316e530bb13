// The formats of characters. Marks are attached to characters, identified by their origin and offset there, so that no
// later edit moves them. Inserted text takes the format of what it replaces, otherwise what both its neighbours share.
import type { Mark, MarkType } from '../schema/index.ts'

/** A character: the number of the correction that inserted it (ORIGINAL: -1) and its offset in that insertion. */
export interface CharacterRef {
  readonly by: number
  readonly at: number
}

/** Adjacent characters of one owner, half-open. */
export interface Anchor {
  readonly by: number
  readonly from: number
  readonly to: number
}

/** A mark correction as stored in the weave. */
export interface Marking {
  readonly number: number
  readonly type: MarkType
  readonly before: string | null
  readonly after: string | null
  readonly anchors: readonly Anchor[]
}

/** Where inserted text takes its format from; for a replacement both are the same character. */
export interface FormatSource {
  readonly left: CharacterRef | null
  readonly right: CharacterRef | null
}

/** The marks on a run of text; absent ones are left out. */
export interface Format {
  readonly strong?: true
  readonly em?: true
  readonly href?: string
}

export interface MarkedText {
  readonly marks: readonly Omit<Mark, 'id'>[]
  readonly markings: readonly Marking[]
  /** By the number of the inserting correction. */
  readonly sources: ReadonlyMap<number, FormatSource>
}

const PLAIN: Format = {}
const ORIGINAL = -1

/** Formats in one state of the corrections. Caches every lookup. */
export class Formats {
  private readonly inherited = new Map<string, string | null>()
  private readonly originals = new Map<MarkType, OriginalValues>()

  constructor(
    private readonly text: MarkedText,
    private readonly isActive: (number: number) => boolean,
  ) {}

  /** The format of a character. */
  formatOf(ref: CharacterRef): Format {
    const { marks, markings } = this.text
    if (marks.length === 0 && markings.length === 0) return PLAIN
    const href = this.valueOf('link', ref)
    return {
      ...(this.valueOf('strong', ref) === null ? {} : { strong: true }),
      ...(this.valueOf('em', ref) === null ? {} : { em: true }),
      ...(href === null ? {} : { href }),
    }
  }

  /**
   * A mark's value on a character after corrections numbered lower than `below`: null when absent, '' for bold and
   * emphasis, the address of a link.
   */
  valueOf(type: MarkType, ref: CharacterRef, below = Number.POSITIVE_INFINITY): string | null {
    const last = this.text.markings.findLast(
      (marking) => marking.number < below && this.isActive(marking.number) && isOn(marking, type, ref),
    )
    if (last) return last.after
    return ref.by === ORIGINAL ? this.originalValue(type, ref.at) : this.inheritedValue(type, ref.by)
  }

  private originalValue(type: MarkType, at: number): string | null {
    let values = this.originals.get(type)
    if (!values) {
      values = originalValues(this.text.marks, type)
      this.originals.set(type, values)
    }
    return values.values[lastUpTo(values.starts, at)] ?? null
  }

  private inheritedValue(type: MarkType, by: number): string | null {
    const key = `${type}/${by}`
    const known = this.inherited.get(key)
    if (known !== undefined) return known
    const { left = null, right = null } = this.text.sources.get(by) ?? {}
    const value = left && this.valueOf(type, left, by)
    const shared = right && value === this.valueOf(type, right, by) ? value : null
    this.inherited.set(key, shared)
    return shared
  }
}

/** The mark corrections of a type that affect a character, numbered lower than `below`, active or not, ascending. */
export function bearingOn(text: MarkedText, type: MarkType, ref: CharacterRef, below: number): readonly Marking[] {
  const found = new Set<Marking>()
  const visited = new Set<number>()
  const visit = (at: CharacterRef | null, limit: number): void => {
    if (!at) return
    for (const marking of text.markings) if (marking.number < limit && isOn(marking, type, at)) found.add(marking)
    const source = text.sources.get(at.by)
    if (!source || visited.has(at.by)) return
    visited.add(at.by)
    visit(source.left, at.by)
    visit(source.right, at.by)
  }
  visit(ref, below)
  return [...found].sort((a, b) => a.number - b.number)
}

function isOn(marking: Marking, type: MarkType, { by, at }: CharacterRef): boolean {
  return marking.type === type && marking.anchors.some((a) => a.by === by && a.from <= at && at < a.to)
}

/** A mark’s value from each of the starts, ascending, up to the next; before the first there is none. */
interface OriginalValues {
  readonly starts: readonly number[]
  readonly values: readonly (string | null)[]
}

/** Of marks that overlap the last one in the list counts. A long article has tens of thousands, so they are gone through once. */
function originalValues(marks: MarkedText['marks'], type: MarkType): OriginalValues {
  const own = marks.filter((mark) => mark.type === type)
  const ends = own
    .flatMap(({ from, to }, n) =>
      from < to
        ? [
            { at: from, n },
            { at: to, n },
          ]
        : [],
    )
    .sort((a, b) => a.at - b.at)
  const on = new Set<number>()
  const starts: number[] = []
  const values: (string | null)[] = []
  for (const [index, { at, n }] of ends.entries()) {
    if (!on.delete(n)) on.add(n)
    if (ends[index + 1]?.at === at) continue
    let last = -1
    for (const each of on) if (each > last) last = each
    starts.push(at)
    const mark = own[last]
    values.push(mark ? (mark.href ?? '') : null)
  }
  return { starts, values }
}

/** Index of the last of ascending numbers that is not above one; -1: all are. */
export function lastUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [-1, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] as number) <= most) low = middle
    else high = middle - 1
  }
  return low
}

/** Offsets at which the format of an owner's text can change, ascending: where runs are split. */
export function cutsOf({ marks, markings }: MarkedText): ReadonlyMap<number, readonly number[]> {
  const cuts = new Map<number, Set<number>>()
  const add = (by: number, ...offsets: readonly number[]): void => {
    const set = cuts.get(by) ?? new Set()
    for (const offset of offsets) set.add(offset)
    cuts.set(by, set)
  }
  for (const { from, to } of marks) add(ORIGINAL, from, to)
  for (const { by, from, to } of markings.flatMap(({ anchors }) => anchors)) add(by, from, to)
  return new Map([...cuts].map(([by, set]) => [by, [...set].sort((a, b) => a - b)]))
}

/** Whether two formats are the same. */
export function isSameFormat(a: Format, b: Format): boolean {
  return a.strong === b.strong && a.em === b.em && a.href === b.href
}
