// A sample notice of a class, about corrections no one made: for previewing wordings.
import type { NoticeClass, NoticeProfile } from '../../schema/index.ts'
import { inSeries, placesInWords } from './places-in-words.ts'
import { dayInWords, type Facts, sentencesOf } from './sentences.ts'
import { fillTemplate } from './template.ts'

/** The text of a class about a misspelled name and, unless it is for misspellings, a wrong figure. */
export function sampleNotice(profile: NoticeProfile, { text, isForMisspelling }: NoticeClass): string {
  const { language, wordings } = profile
  const clauses = [nameClause(profile), ...(isForMisspelling ? [] : [figureClause(profile)])]
  const facts: Facts = {
    published: dayInWords('2019-05-02', { language }),
    corrected: dayInWords('2026-11-24', { language }),
    headline: 'President leaves capital',
    count: String(clauses.length),
  }
  return fillTemplate(text, { ...facts, sentences: sentencesOf(clauses, facts, { ...profile, wordings }) }).trim()
}

function nameClause(profile: NoticeProfile): string {
  const { language, wordings } = profile
  const where = placesInWords(['headline', 4, 11], profile)
  const names = fillTemplate(wordings['name-in'], { names: inSeries(['François Bozizé'], language), where })
  return fillTemplate(wordings['misspelled-one'], { names })
}

function figureClause(profile: NoticeProfile): string {
  const where = placesInWords([2], profile)
  return fillTemplate(profile.wordings.number, { where, wrong: '300', right: '3,000' })
}
