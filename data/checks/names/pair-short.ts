// A short form that fits no full name exactly, against the parts of a full name it could be short for.
import { isProper, type Lexicon } from '../words/speller.ts'
import { compareNames } from './compare-names.ts'
import { type Form, type Forms, isUpper, lowered, shareSentence } from './forms.ts'
import { differInStart, letters } from './letters.ts'
import { GIVEN, HEAD_NOUNS, isPlace, PARTICLES } from './lexicon.ts'
import { type NamePair, partOf, whole } from './name-pair.ts'
import { isInflection, isSlipInShort, type Similarity, similarWords } from './similar-words.ts'

/** The distance allowed between a name with a title and a part of a full name. */
const TITLED = 1.4

/** Where in the long form the part stands; only the last words are what a short form usually is. */
interface Part {
  readonly words: readonly string[]
  readonly isLast: boolean
}

/** The pair a short form (one or two words) makes with a longer one, or null. */
export function pairShort(short: Form, long: Form, forms: Forms, lexicon: Lexicon): NamePair | null {
  if (short.words.length > 2 || isResolved(short, forms)) return null
  if (short.words.length === 1 && isPlace(short.lower)) return null
  if (short.words.length === 2 && long.type === 'organisation') return null
  for (const part of partsOf(long, short, lexicon)) {
    const text = part.words.join(' ')
    if (HEAD_NOUNS.has(lowered(text)) && long.type === 'organisation') continue
    if (letters(text) === short.bare) {
      if (lowered(text) === short.lower) return null
      return { how: 'same-letters', isAccent: true, confidence: 0.92, a: partOf(long, text, forms), b: whole(short) }
    }
    if (part.isLast && long.type !== 'organisation' && haveOtherStart(short, text, long, lexicon))
      return {
        how: 'second-reference',
        isAccent: false,
        confidence: OTHER_START,
        a: partOf(long, text, forms),
        b: whole(short),
      }
    const similarity = likeness(short, part, lexicon)
    if (!similarity || similarity.kind === 'same') continue
    const confidence = confidenceOf(short, long, part, similarity, lexicon)
    return { how: 'second-reference', isAccent: false, confidence, a: partOf(long, text, forms), b: whole(short) }
  }
  return null
}

/**
 * The pair a person's full name makes with its hyphened surname without its hyphen, or with its parts the other way round: Tanguy Moreau,
 * Moreau-Tanguy. Martin Dubois next to Claire Martin-Dubois is another person.
 */
export function pairHyphened(short: Form, long: Form, forms: Forms): NamePair | null {
  const text = long.words.at(-1) as string
  const parts = lowered(text).split('-')
  if (parts.length === 1 || long.words.length === 1 || long.type === 'organisation' || long.type === 'place')
    return null
  const isSplit =
    short.words.length === 2 &&
    short.words.map(lowered).join('-') === lowered(text) &&
    !GIVEN.has(letters(short.words[0] as string))
  const isTurned = short.lower === parts.toReversed().join('-') && short.lower !== lowered(text)
  if (!isSplit && !isTurned) return null
  const how = isSplit ? 'same-letters' : 'typing'
  return { how, isAccent: false, confidence: HYPHENED, a: partOf(long, text, forms), b: whole(short) }
}

const HYPHENED = 0.8

/** How sure it is that a name no one has, with another first letter than the surname of a person, is that surname. */
export const OTHER_START = 0.7
/** Of shorter surnames, many differ in the first letter alone. */
const LEAST_LETTERS = 5

/** Whether a lone word that is no known name is a surname with another first letter: Kgarbaye, of Djimadoum Ngarbaye. */
export function haveOtherStart(short: Form, surname: string, long: Form, lexicon: Lexicon): boolean {
  const bare = letters(surname)
  if (short.words.length > 1 || short.places.length > 1 || long.type === 'place') return false
  if (bare.length < LEAST_LETTERS || !differInStart(bare, short.bare)) return false
  const isName = isKnown(short.text, lexicon) || GIVEN.has(short.bare) || isPlace(short.lower)
  return !isName && !isUpper(short.text) && !shareSentence(short, long)
}

/** Whether a full name has the short form among its words: then it is no misspelling of another. */
function isResolved(short: Form, forms: Forms): boolean {
  if (short.words.length === 1) return forms.ownersOf(short.text).length > 0
  return forms.full.some(
    (form) => form !== short && form.words.length > 2 && lowered(form.words.slice(-2).join(' ')) === short.lower,
  )
}

function partsOf(long: Form, { words: { length: count }, hasTitle }: Form, lexicon: Lexicon): readonly Part[] {
  const last = { words: long.words.slice(-count), isLast: true }
  if (count > 1) return [last]
  const others: string[] = []
  const first = long.words[0] as string
  if (long.type === 'organisation') others.push(...long.words.slice(0, -1).filter((word) => isTelling(word, lexicon)))
  else {
    // A knight has his title before his given name: Sir Godfrey.
    if (long.words.length <= 4 && (hasTitle || !GIVEN.has(letters(first)))) others.push(first)
    if (long.words.length >= 3) others.push(long.words.at(-2) as string)
  }
  const hyphened = long.words.filter((word) => word.includes('-')).flatMap((word) => word.split('-'))
  others.push(...hyphened.filter((part) => part.length >= 4 && /^\p{Lu}/u.test(part)))
  return [last, ...others.map((word) => ({ words: [word], isLast: false }))]
}

/** A word of an organisation’s name that could stand for all of it. */
function isTelling(word: string, lexicon: Lexicon): boolean {
  const lower = lowered(word)
  return /^\p{Lu}/u.test(word) && !lexicon.isWord(lower) && !HEAD_NOUNS.has(lower) && !isPlace(lower)
}

function likeness(short: Form, part: Part, lexicon: Lexicon): Similarity | null {
  const [first, second] = short.words as readonly [string, string?]
  if (second === undefined) return likenessOfWord(short, part.words[0] as string, lexicon)
  const [partFirst, partSecond] = part.words as readonly [string, string]
  const startAlike = letters(first) === letters(partFirst)
  if (startAlike && isInflection(letters(second), letters(partSecond))) return null
  const both = compareNames(short.words.map(particle), part.words.map(particle), lexicon)
  if (both) return { kind: both.kind, distance: 1, score: both.score }
  return startAlike ? similarWords(second, partSecond, { context: 1 }) : null
}

function likenessOfWord(short: Form, word: string, lexicon: Lexicon): Similarity | null {
  const areKnown = isKnown(short.text, lexicon) && isKnown(word, lexicon)
  // A person with a title but no full name here is most likely one of those with a full name.
  const allowed = short.hasTitle ? TITLED : areKnown ? 0 : 1
  const similarity = similarWords(short.text, word, { allowed }) ?? shortSlip(short, word, lexicon)
  if (!similarity || isUpper(short.text) || isUpper(word)) return null
  return isPlural(short, word, lexicon) ? null : similarity
}

/** A person with a title and a name of three or four letters that is no known name and one slip from the surname of a full name. */
function shortSlip(short: Form, word: string, lexicon: Lexicon): Similarity | null {
  if (!short.hasTitle || isKnown(short.text, lexicon) || GIVEN.has(short.bare)) return null
  return isSlipInShort(short.text, word) ? { kind: 'typing', distance: 1, score: 0.6 } : null
}

/** “Republicans” next to “Republican”: an inflection, unless the short form is no word and only lacks letters. */
function isPlural(short: Form, word: string, lexicon: Lexicon): boolean {
  const bare = letters(word)
  // A name of two parts has no plural.
  if (word.includes('-') && short.text.includes('-')) return false
  if (/ss$/.test(short.text) || /ss$/.test(word) || !isInflection(short.bare, bare)) return false
  const longer = short.bare.length > bare.length ? short.text : word
  return isKnown(short.text, lexicon) || longer.endsWith('s')
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  return isProper(lexicon, word) || lexicon.isWord(word.toLowerCase())
}

function particle(word: string): string {
  return PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : word
}

function confidenceOf(short: Form, long: Form, part: Part, { kind, score }: Similarity, lexicon: Lexicon): number {
  const text = part.words.join(' ')
  const isPlainWord = lexicon.isWord(lowered(text))
  let confidence = score + (part.isLast ? 0.1 : 0)
  if (isPlainWord && !long.hasTitle && !GIVEN.has(letters(long.words[0] as string))) confidence -= 0.4
  if (lexicon.isWord(short.lower) && !short.hasTitle) confidence -= 0.25
  if (isProper(lexicon, short.text) && isProper(lexicon, text)) confidence -= kind === 'typing' ? 0.25 : 0.12
  if (shareSentence(short, long)) confidence -= 0.3
  return confidence + (long.type === 'person' || long.type === 'unknown' ? 0.05 : 0)
}
