// Clauses as sentences in the house's words, and a notice's other facts: dates, headline, count.
import type { NoticeProfile } from '../../schema/index.ts'
import { longDates } from '../../text/long-dates.ts'
import { withOneStop } from './nested-marks.ts'
import { fillTemplate } from './template.ts'

/** Values of placeholders allowed in any sentence; '' where unknown. */
export type Facts = Readonly<Record<'published' | 'corrected' | 'headline' | 'count', string>>

/** One sentence per clause; the first of several has another wording than a single one. */
export function sentencesOf(clauses: readonly string[], facts: Facts, { wordings }: NoticeProfile): string {
  const wordingAt = (n: number): string => (n > 0 ? wordings.next : clauses.length > 1 ? wordings.first : wordings.one)
  const sentences = clauses.map((clause, n) => fillTemplate(wordingAt(n), { ...facts, clause }))
  return sentences
    .map((sentence, n) => (n < sentences.length - 1 ? withOneStop(sentence, wordings.between).join('') : sentence))
    .join('')
}

/** The day as recorded, in the language of the wordings; '' for none. */
export function dayInWords(at: string | null, { language }: Pick<NoticeProfile, 'language'>): string {
  const day = at === null ? Number.NaN : Date.parse(at.slice(0, 10))
  return Number.isNaN(day) ? '' : longDates(language).format(day)
}
