// Words in small letters, and parts of hyphened words, that no dictionary of the article’s English has and that the archive hardly uses.
import { isInQuotation, quotationsIn } from '../text/quotations.ts'
import type { Paragraph } from './article/checked-article.ts'
import type { Mark, ParagraphCheck } from './check.ts'
import type { CheckSetting } from './setting.ts'
import { nearestOf, suggestionsFor } from './spelling/spelling-suggestions.ts'
import { type UnknownWord, unknownWords } from './spelling/unknown-words.ts'

/** A word that so many other articles use is no misspelling. */
const USUAL = 3
/** A part of a hyphened word is marked only when it is a slip away from a word as common as that: many are coinages. */
const COMMON = 5

/** American to dictionaries, and good British English all the same. */
const ALSO_BRITISH = new Set(
  (
    'judgment judgments misjudgment misjudgments abridgment acknowledgment acknowledgments lodgment advisor advisors artisanal program programs ' +
    'disk disks medieval encyclopedia encyclopedias focused focusing inquiry inquiries adrenaline convener hiccup yogurt yogurts fetus fetuses'
  ).split(' '),
)

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' })

export const spelling: ParagraphCheck = {
  name: 'spelling',
  kind: 'spelling',
  version: 10,
  languages: 'all',
  scope: 'paragraph',
  examples: {
    found: [
      ['a hospitel ward', 'hospitel', 'hospital'],
      ['its goverment fell', 'goverment', 'government'],
      ['a goverment-owned bank', 'goverment', 'government'],
      ['a long-standng rule', 'standng', 'standing'],
      ['he was concious of it', 'concious', 'conscious'],
      ['it didnt rain', 'didnt', 'didn’t'],
      ["it didnt rain, she's sure", 'didnt', "didn't"],
    ],
    clean: [
      'its government fell',
      'the Hospitel ward',
      'her grandfather’s crewmates',
      'a writ of habeas corpus, in absentia, at 5 per cent per annum, bona fide',
      'write to desk@haverly.example, @haverlydesk or #haverlyvotes',
      'room b12, the ph-value, 4x100m, the A38(M) and covid19',
      'a co-operative, re-elected, an on-off, helter-skelter affair',
      'She said: “Ich weiss nicht, warum er gegangen ist.”',
      'the judgment of the advisor on artisanal bread',
      'Estrada das Flores and the rue du Bac',
    ],
  },
  find: (paragraph, setting) =>
    paragraph.field === 'byline'
      ? []
      : unknownWords(paragraph.text, setting.spelling)
          .filter(
            ({ word }) =>
              !(setting.spelling.isEnglish && ALSO_BRITISH.has(word)) &&
              !setting.accepted.has(word) &&
              setting.words.articlesWith(word, null) <= USUAL,
          )
          .filter(({ word, isPart }) => !isPart || isSlip(word, setting))
          .filter(({ word, start, end }) => !(isOtherVariety(word, setting) && isQuoted(paragraph, start, end)))
          .map((found) => markOf(found, paragraph, setting)),
}

function isSlip(word: string, { spelling: speller }: CheckSetting): boolean {
  return nearestOf(word, speller).some(({ far, band }) => far <= 1 && band >= COMMON)
}

/** A quoted person spells as they do at home. */
function isQuoted({ text }: Paragraph, from: number, to: number): boolean {
  return isInQuotation(quotationsIn(text), { from, to })
}

function markOf({ word, start, end }: UnknownWord, { text }: Paragraph, setting: CheckSetting): Mark {
  const { forms, tied } = suggestionsFor(word, setting.spelling)
  const isStraight = text.includes("'") && !text.includes('’')
  const fixes = isStraight ? forms.map((form) => form.replaceAll('’', "'")) : forms
  const right = tied > 1 ? { suggestions: [], choice: fixes } : { suggestions: fixes }
  if (isOtherVariety(word, setting)) {
    const evidence = { language: setting.language }
    const says = `Not ${LANGUAGES.of(setting.language)} spelling.`
    return { start, end, ...right, confidence: 0.6, message: 'other-variety', evidence, says }
  }
  const says = 'Not in the dictionary, and rare in this archive.'
  return { start, end, ...right, confidence: 0.85, message: 'misspelled', evidence: { word }, says }
}

/** “colour” in American copy: right on the other side of the ocean. */
function isOtherVariety(word: string, { spelling: speller, lexicon }: CheckSetting): boolean {
  return speller.isEnglish && lexicon.isWord(word)
}
