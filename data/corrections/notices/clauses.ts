// One clause for each error, in the house's words. Clauses contain only what readers saw and see: never a correction's
// reason or evidence.
import { distance } from 'fastest-levenshtein'
import { assertNever, type Category, type NoticeProfile, type WordingKey } from '../../schema/index.ts'
import type { Article, LoggedCorrection } from '../article.ts'
import { ArticleNames, mergedNames, type NamedPlace } from '../notice-names.ts'
import { readingPlace, readParagraphs } from '../reading-place.ts'
import type { RemovedWords } from '../removed-words.ts'
import { gapInWords, inSeries, placesInWords } from './places-in-words.ts'
import { fillTemplate } from './template.ts'

/** A name is misspelled rather than wrong when few of its letters differ. */
export function isMisspelledName({ kind, category, before, after }: LoggedCorrection): boolean {
  if (kind !== 'text' || category !== 'name' || before === '' || after === '') return false
  return distance(before, after) <= Math.max(2, Math.ceil(after.length / 3))
}

/** All misspelled names in one clause, each person once. */
export function misspelled(article: Article, corrections: readonly LoggedCorrection[], profile: NoticeProfile): string {
  const { language, wordings } = profile
  const inArticle = new ArticleNames(readParagraphs(article))
  const found = corrections.map((correction): NamedPlace => {
    const place = readingPlace(article, correction)
    return { name: inArticle.nameAt(place), place: place.where }
  })
  const names = mergedNames(found)
  const byPlace = new Map<string, string[]>()
  for (const { name, places } of names) {
    const where = placesInWords(
      places,
      profile,
      found.map(({ place }) => place),
    )
    byPlace.set(where, [...(byPlace.get(where) ?? []), name])
  }
  const parts = [...byPlace].map(([where, together]) =>
    fillTemplate(wordings['name-in'], { names: inSeries(together, language), where }),
  )
  const key = names.length > 1 ? 'misspelled-several' : 'misspelled-one'
  return fillTemplate(wordings[key], { names: inSeries(parts, language) })
}

/** The clause for anything but a misspelled name. */
export function clauseFor(
  article: Article,
  correction: LoggedCorrection,
  profile: NoticeProfile,
  removed: RemovedWords,
): string {
  const { wordings } = profile
  const place = readingPlace(article, correction)
  const where = placesInWords([place.where], profile)
  if (correction.kind !== 'text') {
    const isLink = correction.kind === 'mark' && correction.mark.type === 'link'
    return fillTemplate(wordings[isLink ? 'link' : 'form'], { where })
  }
  const [wrong, right] = [inOneLine(correction.before), inOneLine(correction.after)]
  if (right === '' || isUnsaid(correction, removed))
    return fillTemplate(wordings.removed, { where: gapInWords(place, profile) })
  return fillTemplate(wordings[wordingFor(correction.category)], { where, wrong, right })
}

/** The corrected text was removed later, and is not repeated. For a legal correction only what is right is stated. */
function isUnsaid({ id, category, after }: LoggedCorrection, { ids, isQuotedIn }: RemovedWords): boolean {
  return category === 'legal' ? isQuotedIn(after) : ids.has(id)
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

function wordingFor(category: Category): WordingKey {
  switch (category) {
    case 'name':
    case 'number':
    case 'date':
    case 'quote':
    case 'attribution':
    case 'fact':
    case 'legal':
      return category
    case 'spelling':
    case 'grammar':
    case 'punctuation':
    case 'style':
    case 'link':
    case 'format':
    case 'other':
      return 'other'
    default:
      return assertNever(category)
  }
}
