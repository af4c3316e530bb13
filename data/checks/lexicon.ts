// What checks ask of dictionaries; spelling/hunspell.ts answers from the packages' word lists.

export interface Lexicon {
  /** Whether a word is in the dictionary as written. */
  readonly isWord: (word: string) => boolean
  /** Likely right forms of a misspelled word, best first. Slow: ask only for what is shown. */
  readonly suggest: (word: string) => readonly string[]
}

/** Whether a word in lower case is a common word. */
export function isCommon(lexicon: Lexicon, lower: string): boolean {
  return lexicon.isWord(lower)
}

/** Whether a word is in the dictionary as a proper name only. */
export function isProper(lexicon: Lexicon, word: string): boolean {
  return !lexicon.isWord(word.toLowerCase()) && lexicon.isWord(word)
}
