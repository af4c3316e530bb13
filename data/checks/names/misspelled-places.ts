// Words in names that are no name of anything, and one slip away from a country, state or city everyone writes about.
import { WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import type { Lexicon } from '../lexicon.ts'
import { distance } from './distance.ts'
import { letters, skeleton } from './letters.ts'
import { DEMONYMS, GIVEN, isPlace, TITLES } from './lexicon.ts'
import type { Name } from './name.ts'
import type { NameIndex } from './name-index.ts'

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

/** The misspelled places among the names of an article. Names of people are left alone: Dina Dublon, President Chadd. */
export function misspelledPlaces(
  names: readonly Name[],
  lexicon: Lexicon,
  archive: NameIndex,
): readonly MisspelledPlace[] {
  const uses = new Map<string, number>()
  for (const { words } of names) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  return names.flatMap((name) => {
    if (name.type === 'person' || name.hasTitle || GIVEN.has(letters(name.words[0] ?? ''))) return []
    return name.words.flatMap((word, at) => {
      // A second use without a full name behind it is as likely a name.
      if ((uses.get(word) ?? 0) > 1 || isKnown(word, lexicon) || articlesWith(word, archive) >= USUAL) return []
      const before = name.words[at - 1]
      if (before !== undefined && (/^\p{Lu}\.?$/u.test(before) || TITLES.has(before.toLowerCase()))) return []
      const near = nearestPlaces(letters(word))
      const start = name.start + name.text.indexOf(word)
      const isAsWritten = name.text.length === name.end - name.start
      return near.length === 0 || !isAsWritten ? [] : [{ start, end: start + word.length, word, places: near }]
    })
  })
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  const lower = word.toLowerCase()
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || word.length < LEAST_LETTERS - 1) return true
  return isPlace(lower) || GIVEN.has(letters(word)) || lexicon.isWord(word) || lexicon.isWord(lower)
}

function articlesWith(word: string, archive: NameIndex): number {
  return archive.spellingsOf(word).get(word) ?? 0
}

/** More places than so many are as near to any word. */
const MOST_PLACES = 2

/** The places a slip away, or that sound the same. Plurals and possessives without apostrophe are another error. */
function nearestPlaces(bare: string): readonly string[] {
  const bones = skeleton(bare)
  const near = PLACES.filter(({ bare: place, bones: placeBones }) => {
    const isLike = place[0] === bare[0] && Math.max(place.length, bare.length) >= LEAST_LETTERS
    const isBent = bare === `${place}s` || /^(?:n|an|ian|ese|ish|i)$/.test(bare.slice(place.length))
    if (!isLike || (isBent && bare.startsWith(place)) || bare === place) return false
    if (bare.length > LEAST_LETTERS && bones === placeBones) return true
    // Of two short words as long, another consonant makes another name: Mainz is not Maine.
    const most = place.length >= LONG ? 1.9 : place.length === bare.length && place.length <= LEAST_LETTERS ? 0.9 : 1
    return distance(bare, place, most) <= most
  })
  return near.length <= MOST_PLACES ? near.map(({ place }) => place) : []
}
