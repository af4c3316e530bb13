// Clauses as sentences in the words of the house, and what else a notice may say: dates, headline, how many.
import type { NoticeProfile } from '../../schema/index.ts'
import { withOneStop } from './nested-marks.ts'
import { fillTemplate } from './template.ts'

/** Values of placeholders that any sentence may have; '' where nothing is known. */
export type Facts = Readonly<Record<'published' | 'corrected' | 'headline' | 'count', string>>

/** One sentence a clause, the first of several apart from the only one. */
export function sentencesOf(clauses: readonly string[], facts: Facts, { wordings }: NoticeProfile): string {
  const wordingAt = (n: number): string => (n > 0 ? wordings.next : clauses.length > 1 ? wordings.first : wordings.one)
  const sentences = clauses.map((clause, n) => fillTemplate(wordingAt(n), { ...facts, clause }))
  return sentences
    .map((sentence, n) => (n < sentences.length - 1 ? withOneStop(sentence, wordings.between).join('') : sentence))
    .join('')
}

/** The day as it was written down, in the language of the wordings; '' for none. */
export function dayInWords(at: string | null, { language }: Pick<NoticeProfile, 'language'>): string {
  const day = at === null ? Number.NaN : Date.parse(at.slice(0, 10))
  return Number.isNaN(day) ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
