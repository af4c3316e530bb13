// Lower-case words that no dictionary has. Words with capitals, digits or hyphens are not asked about: they are names,
// codes and coinages, and dictionaries know nothing of them (a tenth of a per cent of news copy would be marked wrongly).
import { seenText } from '../text/hidden-characters.ts'
import type { Lexicon } from './lexicon.ts'

export interface UnknownWord {
  /** As it stands in the text, with straight apostrophes. */
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
  if (ELIDED.test(word) || (NESS.test(word) && lexicon.isWord(word.slice(0, -4)))) return true
  if (word.endsWith("'s")) return !PRONOUN.test(word) && isKnown(word.slice(0, -2), lexicon)
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain !== word && lexicon.isWord(plain)
}
