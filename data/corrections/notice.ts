// The public notice, composed from the accepted corrections of public categories: what was wrong, what is right, where.
// The wrong form itself never appears in it, and neither does the internal reason.
import { distance } from 'fastest-levenshtein'
import {
  type ActContext,
  articleChange,
  assertNever,
  type BlockCorrection,
  type Category,
  type Change,
  fail,
  type MarkCorrection,
  type Notice,
  ok,
  type Profile,
  type Result,
} from '../schema/index.ts'
import type { Article, LoggedCorrection } from './article.ts'
import { noticeBasis, publicCorrections } from './article-facts.ts'
import { appendEvents } from './chain.ts'
import { ArticleNames, mergedNames, type NamedPlace } from './notice-names.ts'
import { placeOf } from './place-of.ts'
import { type ReadingPlace, readingPlace, readParagraphs } from './reading-place.ts'

const SPELLED = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Composes the notice an article needs. Problem: nothing-to-notice. The class is the house's default. */
export function composeNotice(article: Article, profile: Profile): Result<Notice> {
  const corrections = inReadingOrder(article, publicCorrections(article, profile))
  if (corrections.length === 0) return fail('nothing-to-notice', { article: article.record.id })
  const names = corrections.filter((correction) => isMisspelledName(correction))
  const others = corrections.filter((correction) => !names.includes(correction))
  const clauses = [
    ...(names.length > 0 ? [misspelled(article, names)] : []),
    ...others.map((c) => clauseFor(article, c)),
  ]
  const [first, ...rest] = [...new Set(clauses)]
  const text = [`An earlier version of this article ${first}.`, ...rest.map((clause) => `It also ${clause}.`)].join(' ')
  return ok({
    class: profile.noticeClasses[0] ?? 'correction',
    text,
    composed: true,
    basis: noticeBasis(article, profile),
  })
}

/** A notice somebody worded; it speaks of the corrections accepted now. */
export function wordedNotice(article: Article, profile: Profile, text: string, noticeClass: string): Notice {
  return { class: noticeClass, text, composed: false, basis: noticeBasis(article, profile) }
}

/** Logs a notice, or its withdrawal (null). */
export function setNotice(article: Article, notice: Notice | null, context: ActContext): Result<Change> {
  if (JSON.stringify(notice) === JSON.stringify(article.notice)) return fail('no-change', { what: article.record.id })
  return ok(articleChange(article.record, appendEvents(article.record, [{ type: 'notice', notice }], context)))
}

/** As a reader meets them: headline first, then down the page. */
function inReadingOrder(article: Article, corrections: readonly LoggedCorrection[]): readonly LoggedCorrection[] {
  const fields = [...article.fields.keys()]
  const placed = corrections.map((correction) => {
    return { correction, field: fields.indexOf(correction.field), from: placeOf(article, correction.id)?.from ?? 0 }
  })
  return placed.sort((a, b) => a.field - b.field || a.from - b.from).map(({ correction }) => correction)
}

/** A name is misspelled rather than wrong when few of its letters differ. */
function isMisspelledName({ kind, category, before, after }: LoggedCorrection): boolean {
  if (kind !== 'text' || category !== 'name' || before === '' || after === '') return false
  return distance(before, after) <= Math.max(2, Math.ceil(after.length / 3))
}

function misspelled(article: Article, corrections: readonly LoggedCorrection[]): string {
  const inArticle = new ArticleNames(readParagraphs(article))
  const places = corrections.map((correction): NamedPlace => {
    const place = readingPlace(article, correction)
    return { name: inArticle.nameAt(place), place: place.where }
  })
  const names = mergedNames(places)
  const byPlace = new Map<string, string[]>()
  for (const { name, places: where } of names) {
    const place = placesInWords(where)
    byPlace.set(place, [...(byPlace.get(place) ?? []), name])
  }
  const parts = [...byPlace].map(([place, together]) => `${inSeries(together)} in ${place}`)
  return `misspelled the ${names.length > 1 ? 'names' : 'name'} of ${inSeries(parts)}`
}

function clauseFor(article: Article, correction: LoggedCorrection): string {
  const place = readingPlace(article, correction)
  if (correction.kind !== 'text') return `${wrongStructure(correction)} in ${placesInWords([place.where])}`
  const right = correction.after.replaceAll(/\s+/gu, ' ').trim()
  if (right === '') return `contained words in error ${gapInWords(place)}, which have been removed`
  return `${wrongIn(correction.category)} in ${placesInWords([place.where])}; ${rightForm(correction.category)} “${right}”`
}

/** What was wrong beside the words; the right form is to be seen, not to be read out. */
function wrongStructure(correction: MarkCorrection | BlockCorrection): string {
  const isLink = correction.kind === 'mark' && correction.mark.type === 'link'
  return isLink ? 'had an incorrect link' : 'was set in an incorrect form'
}

/** "in the third paragraph", or for a paragraph that is gone "after the second paragraph". */
function gapInWords({ where, isBetween }: ReadingPlace): string {
  if (!isBetween || typeof where === 'string') return `in ${placesInWords([where])}`
  return where === 0 ? 'before the first paragraph' : `after ${placesInWords([where])}`
}

function wrongIn(category: Category): string {
  switch (category) {
    case 'name':
      return 'gave a wrong name'
    case 'number':
      return 'gave an incorrect figure'
    case 'date':
      return 'gave an incorrect date'
    case 'quote':
      return 'misquoted a speaker'
    case 'attribution':
      return 'gave an incorrect attribution'
    case 'fact':
    case 'legal':
    case 'spelling':
    case 'grammar':
    case 'punctuation':
    case 'style':
    case 'link':
    case 'format':
    case 'other':
      return 'contained an error'
    default:
      return assertNever(category)
  }
}

function rightForm(category: Category): string {
  if (category === 'name') return 'the name is'
  if (category === 'number') return 'the correct figure is'
  if (category === 'date') return 'the correct date is'
  if (category === 'quote') return 'the words were'
  return 'it should have read'
}

/** "the tenth paragraph", "the tenth and 13th paragraphs", "the headline and the second paragraph". */
function placesInWords(places: readonly ReadingPlace['where'][]): string {
  const fields = [...new Set(places.filter((place) => typeof place === 'string'))].map((part) => `the ${part}`)
  const numbers = [...new Set(places.filter((place) => typeof place === 'number'))].sort((a, b) => a - b)
  if (numbers.length === 0) return inSeries(fields)
  const paragraphs = `the ${inSeries(numbers.map(ordinal))} ${numbers.length > 1 ? 'paragraphs' : 'paragraph'}`
  return [inSeries(fields), paragraphs].filter((part) => part !== '').join(' and ')
}

/** first to tenth in words, then 11th, 22nd, 103rd. */
export function ordinal(number: number): string {
  const spelled = SPELLED[number - 1]
  if (spelled) return spelled
  const teen = number % 100 >= 11 && number % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/** a; a and b; a, b and c. A comma before the last "and" where a part has one of its own. */
function inSeries(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  const isCompound = parts.some((part) => part.includes(' and '))
  return `${parts.slice(0, -1).join(', ')}${isCompound ? ',' : ''} and ${parts.at(-1)}`
}
