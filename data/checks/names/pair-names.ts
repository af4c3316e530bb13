// Which two forms of one article look like one name: the same letters, one word that differs, or a short form that fits no
// full name exactly.
import type { Lexicon } from '../words/speller.ts'
import { compareNames } from './compare-names.ts'
import { type Form, type Forms, isUpper, lowered, shareSentence } from './forms.ts'
import { countAccents } from './letters.ts'
import { PARTICLES } from './lexicon.ts'
import { type NamePair, whole } from './name-pair.ts'
import { pairHyphened, pairShort } from './pair-short.ts'
import { pairSingles } from './pair-singles.ts'

/** The pair two forms make, or null when nothing says that they are one name. */
export function pairNames(a: Form, b: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  if (a.bare === b.bare) return sameLetters(a, b, forms)
  const hyphened = pairHyphened(a, b, forms) ?? pairHyphened(b, a, forms)
  if (hyphened) return hyphened
  if (a.words.length === b.words.length)
    return a.words.length === 1 ? pairSingles(a, b, forms, lexicon) : fullNames(a, b, forms, lexicon)
  return a.words.length < b.words.length ? pairShort(a, b, forms, lexicon) : pairShort(b, a, forms, lexicon)
}

function sameLetters(a: Form, b: Form, forms: Forms): NamePair | null {
  if (a.lower === b.lower) {
    const isUsual =
      isUpper(a.text) || isUpper(b.text) || opensSentences(a) || opensSentences(b) || differInParticles(a, b)
    return isUsual ? null : { how: 'capitals', isAccent: false, confidence: 0.62, a: whole(a), b: whole(b) }
  }
  const isAccent = unaccented(a.text) === unaccented(b.text) || countAccents(a.text) !== countAccents(b.text)
  const [left, right] = [whole(a, forms.count(a.text)), whole(b, forms.count(b.text))]
  return { how: 'same-letters', isAccent, confidence: isAccent ? 0.93 : 0.82, a: left, b: right }
}

function fullNames(a: Form, b: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  const likeness = compareNames(a.words, b.words, lexicon)
  if (!likeness) return null
  let confidence = likeness.score
  const isSpelling = likeness.kind === 'letters'
  const mayBePeople = a.type !== 'organisation' || b.type !== 'organisation'
  if (!isSpelling && shareSentence(a, b)) {
    if (mayBePeople && likeness.kind === 'typing') return null
    confidence -= mayBePeople ? 0.15 : 0.25
  }
  const [lastA, lastB] = [a.words.at(-1) as string, b.words.at(-1) as string]
  const areAlone = (word: string): boolean => forms.single.some(({ text }) => text === word)
  if (!isSpelling && lastA !== lastB && areAlone(lastA) && areAlone(lastB)) confidence -= 0.3
  const count = (form: Form, last: string): number => (lastA === lastB ? form.places.length : forms.count(last))
  const how = likeness.kind === 'sound' ? 'sound' : isSpelling ? 'same-letters' : 'typing'
  return { how, isAccent: false, confidence, a: whole(a, count(a, lastA)), b: whole(b, count(b, lastB)) }
}

function opensSentences({ places }: Form): boolean {
  return places.every(({ startsSentence }) => startsSentence)
}

function differInParticles(a: Form, b: Form): boolean {
  return a.words.length > 1 && a.words.every((word, at) => word === b.words[at] || PARTICLES.has(lowered(word)))
}

function unaccented(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
