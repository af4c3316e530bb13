// Towns with their countries and about how many live there, and those that lie near a misspelled one. A search looks at the towns that begin alike and are about
// as long: some hundreds of 90,000.

import { distance } from '../words/distance.ts'
import { bitsOf, countBits } from '../words/letter-bits.ts'
import { bareOf } from './letters.ts'

/** One town, or several of that name in a country. */
export interface Town {
  readonly name: string
  /** ISO 3166, two letters. */
  readonly country: string
  /** People: 0 below 5,000 or unknown, 1 from 5,000, 2 from 20,000, 3 from 100,000, 4 from 500,000. */
  readonly band: number
}

export interface NearTown extends Town {
  /** Weighted distance of the bare letters (`distance.ts`); 0: only accents, blanks or marks differ. */
  readonly far: number
}

/** Towns of one first letter and one number of letters. */
interface Alike {
  readonly towns: readonly Town[]
  readonly bare: readonly string[]
  /** Which letters each has, as bits: two names a slip apart differ in at most two. */
  readonly bits: readonly number[]
}

const HEAD = /^([A-Z]{2}) (\d)$/

export class Gazetteer {
  private readonly byName = new Map<string, readonly Town[]>()
  /** Words of names of several words, with the countries of those towns. */
  private readonly parts = new Map<string, string>()
  private byInitial: ReadonlyMap<string, readonly Town[]> | null = null
  private readonly alike = new Map<string, readonly (Alike | undefined)[]>()

  /** `list`: names, a line each, in sections that begin with a country and a band (`GB 3`) and end with an empty line. */
  constructor(list: string) {
    let [country, band] = ['', 0]
    for (const line of list.split(/\r?\n/)) {
      const head = HEAD.exec(line)
      if (head) [country, band] = [head[1] as string, Number(head[2])]
      else if (line !== '') this.take({ name: line, country, band })
    }
  }

  /** The towns of a name, straight apostrophes or curly. */
  townsOf(name: string): readonly Town[] {
    return this.byName.get(name.replaceAll('’', "'")) ?? []
  }

  /** Whether a word is a town, or a part of the name of one: Ebbw. */
  has(word: string): boolean {
    const straight = word.replaceAll('’', "'")
    return this.byName.has(straight) || this.parts.has(straight)
  }

  /** Whether a word is a town of one of these countries, a part of the name of one, or anywhere a town of at least that band. */
  isKnownIn(word: string, countries: ReadonlySet<string>, band: number): boolean {
    if (this.townsOf(word).some((town) => town.band >= band || countries.has(town.country))) return true
    const own = this.parts.get(word.replaceAll('’', "'")) ?? ''
    return own !== '' && [...countries].some((country) => own.includes(country))
  }

  /** Towns of as many words that begin alike and are at most so far away, and those the name is with its words run together; in no order. */
  near(name: string, most: number): readonly NearTown[] {
    const bare = bareOf(name)
    const words = name.split(' ').length
    return this.like(bare, bare.charAt(0), most).filter(
      ({ name: town, far }) => town.split(' ').length === words || (far === 0 && isJoined(name, town)),
    )
  }

  /** Towns that differ in the first letter alone, or have the first two the other way round: Fuyahoga, Apipa; in no order. */
  withOtherStart(name: string): readonly NearTown[] {
    const bare = bareOf(name)
    const swapped = bare.charAt(1) + bare.charAt(0) + bare.slice(2)
    const rest = bare.slice(1)
    const others = [...ALPHABET].flatMap((initial) => {
      const { towns, bare: all } = this.beginning(initial)[bare.length] ?? NONE
      return towns.filter((_, at) => (all[at] as string).endsWith(rest) || all[at] === swapped)
    })
    const words = name.split(' ').length
    return others.filter((town) => town.name.split(' ').length === words).map((town) => ({ ...town, far: 1 }))
  }

  private like(bare: string, initial: string, most: number): readonly NearTown[] {
    const wanted = bitsOf(bare)
    const found: NearTown[] = []
    for (let length = bare.length - 1; length <= bare.length + 1; length += 1) {
      const { towns, bare: all, bits } = this.beginning(initial)[length] ?? NONE
      for (let at = 0; at < towns.length; at += 1) {
        if (countBits((bits[at] as number) ^ wanted) > 2 * Math.ceil(most)) continue
        const far = distance(bare, all[at] as string, most)
        if (far <= most) found.push({ ...(towns[at] as Town), far })
      }
    }
    return found
  }

  private take(town: Town): void {
    const same = this.byName.get(town.name)
    this.byName.set(town.name, same ? [...same, town] : [town])
    if (!town.name.includes(' ')) return
    for (const part of town.name.split(' ')) {
      const own = this.parts.get(part)
      if (own === undefined) this.parts.set(part, town.country)
      else if (!own.includes(town.country)) this.parts.set(part, `${own} ${town.country}`)
    }
  }

  /** Towns that begin with a bare letter, by their number of bare letters; sorted out when first wanted. */
  private beginning(initial: string): readonly (Alike | undefined)[] {
    const before = this.alike.get(initial)
    if (before) return before
    this.byInitial ??= groupedByInitial(this.byName)
    const grouped: { towns: Town[]; bare: string[]; bits: number[] }[] = []
    for (const town of this.byInitial.get(initial) ?? []) {
      const bare = bareOf(town.name)
      const same = grouped[bare.length] ?? { towns: [], bare: [], bits: [] }
      same.towns.push(town)
      same.bare.push(bare)
      same.bits.push(bitsOf(bare))
      grouped[bare.length] = same
    }
    this.alike.set(initial, grouped)
    return grouped
  }
}

/** No towns: for tests of what needs none. */
export const NO_TOWNS = new Gazetteer('')

const NONE: Alike = { towns: [], bare: [], bits: [] }
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** Whether a name is a town whose words were run together: Saintlô, Addisababa. */
export function isJoined(name: string, town: string): boolean {
  const joints = (text: string): number => text.split(/[ -]/).length
  const letters = (text: string): string => text.replaceAll(/[ -]/g, '').replaceAll('’', "'").toLowerCase()
  return joints(name) < joints(town) && letters(name) === letters(town)
}

function groupedByInitial(byName: ReadonlyMap<string, readonly Town[]>): ReadonlyMap<string, readonly Town[]> {
  const grouped = new Map<string, Town[]>()
  for (const [name, towns] of byName) {
    const initial = bareOf(name.slice(0, 2)).charAt(0)
    const own = grouped.get(initial)
    if (own) own.push(...towns)
    else grouped.set(initial, [...towns])
  }
  return grouped
}
