// What checks ask of dictionaries; `data/checking` answers from the packages' word lists.
import type { NearWord } from './ranked-words.ts'

export interface Lexicon {
  /** Whether a word is in the dictionary as written. */
  readonly isWord: (word: string) => boolean
}

/** The words of one variety of a language, and what a misspelled one may have been meant to be. */
export interface Speller extends Lexicon {
  /** Whether what English makes of words at will, and its known misspellings, apply. */
  readonly isEnglish: boolean
  /** Without rare words, of which misspellings might be made up. */
  readonly usual: Lexicon
  /** Words near a misspelled one, in lower case, unordered; none for languages whose words are not ranked. */
  readonly near: (word: string) => readonly NearWord[]
  /** How common a word is, from 0 (hardly) in steps of about three times as often; −1: not known. */
  readonly bandOf: (word: string) => number
}

/** Accepts everything: for languages there is no dictionary of. */
export const ANY_WORD: Speller = {
  isEnglish: false,
  isWord: () => true,
  usual: { isWord: () => true },
  near: () => [],
  bandOf: () => -1,
}

/** Whether a word in lower case is a common word. */
export function isCommon(lexicon: Lexicon, lower: string): boolean {
  return lexicon.isWord(lower)
}

/** Whether a word is in the dictionary as a proper name only. */
export function isProper(lexicon: Lexicon, word: string): boolean {
  return !lexicon.isWord(word.toLowerCase()) && lexicon.isWord(word)
}
