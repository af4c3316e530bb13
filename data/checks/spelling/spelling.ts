// Lower-case words that no dictionary of the article’s English has and that the archive hardly uses.
import type { Mark, ParagraphCheck } from '../check.ts'
import type { Lexicon } from '../lexicon.ts'
import type { CheckSetting } from '../setting.ts'
import { suggestionsFor } from './spelling-suggestions.ts'
import { unknownWords } from './unknown-words.ts'

/** A word that so many other articles use is no misspelling. */
const USUAL = 3

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })

export const spelling: ParagraphCheck = {
  name: 'spelling',
  kind: 'spelling',
  version: 5,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['a hospitel ward', 'hospitel', 'hospital'],
      ['its goverment fell', 'goverment', 'government'],
    ],
    clean: ['its government fell', 'the Hospitel ward', 'her grandfather’s crewmates'],
  },
  find: ({ text, field }, setting) =>
    field === 'byline'
      ? []
      : unknownWords(text, setting.spelling)
          .filter(({ word }) => !setting.accepted.has(word) && setting.words.articlesWith(word, null) <= USUAL)
          .map(({ word, start, end }) => markOf(word, { start, end }, setting)),
}

function markOf(word: string, place: { readonly start: number; readonly end: number }, setting: CheckSetting): Mark {
  const { forms, tied } = suggestionsFor(word, setting.spelling)
  const right = tied > 1 ? { suggestions: [], choice: forms } : { suggestions: forms }
  if (isOtherVariety(word, setting.lexicon)) {
    const evidence = { language: setting.language }
    return {
      ...place,
      ...right,
      confidence: 0.6,
      message: 'other-variety',
      evidence,
      says: `Not ${LANGUAGES.of(setting.language)} spelling.`,
    }
  }
  return {
    ...place,
    ...right,
    confidence: 0.85,
    message: 'misspelled',
    evidence: { word },
    says: 'Not in the dictionary, and rare in this archive.',
  }
}

/** “colour” in American copy: right on the other side of the ocean. */
function isOtherVariety(word: string, lexicon: Lexicon): boolean {
  return lexicon.isWord(word)
}
