// A weekday that does not belong to its date, where the year is not written but follows from the day of publication.
import { DATE_LANGUAGES, datesIn, type WrittenDate } from '../text/dates-in-copy.ts'
import type { CheckedField } from './article/checked-article.ts'
import type { ArticleCheck, FieldMark } from './check.ts'
import { wrongWeekday } from './dates.ts'

const DAY_MS = 86_400_000
/** News rarely names a date farther from its publication without a year. */
const FARTHEST_DAYS = 130
/** A sentence about another year. */
const OTHER_YEAR =
  /\b(?:last|next|previous|following|that) year\b|\bann?ée (?:dernière|prochaine)\b|\bl’an (?:dernier|prochain)\b|\b(?:letztes|voriges|nächstes) Jahr\b|\baño (?:pasado|próximo|que viene)\b/iu

export const weekdays: ArticleCheck = {
  name: 'weekdays',
  kind: 'date',
  version: 3,
  languages: DATE_LANGUAGES,
  scope: 'article',
  find: ({ fields, language, publishedAt }) => {
    const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt.slice(0, 10))
    return Number.isNaN(published) ? [] : fields.flatMap((field) => marksIn(field, published, language))
  },
}

function marksIn({ field, text }: CheckedField, published: number, language: string): readonly FieldMark[] {
  return datesIn(text, language)
    .filter(({ year, weekday }) => year === null && weekday !== null)
    .flatMap((date) => {
      const year = yearOf(date, published)
      if (year === null || otherYears(sentenceAt(text, date), published).some((other) => fits(date, other))) return []
      return wrongWeekday(text, date, year, language, 0.85).map((mark) => ({ ...mark, field }))
    })
}

/** The year in which a date is nearest to the day of publication; null: it is far from it in every year, or there is no such day. */
function yearOf({ day, month }: WrittenDate, published: number): number | null {
  const year = new Date(published).getUTCFullYear()
  const [nearest] = [year - 1, year, year + 1]
    .map((each) => ({ each, time: Date.UTC(each, month, day) }))
    .filter(({ each, time }) => day >= 1 && new Date(time).getUTCMonth() === month && each > 0)
    .toSorted((a, b) => Math.abs(a.time - published) - Math.abs(b.time - published))
  return nearest && Math.abs(nearest.time - published) <= FARTHEST_DAYS * DAY_MS ? nearest.each : null
}

function sentenceAt(text: string, { start, end }: WrittenDate): string {
  const before = /[^.!?\n]*$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[^.!?\n]*/u.exec(text.slice(end))?.[0] ?? ''
  return before + after
}

/** Years a sentence names, which its dates may be of. */
function otherYears(sentence: string, published: number): readonly number[] {
  const year = new Date(published).getUTCFullYear()
  const named = [...sentence.matchAll(/(?<!\d)(?:1\d|20)\d\d(?!\d)/gu)].map(Number)
  return OTHER_YEAR.test(sentence) ? [...named, year - 1, year + 1] : named
}

function fits({ weekday, day, month }: WrittenDate, year: number): boolean {
  return new Date(Date.UTC(year, month, day)).getUTCDay() === weekday?.number
}
