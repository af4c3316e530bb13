// Words of a language with how common each is, and those that lie near a misspelled one. A scan of all words takes a few milliseconds: no
// index of deletions is needed, which would take tens of megabytes.

import { distance } from './distance.ts'
import { bitsOf, countBits } from './letter-bits.ts'

/** A word near a misspelling. `far`: weighted distance (`distance.ts`); `band`: how common it is, 0 hardly, each step three times as often. */
export interface NearWord {
  readonly form: string
  readonly far: number
  readonly band: number
}

interface SameLength {
  readonly words: readonly string[]
  /** The letters of each word as bits: two words a slip apart differ in at most two. */
  readonly letters: Int32Array
}

/** Words as common as that are meant now and then; slips in the first letter are few. */
const LIKELY = 2
/** Shorter words have neighbours enough one slip away. */
const LONG = 5

export class RankedWords {
  private readonly bands = new Map<string, number>()
  private byLength: readonly SameLength[] | null = null

  /** `lists`: a word a line, the rarest first; each empty line begins the next band. */
  constructor(lists: readonly string[]) {
    for (const list of lists) {
      let band = 0
      for (const line of list.split(/\r?\n/))
        if (line === '') band += 1
        else this.bands.set(line, band)
    }
  }

  has(word: string): boolean {
    return this.bands.has(word)
  }

  /** How common a word is; −1: not known. */
  bandOf(word: string): number {
    return this.bands.get(word) ?? -1
  }

  /** Words one slip away, or if none of them is likely, words two slips away; unordered. */
  near(word: string): readonly NearWord[] {
    const one = this.within(word, 1)
    const isLikely = one.some(({ form, band }) => band >= LIKELY && form[0] === word[0])
    return isLikely || word.length < LONG ? one : this.within(word, 2)
  }

  private within(word: string, slips: number): readonly NearWord[] {
    this.byLength ??= sortedByLength([...this.bands.keys()])
    const wanted = bitsOf(word)
    const found: NearWord[] = []
    for (let length = word.length - slips; length <= word.length + slips; length += 1) {
      const { words, letters } = this.byLength[length] ?? NONE
      for (let at = 0; at < words.length; at += 1) {
        if (countBits((letters[at] as number) ^ wanted) > 2 * slips) continue
        const form = words[at] as string
        const far = distance(word, form, slips)
        if (far <= slips) found.push({ form, far, band: this.bands.get(form) as number })
      }
    }
    return found
  }
}

const NONE: SameLength = { words: [], letters: new Int32Array() }

function sortedByLength(all: readonly string[]): readonly SameLength[] {
  const grouped: string[][] = []
  for (const word of all) {
    while (grouped.length <= word.length) grouped.push([])
    grouped[word.length]?.push(word)
  }
  return grouped.map((words) => ({ words, letters: Int32Array.from(words, bitsOf) }))
}
