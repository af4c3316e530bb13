// Misspelled first words of sentences. Their capital says nothing, and most unknown ones are names, so only a slip in a common word is marked,
// and only when nothing else speaks for a name.
import type { ArticleCheck, CheckedField, FieldMark } from '../check.ts'
import type { CheckSetting } from '../setting.ts'
import { nearestOf, suggestionsFor } from './spelling-suggestions.ts'
import { isKnown } from './unknown-words.ts'

/** A capitalised word of at least four letters at the start of a sentence, before a small one. */
const FIRST = /(?<=(?:^|\n|[.!?…][”"’)]*\s+)[“"‘(]?)\p{Lu}\p{Ll}{2,}(?=\s+(\p{Ll}+))/gu
/** What people do in copy: before these words stands a name, unless it is hardly anything but a very common word. */
const PEOPLE_DO =
  /^(?:said|says|told|adds|added|asked|was|is|has|had|will|would|who|and|also|wrote|won|scored|went|took|made|came|left|died|led|beat|lost|joined|became|argued|believes|thinks|warned|denied|claimed|insisted|replied|explained|declined|agreed|then|later)$/
/** How common the word must be that was meant: of all words, and before what people do. */
const COMMON = 6
const VERY_COMMON = 9

export const firstWords: ArticleCheck = {
  name: 'first-words',
  kind: 'spelling',
  version: 1,
  languages: ['en'],
  scope: 'article',
  find: ({ fields }, setting) =>
    fields
      .filter(({ field }) => field !== 'byline')
      .flatMap((field) => marksIn(field, fields.map(({ text }) => text).join('\n'), setting)),
}

function marksIn({ field, text }: CheckedField, all: string, setting: CheckSetting): readonly FieldMark[] {
  return [...text.matchAll(FIRST)].flatMap(({ 0: first, 1: next = '', index }) => {
    const word = first.toLowerCase()
    if (isKnown(word, setting.spelling) || isName(first, all, setting)) return []
    const least = PEOPLE_DO.test(next) ? VERY_COMMON : COMMON
    const isSlip = nearestOf(word, setting.spelling).some(
      ({ form, far, band }) => far <= 1 && band >= least && form[0] === word[0],
    )
    if (!isSlip) return []
    const { forms, tied } = suggestionsFor(word, setting.spelling)
    const fixes = forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1))
    const place = { field, start: index, end: index + first.length }
    const right = tied > 1 ? { suggestions: [], choice: fixes } : { suggestions: fixes }
    const says = 'Not in the dictionary, and rare in this archive.'
    return [{ ...place, ...right, confidence: 0.75, message: 'misspelled', evidence: { word }, says } as const]
  })
}

/** Known as a name to a dictionary, the house or the archive, or used more than once here. */
function isName(first: string, all: string, { lexicon, accepted, names }: CheckSetting): boolean {
  if (lexicon.isWord(first) || accepted.has(first.toLowerCase()) || names.spellingsOf(first).size > 0) return true
  const at = all.indexOf(first)
  return all.includes(first, at + 1)
}
