// Two single words of an article as one name: stricter than full names, because so little is known of them.
import { isProper, type Lexicon } from '../words/speller.ts'
import { type Form, type Forms, lowered, shareSentence } from './forms.ts'
import { letters } from './letters.ts'
import { GIVEN, isPlace } from './lexicon.ts'
import { type NamePair, partOf, whole } from './name-pair.ts'
import { haveOtherStart, OTHER_START } from './pair-short.ts'
import { isInflection, similarWords } from './similar-words.ts'

/** The pair two single words make, or null. Words that belong to different full names are never one. */
export function pairSingles(a: Form, b: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  if (forms.ownersOf(a.text).length > 0 && forms.ownersOf(b.text).length > 0) return null
  if (isPossessiveOf(a, b) || isPossessiveOf(b, a)) return possessive(a, b, forms, lexicon)
  if (a.text.includes('-') !== b.text.includes('-')) {
    const [hyphened, other] = a.text.includes('-') ? [a, b] : [b, a]
    return other.text.length >= 6 && !isPlace(other.lower) ? hyphenPart(hyphened, other, forms, lexicon) : null
  }
  for (const [titled, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (
      titled.hasTitle &&
      forms.ownersOf(other.text).length === 0 &&
      haveOtherStart(other, titled.text, titled, lexicon)
    )
      return { how: 'second-reference', isAccent: false, confidence: OTHER_START, a: whole(titled), b: whole(other) }
  return twoWords(a, b, lexicon)
}

function isPossessiveOf(owner: Form, other: Form): boolean {
  return owner.isPossessive && `${owner.bare}s` === other.bare
}

/** Sainsbury’s and Sainsburys: the form that is always possessive, twice at least, is the right one. */
function possessive(a: Form, b: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  const [owner, bare] = isPossessiveOf(a, b) ? [a, b] : [b, a]
  const isAlways = owner.places.length >= 2 && owner.places.every(({ isPossessive }) => isPossessive)
  if (!isAlways || lexicon.isWord(bare.lower) || forms.count(owner.text) !== owner.places.length) return null
  return { how: 'possessive', isAccent: false, confidence: 0.8, a: whole(owner), b: whole(bare) }
}

function hyphenPart(hyphened: Form, other: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  const parts = hyphened.text.split('-').filter((part) => part.length >= 4 && /^\p{Lu}/u.test(part))
  for (const part of parts) {
    if (lowered(part) === other.lower || lexicon.isWord(other.lower)) continue
    const similarity = similarWords(other.text, part)
    if (!similarity || isInflection(other.bare, letters(part))) continue
    const confidence = similarity.score
    return { how: 'second-reference', isAccent: false, confidence, a: partOf(hyphened, part, forms), b: whole(other) }
  }
  return null
}

function twoWords(a: Form, b: Form, lexicon: Lexicon): NamePair | null {
  const [isPlaceA, isPlaceB] = [isPlace(a.lower), isPlace(b.lower)]
  if (isInflection(a.bare, b.bare) || (isPlaceA && isPlaceB)) return null
  const similarity = similarWords(a.text, b.text)
  if (!similarity) return null
  const isTyping = similarity.kind === 'typing'
  const [isWordA, isWordB] = [lexicon.isWord(a.lower), lexicon.isWord(b.lower)]
  if (isTyping && Math.min(a.bare.length, b.bare.length) < 6) return null
  if (isTyping && isProper(lexicon, a.text) && isProper(lexicon, b.text)) return null
  if (isWordA && isWordB) return null
  let confidence = similarity.score - 0.02
  if (shareSentence(a, b)) confidence -= 0.3
  if ((isPlaceA && isName(b, lexicon)) || (isPlaceB && isName(a, lexicon))) confidence -= 0.4
  if (isWordA || isWordB) confidence -= 0.2
  return { how: isTyping ? 'typing' : 'sound', isAccent: false, confidence, a: whole(a), b: whole(b) }
}

function isName({ text, bare }: Form, lexicon: Lexicon): boolean {
  return isProper(lexicon, text) || GIVEN.has(bare)
}
