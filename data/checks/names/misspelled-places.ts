// Words in names that are no name of anything, and one slip away from a country, state or city everyone writes about.
import { WELL_KNOWN_PLACES } from '../../text/well-known-places.ts'
import type { Lexicon } from '../lexicon.ts'
import { distance } from './distance.ts'
import { letters } from './letters.ts'
import { GIVEN, isPlace, TITLES } from './lexicon.ts'
import type { Name } from './name.ts'
import type { NameIndex } from './name-index.ts'

/** A misspelled place; offsets are those of the names given. */
export interface MisspelledPlace {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly place: string
}

/** A word that so many articles use is a name of its own. */
const USUAL = 3
/** Shorter words are a slip away from too much. */
const LEAST_LETTERS = 5
/** Two slips are believed of names this long. */
const LONG = 9

const PLACES = WELL_KNOWN_PLACES.map((place) => ({ place, bare: letters(place) }))

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
      const place = nearestPlace(letters(word))
      const start = name.start + name.text.indexOf(word)
      const isAsWritten = name.text.length === name.end - name.start
      return place === null || !isAsWritten ? [] : [{ start, end: start + word.length, word, place }]
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

/** The one place a slip away; null: there is none, or more than one. Plurals and possessives without apostrophe are another error. */
function nearestPlace(bare: string): string | null {
  const near = PLACES.filter(({ bare: place }) => {
    const isLike = place[0] === bare[0] && Math.max(place.length, bare.length) >= LEAST_LETTERS
    const isBent = bare === `${place}s` || /^(?:n|an|ian|ese|ish|i)$/.test(bare.slice(place.length))
    if (!isLike || (isBent && bare.startsWith(place)) || bare === place) return false
    // Of two short words as long, another consonant makes another name: Mainz is not Maine.
    const most = place.length >= LONG ? 1.9 : place.length === bare.length && place.length <= LEAST_LETTERS ? 0.9 : 1
    return distance(bare, place, most) <= most
  })
  return near.length === 1 ? (near[0]?.place ?? null) : null
}
