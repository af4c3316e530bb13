// Names spelled in two ways inside an article, or otherwise than the archive or the house spells them. One card a pair.
import type { Field } from '../schema/index.ts'
import { isEnglish, NAME_LANGUAGES } from '../text/languages.ts'
import type { CheckedArticle, CheckedField } from './article/checked-article.ts'
import type { CorrectedForm } from './article/corrected-forms.ts'
import type { ArticleCheck } from './check.ts'
import { extractNames } from './names/extract-names.ts'
import { findNameVariants, type NameVariant } from './names/find-name-variants.ts'
import { groupPairs } from './names/group-pairs.ts'
import { type MisspelledPlace, misspelledPlaces, placesElsewhere } from './names/misspelled-places.ts'
import { misspelledTowns } from './names/misspelled-towns.ts'
import type { Name } from './names/name.ts'
import { variantSentence } from './names/variant-sentence.ts'
import { returnedNames } from './returned-names.ts'
import { ruledNames } from './ruled-names-check.ts'
import type { CheckSetting } from './setting.ts'

export const names: ArticleCheck = {
  name: 'names',
  kind: 'name',
  version: 17,
  languages: NAME_LANGUAGES,
  scope: 'article',
  find: (article, setting) => {
    const places = namesOf(article, setting)
    const variants = findNameVariants(
      places.map(({ name }) => name),
      {
        archive: setting.names,
        ruled: setting.rulings.on(article.publishedAt),
        lexicon: setting.lexicon,
        article: article.id,
        decided: decidedWords(article.corrected),
      },
    )
    const said = [...ruledNames.find(article, setting), ...returnedNames.find(article, setting)]
    const groupOf = groupPairs(variants.map(({ between }) => between))
    const marks = variants.map((variant) => toMark(variant, places, groupOf(variant.between[0])))
    const wellKnown = isEnglish(article.language) ? placeMarks(places, setting) : placeMarksElsewhere(article, setting)
    const towns = townMarks(article, places, setting)
    const wrongPlaces = [
      ...wellKnown,
      ...towns.filter((town) => !wellKnown.some((other) => areOverlapping(town, other))),
    ]
    return [...marks, ...wrongPlaces.filter((mark) => !marks.some((other) => areOverlapping(mark, other)))].filter(
      (mark) => !said.some((other) => areOverlapping(mark, other)),
    )
  },
}

/** Places that are spelled wrong whatever the article and the archive have. */
function placeMarks(
  places: readonly PlacedName[],
  { lexicon, names: archive, accepted, towns }: CheckSetting,
): readonly PlacedMark[] {
  const all = places.map(({ name }) => name)
  return misspelledPlaces(all, lexicon, archive, towns)
    .filter(({ word }) => !accepted.has(word.toLowerCase()))
    .map((found) => {
      const { field, offset } = placed(places, found.start, found.end)
      return placeMark(found, field.field, offset)
    })
}

function placeMarksElsewhere(
  { fields, language }: CheckedArticle,
  { names: archive, accepted }: CheckSetting,
): readonly PlacedMark[] {
  return fields
    .filter(({ field }) => field !== 'byline')
    .flatMap(({ field, text }) =>
      placesElsewhere(text, language)
        .filter(({ word }) => !accepted.has(word.toLowerCase()) && (archive.spellingsOf(word).get(word) ?? 0) < USUAL)
        .map((found) => placeMark(found, field, 0)),
    )
}

/** Towns few write about, in the languages whose prepositions of place are known. */
function townMarks(
  { fields, language }: CheckedArticle,
  places: readonly PlacedName[],
  { lexicon, names: archive, accepted, towns: gazetteer }: CheckSetting,
): readonly PlacedMark[] {
  const names = places.map(({ name }) => name)
  const own = fields
    .filter(({ field }) => field !== 'byline')
    .map((field) => ({ field: field.field, text: withoutFurniture(field) }))
  const all = own.map(({ text }) => text).join('\n')
  const articlesWith = (word: string): number => archive.spellingsOf(word).get(word) ?? 0
  return own.flatMap(({ field, text }) =>
    misspelledTowns(text, all, names, { gazetteer, lexicon, language, articlesWith })
      .filter(({ word }) => !accepted.has(word.toLowerCase()))
      .map((found) => placeMark(found, field, 0)),
  )
}

/** A word that so many articles use is a name of its own. */
const USUAL = 3

function placeMark({ start, end, word, places }: MisspelledPlace, field: Field, offset: number): PlacedMark {
  const right = places.length > 1 ? { suggestions: [], choice: places } : { suggestions: places }
  const says = `Probably ${places.map((place) => `“${place}”`).join(' or ')}: “${word}” is no known name.`
  const place = { field, start: start - offset, end: end - offset, confidence: 0.75, ...right }
  return { ...place, message: 'place-misspelled', evidence: { word, places }, says }
}

function placed(places: readonly PlacedName[], start: number, end: number): PlacedName {
  return places.find(({ name }) => name.start <= start && name.end >= end) as PlacedName
}

/** Words of corrected names, as corrected; not those corrected again. */
function decidedWords(corrected: readonly CorrectedForm[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { from, to } of corrected.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    for (const word of from.split(/\s+/)) if (!to.split(/\s+/).includes(word)) words.delete(word)
    for (const word of to.split(/\s+/)) if (!from.split(/\s+/).includes(word)) words.add(word)
  }
  return words
}

type PlacedMark = ReturnType<ArticleCheck['find']>[number]

/** What the house has ruled on is said once, by the ruling, and what has come back by the correction it had. */
function areOverlapping(a: PlacedMark, b: PlacedMark): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end
}

/** A name with the field it stands in; its offsets go on from field to field, as if they were one text. */
interface PlacedName {
  readonly name: Name
  readonly field: CheckedField
  readonly offset: number
}

/** Fields checked for names: a byline spells people as they want it. */
function namesOf(article: CheckedArticle, { lexicon }: CheckSetting): readonly PlacedName[] {
  const placed: PlacedName[] = []
  let [offset, sentences] = [0, 0]
  for (const field of article.fields) {
    const text = withoutFurniture(field)
    for (const name of extractNames(text, lexicon, article.language)) {
      const moved = { ...name, start: name.start + offset, end: name.end + offset, sentence: name.sentence + sentences }
      placed.push({ name: moved, field, offset })
    }
    offset += text.length + 1
    sentences += text.length + 1
  }
  return placed
}

/** The text with credits and footers blanked out: they are not the article’s own words. */
function withoutFurniture({ text, paragraphs }: CheckedField): string {
  return paragraphs
    .filter(({ block }) => block?.role !== undefined)
    .reduce((left, { start, text: line }) => {
      return left.slice(0, start) + ' '.repeat(line.length) + left.slice(start + line.length)
    }, text)
}

function toMark(variant: NameVariant, places: readonly PlacedName[], group: string): PlacedMark {
  const { start, end, suggestions, choice, confidence, evidence } = variant
  const { field, offset } = placed(places, start, end)
  const place = { field: field.field, start: start - offset, end: end - offset }
  const said = {
    ...(choice ? { choice } : {}),
    message: 'name-variant',
    evidence,
    says: variantSentence(evidence, choice !== undefined),
  } as const
  return { ...place, suggestions, confidence, ...said, group: `name:${group}` }
}
