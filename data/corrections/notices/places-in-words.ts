// Where something was wrong, in the house's words: "the headline and the 10th and 13th paragraphs", "paragraph 4".
import type { NoticeProfile } from '../../schema/index.ts'
import type { ReadingPlace } from '../reading-place.ts'
import { fillTemplate } from './template.ts'

const SPELLED = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

type Wording = Pick<NoticeProfile, 'language' | 'wordings'>

/**
 * Fields first, then paragraphs in order, each once. `among` are all places of the same sentence: their ordinals have
 * one style.
 */
export function placesInWords(
  places: readonly ReadingPlace['where'][],
  profile: Wording,
  among: readonly ReadingPlace['where'][] = places,
): string {
  const { language, wordings } = profile
  const parts = [...new Set(places.filter((place) => typeof place === 'string'))]
  const fields = parts.map((part) => (part in wordings ? wordings[part as keyof typeof wordings] : part))
  const numbers = [...new Set(places.filter((place) => typeof place === 'number'))].sort((a, b) => a - b)
  if (numbers.length === 0) return inSeries(fields, language)
  const plain = inSeries(numbers.map(String), language)
  const ordinals = inSeries(
    numbers.map((number) =>
      ordinal(
        number,
        language,
        among.every((place) => !isHigh(place)),
      ),
    ),
    language,
  )
  const key = numbers.length > 1 ? 'paragraphs' : 'paragraph'
  const values = { ordinal: ordinals, ordinals, number: plain, numbers: plain }
  const paragraphs = fillTemplate(wordings[key], values)
  if (fields.length === 0) return paragraphs
  return isEnglish(language)
    ? `${inSeries(fields, language)} and ${paragraphs}`
    : inSeries([...fields, paragraphs], language)
}

/** "in the third paragraph", or for a deleted paragraph "after the second paragraph". */
export function gapInWords({ where, isBetween }: ReadingPlace, profile: Wording): string {
  const { wordings } = profile
  if (isBetween && where === 0) return wordings.before
  const isAfter = isBetween && typeof where === 'number'
  return fillTemplate(isAfter ? wordings.after : wordings.in, { where: placesInWords([where], profile) })
}

function isHigh(place: ReadingPlace['where']): boolean {
  return typeof place === 'number' && place > SPELLED.length
}

/**
 * In English first to ninth in words if all are (`isSpelled`), otherwise 3rd, 10th, 22nd, 103rd; in other languages the
 * number.
 */
export function ordinal(number: number, language = 'en', isSpelled = true): string {
  if (!isEnglish(language)) return String(number)
  const spelled = SPELLED[number - 1]
  if (spelled && isSpelled) return spelled
  const teen = number % 100 >= 11 && number % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/**
 * a; a and b; a, b and c. A comma before the last "and" if a part contains one. Other languages follow their own rules.
 */
export function inSeries(parts: readonly string[], language = 'en'): string {
  if (parts.length < 2) return parts.join('')
  if (!isEnglish(language)) return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
  const isCompound = parts.some((part) => part.includes(' and '))
  return `${parts.slice(0, -1).join(', ')}${isCompound ? ',' : ''} and ${parts.at(-1)}`
}

function isEnglish(language: string): boolean {
  return /^en\b/iu.test(language)
}
