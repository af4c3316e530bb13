// Misspelled words whose capital is not that of a name: the first words of sentences, and the nouns organisations are called by (Univeristy of
// Perth). Most unknown words with a capital are names, so only a slip in a common word is marked, and only when nothing else speaks for a name.
import type { Field } from '../schema/index.ts'
import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, FieldMark } from './check.ts'
import { HEAD_NOUNS } from './names/lexicon.ts'
import type { CheckSetting } from './setting.ts'
import { KNOWN_MISSPELLINGS } from './spelling/known-misspellings.ts'
import { nearestOf, suggestionsFor } from './spelling/spelling-suggestions.ts'
import { isKnown } from './spelling/unknown-words.ts'

/** A capitalised word of at least three letters at the start of a sentence, before another word. */
const FIRST = /(?<=(?:^|\n|[.!?…][”"’)]*\s+)[“"‘(]?|[:,] [“"‘])\p{Lu}\p{Ll}{2,}(?=\s+(\p{L}+))/gu
/** What people do in copy: before these words stands a name, unless it is hardly anything but a very common word. */
const PEOPLE_DO =
  /^(?:said|says|told|adds|added|asked|was|is|has|had|will|would|who|and|also|wrote|won|scored|went|took|made|came|left|died|led|beat|lost|joined|became|argued|believes|thinks|warned|denied|claimed|insisted|replied|explained|declined|agreed|then|later)$/
/** How common the word must be that was meant: of all words, and before what people do. */
const COMMON = 6
const VERY_COMMON = 9
/** Few names have so many letters, and hardly any is half a slip from a word of news copy. */
const LONG = 7
const HALF_SLIP = 0.6
const USED = 3
/** A long capitalised word next to another capitalised one. */
const IN_NAME =
  /(?<=\p{Lu}[\p{L}\p{M}’'-]* )\p{Lu}\p{Ll}{5,}(?![\p{L}\p{N}\p{M}’'-])|(?<![\p{L}\p{N}\p{M}’'.-])\p{Lu}\p{Ll}{5,}(?= (?:of|for) (?:the )?\p{Lu})/gu
/** What organisations are, where a slip in the word is no other name. */
const HEADS = new Set([...HEAD_NOUNS].filter((noun) => noun.length > LONG))

export const firstWords: ArticleCheck = {
  name: 'first-words',
  kind: 'spelling',
  version: 3,
  languages: ['en'],
  scope: 'article',
  find: ({ fields }, setting) =>
    fields
      .filter(({ field }) => field !== 'byline')
      .flatMap((field) => marksIn(field, fields.map(({ text }) => text).join('\n'), setting)),
}

function marksIn({ field, text }: CheckedField, all: string, setting: CheckSetting): readonly FieldMark[] {
  const [first, inNames] = [[...text.matchAll(FIRST)], [...text.matchAll(IN_NAME)]]
  return [
    ...first.filter((match) => isSlip(match, setting)),
    ...inNames.filter(({ 0: word }) => headOf(word.toLowerCase(), setting) !== null),
  ]
    .filter(({ index }, at, found) => found.findIndex((other) => other.index === index) === at)
    .filter(({ 0: word }) => !isKnown(word.toLowerCase(), setting.spelling) && !isName(word, all, setting))
    .map(({ 0: word, index }) => markOf(field, word, index, setting))
}

/** Whether the first word of a sentence is a slip in a common word. */
function isSlip({ 0: first, 1: next = '' }: RegExpMatchArray, setting: CheckSetting): boolean {
  const word = first.toLowerCase()
  if (KNOWN_MISSPELLINGS.has(word)) return true
  if (/^\p{Lu}/u.test(next)) return false
  const isPerson = PEOPLE_DO.test(next)
  return nearestOf(word, setting.spelling).some(({ form, far, band }) => {
    if (form[0] !== word[0] || far > 1) return false
    // Names of many letters that end in s are few.
    const isNoName = word.length >= LONG && (far <= HALF_SLIP || (word.length > LONG && word.endsWith('s')))
    if (isNoName) return band >= (isPerson ? COMMON : USED)
    return band >= (isPerson ? VERY_COMMON : COMMON)
  })
}

/** What organisations are called by that a word is a slip away from; null: none. */
function headOf(word: string, setting: CheckSetting): string | null {
  if (isKnown(word, setting.spelling)) return null
  return nearestOf(word, setting.spelling).find(({ form, far }) => far <= 1 && HEADS.has(form))?.form ?? null
}

function markOf(field: Field, quote: string, start: number, setting: CheckSetting): FieldMark {
  const word = quote.toLowerCase()
  const { forms, tied } = suggestionsFor(word, setting.spelling)
  const fixes = forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1))
  const place = { field, start, end: start + quote.length }
  const right = tied > 1 ? { suggestions: [], choice: fixes } : { suggestions: fixes }
  const says = 'Not in the dictionary, and rare in this archive.'
  return { ...place, ...right, confidence: 0.75, message: 'misspelled', evidence: { word }, says } as const
}

/** Known as a name to a dictionary, the house or the archive, or used more than once here. */
function isName(first: string, all: string, { lexicon, accepted, names }: CheckSetting): boolean {
  if (lexicon.isWord(first) || accepted.has(first.toLowerCase()) || names.spellingsOf(first).size > 0) return true
  const at = all.indexOf(first)
  return all.includes(first, at + 1)
}
