// What a paragraph check finds in a text, short enough to read in a test.

import { ArchiveIndexes } from '../../checking/archive-indexes.ts'
import type { ParagraphCheck } from '../../checks/check.ts'
import { NO_TOWNS } from '../../checks/names/gazetteer.ts'
import { Rulings } from '../../checks/names/ruled-names.ts'
import type { CheckSetting } from '../../checks/setting.ts'
import { ANY_WORD, type Speller } from '../../checks/words/speller.ts'

const { names, words, copies, corrected } = new ArchiveIndexes()
/** Nothing is known but the text. */
export const SETTING: CheckSetting = {
  ...{
    spelling: ANY_WORD,
    lexicon: ANY_WORD,
    towns: NO_TOWNS,
    rulings: new Rulings([]),
    rules: [],
    accepted: new Set<string>(),
  },
  ...{ names, words, copies, corrected, confusables: null, language: 'en', key: '' },
}

/** Each mark as the words it covers and its first suggestion. */
export function marksOf(
  check: ParagraphCheck,
  text: string,
  lexicon: Speller = ANY_WORD,
): readonly (readonly [string, string | undefined])[] {
  const marks = check.find({ text, field: 'body', block: null }, { ...SETTING, spelling: lexicon, lexicon })
  return marks.map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])
}
