// The words of the main process in the language that was chosen, from the start of the app to its end.
import type { Language } from '../../contract/index.ts'
import { english, type MainWords } from './english.ts'
import { changedWords, filledIn, type Translated } from './word-tables.ts'

export const APP_NAME = 'Corrigenda'

/** Also the name of its folder, which is the same in every language. */
export const SAMPLE_NAME = 'Sample archive'

let words: MainWords = english

/** All words in the language of the app; English until `speak` has been called. */
export function mainWords(): MainWords {
  return words
}

/** Sets the language of all words asked for from now on. Only English is loaded with the app. */
export async function speak(language: Language): Promise<void> {
  words = language === 'en' ? english : filledIn(english, await translation(language))
}

async function translation(language: Exclude<Language, 'en'>): Promise<Translated<MainWords>> {
  switch (language) {
    case 'de':
      return (await import('./german.ts')).german
    case 'fr':
      return (await import('./french.ts')).french
    case 'pseudo':
      return changedWords(english, (await import('../../contract/pseudo-text.ts')).pseudoText)
  }
}
