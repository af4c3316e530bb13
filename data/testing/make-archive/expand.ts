// Fills the slots of a template from a scene: who, where, when, and words from the lexicon.
import { LEXICON } from './lexicon.ts'
import type { Person } from './names.ts'
import type { Random } from './random.ts'

/** The subject of one story's sentences. */
export interface Scene {
  readonly random: Random
  readonly cast: Readonly<Record<'A' | 'B' | 'C', Person>>
  readonly towns: Readonly<Record<'P' | 'Q', string>>
  readonly published: Date
  /** People already named in full: from then on the surname is used. */
  readonly introduced: Set<Person>
}

const SLOT = /\{([^{}]+)\}/
const PERSON = /^([ABC])(?::(\w+))?$/
const RANGE = /^(£?)(\d+)-(\d+)$/
const YEAR = /^year([+-])(\d+)$/
const FORMS: Readonly<Record<string, readonly [string, string]>> = {
  he: ['he', 'she'],
  him: ['him', 'her'],
  his: ['his', 'her'],
  himself: ['himself', 'herself'],
}
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
]
const DAY_MS = 86_400_000

const compiled = new Map<string, readonly string[]>()

/** The sentence of a template in this scene. Throws for an unknown slot: an error in our own templates. */
export function expand(template: string, scene: Scene): string {
  const parts = compiled.get(template) ?? template.split(SLOT)
  compiled.set(template, parts)
  return parts.map((part, n) => (n % 2 === 0 ? part : fill(part, scene))).join('')
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function fill(slot: string, scene: Scene): string {
  if (slot.endsWith('^')) return capitalised(fill(slot.slice(0, -1), scene))
  const { random, towns, published } = scene
  const words = LEXICON[slot]
  if (words) return random.pick(words)
  const person = PERSON.exec(slot)
  if (person) return nameIn(scene, person[1] as 'A', person[2])
  if (slot === 'a' || slot === 'b' || slot === 'c') return scene.cast[slot.toUpperCase() as 'A'].surname
  if (slot === 'P' || slot === 'Q') return towns[slot]
  if (slot === 'day') return DAYS[published.getUTCDay()] ?? ''
  if (slot === 'date') return dateNear(random, published)
  if (slot.includes('|')) return random.pick(slot.split('|'))
  const range = RANGE.exec(slot)
  if (range) return `${range[1]}${random.between(Number(range[2]), Number(range[3]))}`
  const year = YEAR.exec(slot)
  if (year) return String(published.getUTCFullYear() + random.between(1, Number(year[2])) * (year[1] === '-' ? -1 : 1))
  throw new Error(`no such slot: {${slot}}`)
}

function nameIn({ cast, introduced }: Scene, letter: 'A' | 'B' | 'C', form: string | undefined): string {
  const person = cast[letter]
  if (form !== undefined) {
    const forms = FORMS[form]
    if (!forms) throw new Error(`no such form: ${form}`)
    return forms[person.pronoun === 'he' ? 0 : 1]
  }
  if (introduced.has(person)) return person.surname
  introduced.add(person)
  return `${person.given} ${person.surname}`
}

/** A day within half a year of the publication, "7 March 2004". */
function dateNear(random: Random, published: Date): string {
  const date = new Date(published.getTime() + random.between(-180, 60) * DAY_MS)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
