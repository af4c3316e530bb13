// People and places of the generated archive. A number always means the same person, so that the same people recur in
// many articles; some of the well known are habitually misspelt, each in the same few ways.
import { misspellings } from './misspellings.ts'
import { Random } from './random.ts'
import { TONGUES, type Tongue } from './tongues.ts'

export interface Person {
  readonly given: string
  readonly surname: string
  /** Wrong forms of the surname that reporters write; empty for names that are always spelt correctly. */
  readonly misspelt: readonly string[]
  readonly pronoun: 'he' | 'she'
}

/** People who are repeatedly in the news; a person's rank decides how often. */
export const WELL_KNOWN = 6000
export const PLACES = 2500
const PEOPLE_STREAM = 1
const PLACE_STREAM = 2
const MIDDLE_SHARE = 0.45
const DOUBLE_SHARE = 0.03

/** Generates the names of one seed; well-known ones are cached. */
export class Names {
  private readonly people = new Map<number, Person>()
  private readonly towns = new Map<number, string>()

  constructor(private readonly seed: number) {}

  /** The person of this number; those below WELL_KNOWN occur in more than one article. */
  person(number: number): Person {
    const known = this.people.get(number) ?? makePerson(new Random(this.seed, PEOPLE_STREAM, number))
    if (number < WELL_KNOWN) this.people.set(number, known)
    return known
  }

  /** The town of this number. */
  place(number: number): string {
    const known = this.towns.get(number) ?? makePlace(new Random(this.seed, PLACE_STREAM, number))
    this.towns.set(number, known)
    return known
  }
}

function makePerson(random: Random): Person {
  const tongue = pickTongue(random)
  const first = surnameIn(tongue, random)
  const surname = random.chance(DOUBLE_SHARE) ? `${first}-${surnameIn(tongue, random)}` : first
  return {
    given: random.pick(tongue.given),
    surname,
    misspelt: misspellings(surname, random),
    pronoun: random.chance(0.5) ? 'he' : 'she',
  }
}

function surnameIn({ starts, middles, ends }: Tongue, random: Random): string {
  const middle = random.chance(MIDDLE_SHARE) ? random.pick(middles) : ''
  return random.pick(starts) + middle + random.pick(ends)
}

function makePlace(random: Random): string {
  const tongue = pickTongue(random)
  const middle = random.chance(0.2) ? random.pick(tongue.middles) : ''
  return random.pick(tongue.starts) + middle + random.pick(tongue.places)
}

function pickTongue(random: Random): Tongue {
  let left = random.next() * TONGUES.reduce((sum, { weight }) => sum + weight, 0)
  for (const tongue of TONGUES) {
    left -= tongue.weight
    if (left < 0) return tongue
  }
  return TONGUES[0] as Tongue
}
