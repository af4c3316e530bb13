// Lower-case words that no dictionary has. Words with capitals, digits or hyphens are not asked about: they are names,
// codes and coinages, and dictionaries know nothing of them (a tenth of a per cent of news copy would be marked wrongly).
import { seenText } from '../../text/hidden-characters.ts'
import type { Lexicon } from '../lexicon.ts'

export interface UnknownWord {
  /** As it is in the text, with straight apostrophes. */
  readonly word: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

const WORD =
  /(?<![\p{L}\p{N}\p{M}@#/\\._’'\-–‐‑])\p{Ll}[\p{Ll}\p{M}]*(?:[’']\p{Ll}+)?(?![\p{L}\p{N}\p{M}@/\\_\-‐‑]|[’'.]\p{L})/gu

/** theirs, ours, yours, hers and its own have no apostrophe. */
const PRONOUN = /^(?:their|our|your|her)'s$/

/** French words with their elided article or preposition: d’état, l’oeil. */
const ELIDED = /^[dl]'\p{Ll}{3,}$/u

/** Endings a writer puts -ness to at will; interconnectedness is in no dictionary, happyness rightly neither. */
const NESS = /(?:ed|ing|ful|less|ish|ous|ive|able)ness$/

/** Shorter words are in half of all misspellings, and small words run together are two (“ofthe”). */
const LEAST_PART = 4
const NO_PART = new Set(
  (
    'the and for that with this from have been were they their there which will when what would about into over than then them your ' +
    'some said more also only such very just does here most much must even each both many same upon able'
  ).split(' '),
)

/** “hardline”, “ropewalk”: two words of four letters and more as one, as English makes them at will. */
function isCompound(word: string, lexicon: Lexicon): boolean {
  for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => !NO_PART.has(part) && lexicon.isWord(part))) return true
  }
  return false
}

/** Who does what a verb says: vaccinators vaccinate, canners can. Words of a verb that ends otherwise are in the dictionary. */
function isDoer(word: string, lexicon: Lexicon): boolean {
  const plain = word.replace(/s$/, '')
  const stem = /^(\p{Ll}{4,})at(?:or)$/u.exec(plain)?.[1]
  if (stem !== undefined) return lexicon.isWord(`${stem}ate`)
  const doubled = /^(\p{Ll}+(\p{Ll}))\2er$/u.exec(plain)?.[1]
  return doubled !== undefined && lexicon.isWord(doubled) && lexicon.isWord(`${doubled}${doubled.at(-1)}ing`)
}

/** The unknown words of a text, left to right. */
export function unknownWords(text: string, lexicon: Lexicon): readonly UnknownWord[] {
  const found: UnknownWord[] = []
  const seen = seenText(text)
  for (const match of seen.text.matchAll(WORD)) {
    const word = match[0].replaceAll('’', "'")
    if (word.length > 2 && !isKnown(word, lexicon)) {
      const end = seen.offset(match.index + match[0].length, true)
      found.push({ word, start: seen.offset(match.index), end })
    }
  }
  return found
}

function isKnown(word: string, lexicon: Lexicon): boolean {
  if (lexicon.isWord(word)) return true
  if (isCompound(word, lexicon) || isDoer(word, lexicon)) return true
  if (ELIDED.test(word) || (NESS.test(word) && lexicon.isWord(word.slice(0, -4)))) return true
  if (word.endsWith("'s")) return !PRONOUN.test(word) && isKnown(word.slice(0, -2), lexicon)
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain !== word && lexicon.isWord(plain)
}
