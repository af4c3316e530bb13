// Words in names that are no name of anything, and one slip away from a country, state or city everyone writes about. In English any name may be
// one; in other languages, whose words are not known, only what follows a preposition of place.
import { primaryOf } from '../../text/languages.ts'
import { PLACES_OF_WORDS, placesIn, rightPlacesIn, WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import { distance } from '../words/distance.ts'
import type { Lexicon } from '../words/speller.ts'
import type { Gazetteer } from './gazetteer.ts'
import { letters, skeleton } from './letters.ts'
import { DEMONYMS, GIVEN, isPlace, TITLES } from './lexicon.ts'
import type { Name } from './name.ts'
import type { NameIndex } from './name-index.ts'
import { isInflection } from './similar-words.ts'

/** A misspelled place; offsets are those of the names given. */
export interface MisspelledPlace {
  readonly start: number
  readonly end: number
  readonly word: string
  /** The places it may be meant for: one, or several as near. */
  readonly places: readonly string[]
}

/** A word that so many articles use is a name of its own. */
const USUAL = 3
/** Shorter words are a slip away from too much. */
const LEAST_LETTERS = 5
/** Two slips are believed of names this long. */
const LONG = 9

/** Peoples as adjectives are misspelled as places are: Portugese. */
const PEOPLES = [...DEMONYMS]
  .filter((people) => /^\p{L}{7,}$/u.test(people) && !people.endsWith('s'))
  .map((people) => people.charAt(0).toUpperCase() + people.slice(1))
const PLACES = [...new Set([...WELL_KNOWN_PLACES, ...PEOPLES])].map((place) => ({
  place,
  bare: letters(place),
  bones: skeleton(letters(place)),
}))

/** Of places of several words, too: Surry Hills. */
const RIGHT: ReadonlySet<string> = new Set([...rightPlacesIn('en'), ...WELL_KNOWN_PLACES])

/** The misspelled places among the names of an article. Names of people are left alone: Dina Dublon, President Chadd. */
export function misspelledPlaces(
  names: readonly Name[],
  lexicon: Lexicon,
  archive: NameIndex,
  towns: Gazetteer,
): readonly MisspelledPlace[] {
  const uses = new Map<string, number>()
  for (const { words } of names) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  return names.flatMap((name) => {
    const whole = placeOfWords(name)
    if (whole !== null) return [{ start: name.start, end: name.end, word: name.text, places: [whole] }]
    if (name.type === 'person' || name.hasTitle || GIVEN.has(letters(name.words[0] ?? ''))) return []
    return name.words.flatMap((word, at) => {
      // A second use without a full name behind it is as likely a name.
      if (
        (uses.get(word) ?? 0) > 1 ||
        isKnown(word, lexicon) ||
        isTown(word, towns) ||
        articlesWith(word, archive) >= USUAL
      )
        return []
      const before = name.words[at - 1]
      if (before !== undefined && (/^\p{Lu}\.?$/u.test(before) || TITLES.has(before.toLowerCase()))) return []
      const near = nearestPlaces(letters(word), towns.townsOf(word).length > 0)
      const start = name.start + name.text.indexOf(word)
      const isAsWritten = name.text.length === name.end - name.start
      return near.length === 0 || !isAsWritten ? [] : [{ start, end: start + word.length, word, places: near }]
    })
  })
}

const OF_WORDS = PLACES_OF_WORDS.map((place) => ({ place, words: place.split(' ') }))

/** A place of several words that a name is, but for a slip in one of them: Ivory Cost, New Zeeland; null: none. */
function placeOfWords({ words, text }: Name): string | null {
  if (words.length < 2 || OF_WORDS.some(({ place }) => place === text)) return null
  const near = OF_WORDS.filter((place) => place.words.length === words.length).find(({ words: right }) => {
    const [at, ...more] = right.flatMap((word, index) => (word === words[index] ? [] : [index]))
    const [own = '', other = ''] = at === undefined ? [] : [words[at], right[at]]
    if (
      RIGHT.has(own) ||
      more.length > 0 ||
      own[0] !== other[0] ||
      other.length < LEAST_PART ||
      !/^\p{Lu}\p{Ll}+$/u.test(own)
    )
      return false
    // “South African” is of South Africa.
    if (isInflection(letters(own), letters(other))) return false
    return letters(own) !== letters(other) && distance(letters(own), letters(other), 1) <= 1
  })
  return near?.place ?? null
}

const LEAST_PART = 4

/** Prepositions of place. */
const BEFORE: Readonly<Record<string, string>> = {
  de: 'in|nach|aus|von|bei|über|bis|für|gegen|und',
  fr: 'à|de|en|du|au|aux|vers|depuis|pour',
  es: 'a|de|en|desde|hasta|hacia|por|para',
  it: 'a|di|in|da|per|verso',
  pt: 'em|de|do|da|para|no|na',
  nl: 'in|naar|uit|van',
}
/** Prepositions that are parts of names, too: after a name and one of them stands the rest of the name. */
const IN_NAME =
  /(?:^|[^.!?\n]\s)(?!(?:Ayuntamiento|Alcaldía|Gobierno|Junta|Tribunal|Audiencia|Universidad|Aeropuerto|Puerto|Policía|Arzobispado|Mairie|Préfecture|Université|Aéroport|Cour|Comune|Università|Universität|Câmara|Prefeitura|Universidade|Gemeente|Universiteit)\s)\p{Lu}[\p{L}\p{M}’'-]*\s(?:de|von|di|da|do|du|van)\s$/u
const LEAST_SHORT = 5
const SMALL_SLIP = 0.6
const LEAST_ELSEWHERE = 6

interface Wanted {
  readonly pattern: RegExp
  readonly places: readonly { readonly place: string; readonly bare: string }[]
  readonly known: ReadonlySet<string>
}
const wantedIn = new Map<string, Wanted | null>()

/** The misspelled places of copy in another language than English (a BCP 47 tag); offsets are those of the text. */
export function placesElsewhere(text: string, language: string): readonly MisspelledPlace[] {
  const wanted = wantedIn.get(language) ?? wantedOf(language)
  wantedIn.set(language, wanted)
  if (!wanted) return []
  return [...text.matchAll(wanted.pattern)].flatMap(({ 0: word, index }) => {
    const isOnce = text.indexOf(word) === text.lastIndexOf(word)
    const isInName = IN_NAME.test(text.slice(Math.max(0, index - 40), index))
    if (!isOnce || isInName || wanted.known.has(word) || GIVEN.has(letters(word))) return []
    const near = wanted.places.filter(({ place, bare }) => isSlipIn(place, bare, word)).map(({ place }) => place)
    const isOne = near.length > 0 && near.length <= MOST_PLACES
    return isOne ? [{ start: index, end: index + word.length, word, places: near }] : []
  })
}

function wantedOf(language: string): Wanted | null {
  const before = BEFORE[primaryOf(language)]
  if (before === undefined) return null
  const all = placesIn(language)
  const pattern = new RegExp(
    `(?<=(?<!\\p{L})(?:${before})\\s|[dl]’)\\p{Lu}[\\p{Ll}\\p{M}]{4,}(?![\\p{L}\\p{N}’'-]|\\s\\p{Lu})`,
    'gu',
  )
  const places = all.filter((place) => place.length >= LEAST_SHORT).map((place) => ({ place, bare: letters(place) }))
  return { pattern, places, known: rightPlacesIn(language) }
}

/** A place with another letter, or with the accents of no language that writes it so. */
function isSlipIn(place: string, bare: string, word: string): boolean {
  const own = letters(word)
  if (own === bare) return true
  const isBent = own.startsWith(bare) || bare.startsWith(own)
  const isDoubled = own === bare + bare.at(-1)
  // “Bordeau”: only mute letters are left off a name that long, and no people is called so.
  const isCut = bare.length > LEAST_ELSEWHERE && /[xzst]$/u.test(bare) && own === bare.slice(0, -1)
  if (place[0] !== word[0] || (isBent && !isDoubled && !isCut && !/h$/u.test(own))) return false
  const most = bare.length >= LONG ? 1.5 : bare.length >= LEAST_ELSEWHERE ? 1 : SMALL_SLIP
  return distance(own, bare, most) <= most
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase()
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || word.length < LEAST_LETTERS - 1 || RIGHT.has(word)) return true
  return isPlace(lower) || GIVEN.has(letters(word)) || lexicon.isWord(word) || lexicon.isWord(lower)
}

/** A large town of its own; of a small one the famous place is the likelier to be meant: Edinburg, in Texas. */
function isTown(word: string, towns: Gazetteer): boolean {
  return towns.townsOf(word).some(({ band }) => band >= LARGE)
}

/** A town of 100,000. */
const LARGE = 3

function articlesWith(word: string, archive: NameIndex): number {
  return archive.spellingsOf(word).get(word) ?? 0
}

/** More places than so many are as near to any word. */
const MOST_PLACES = 2

/** The same letters in another order: Lybia. */
function isSwapped(word: string, place: string): boolean {
  return word.length >= LEAST_LETTERS && [...word].sort().join('') === [...place].sort().join('')
}

/** The places a slip away (two slips of a long name, if the word is no small town), or that sound the same. Plurals and possessives without apostrophe are another error. */
function nearestPlaces(bare: string, isSmallTown: boolean): readonly string[] {
  const bones = skeleton(bare)
  const near = PLACES.filter(({ bare: place, bones: placeBones }) => {
    const isLike = place[0] === bare[0] && Math.max(place.length, bare.length) >= LEAST_LETTERS
    const isDoubled = bare === place + place.at(-1)
    const isBent = !isDoubled && (bare === `${place}s` || /^(?:n|an|ian|ese|ish|i)$/.test(bare.slice(place.length)))
    if (!isLike || (isBent && bare.startsWith(place)) || bare === place) return false
    if (bones === placeBones && (bare.length > LEAST_LETTERS || isSwapped(bare, place))) return true
    // Of two short words as long, another consonant makes another name: Mainz is not Maine.
    const most =
      place.length >= LONG && !isSmallTown
        ? 1.9
        : place.length === bare.length && place.length <= LEAST_LETTERS
          ? 0.9
          : 1
    return distance(bare, place, most) <= most
  })
  return near.length <= MOST_PLACES ? near.map(({ place }) => place) : []
}
