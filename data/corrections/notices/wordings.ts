// What each wording of the house profile may contain, and validating a whole profile before it is saved.
import {
  fail,
  type NoticeClass,
  type NoticeProfile,
  ok,
  type Result,
  WORDING_KEYS,
  type WordingKey,
} from '../../schema/index.ts'
import { checkTemplate, type Placeholders } from './template.ts'

const NOTHING: Placeholders = { may: [], must: [], unsure: [] }
const WHOLE = ['published', 'corrected', 'headline', 'count']
const UNSURE = ['published', 'corrected', 'headline', 'wrong']
const sentence = (needed: string): Placeholders => ({ may: [needed, ...WHOLE], must: [[needed]], unsure: UNSURE })
/** For an insertion nothing was wrong, so {wrong} must be in brackets. */
const CLAUSE: Placeholders = { may: ['where', 'right', 'wrong'], must: [['where'], ['right']], unsure: UNSURE }
/** What was deleted, or objected to by a lawyer, is not repeated. */
const UNSAID: Placeholders = { may: ['where', 'right'], must: [['where'], ['right']], unsure: [] }
const NAMES: Placeholders = { may: ['names'], must: [['names']], unsure: [] }
const WHERE: Placeholders = { may: ['where'], must: [['where']], unsure: [] }

/** The placeholders of each wording. */
export const PLACEHOLDERS: Readonly<Record<WordingKey, Placeholders>> = {
  one: sentence('clause'),
  first: sentence('clause'),
  next: sentence('clause'),
  between: NOTHING,
  'misspelled-one': NAMES,
  'misspelled-several': NAMES,
  ...{ name: CLAUSE, number: CLAUSE, date: CLAUSE, quote: CLAUSE, attribution: CLAUSE, fact: CLAUSE, other: CLAUSE },
  legal: UNSAID,
  removed: WHERE,
  ...{ link: WHERE, form: WHERE, in: WHERE, after: WHERE, before: NOTHING },
  'name-in': { may: ['names', 'where'], must: [['names'], ['where']], unsure: [] },
  paragraph: { may: ['ordinal', 'number'], must: [['ordinal', 'number']], unsure: [] },
  paragraphs: { may: ['ordinals', 'numbers'], must: [['ordinals', 'numbers']], unsure: [] },
  ...{
    headline: NOTHING,
    standfirst: NOTHING,
    byline: NOTHING,
    caption: NOTHING,
    credits: NOTHING,
    subheading: NOTHING,
  },
}

/**
 * The placeholders allowed in the text of a class: a class about corrections includes them, one about the article as a
 * whole does not.
 */
export function placeholdersOf({ about }: Pick<NoticeClass, 'about'>): Placeholders {
  return about === 'corrections' ? sentence('sentences') : { may: WHOLE, must: [], unsure: UNSURE }
}

/** The name of a class as a wording: class:refile. */
export function classWording(id: string): string {
  return `class:${id}`
}

/** Whether every text can be filled in. Problem: bad-wording for the first that cannot. */
export function checkProfile(profile: NoticeProfile): Result<null> {
  for (const key of WORDING_KEYS) {
    const checked = checkTemplate(key, profile.wordings[key], PLACEHOLDERS[key])
    if (!checked.ok) return checked
  }
  for (const each of profile.classes) {
    const checked = checkClass(each)
    if (!checked.ok) return checked
  }
  return ok(null)
}

/** Whether a class has a text that can be filled in. Problem: bad-wording. */
export function checkClass(noticeClass: NoticeClass): Result<null> {
  const { id, label, text, mustSay } = noticeClass
  const wording = classWording(id)
  const checked = checkTemplate(wording, text, placeholdersOf(noticeClass))
  if (!checked.ok) return checked
  const isEmpty = text.trim() === ''
  if (isEmpty) return fail('bad-wording', { wording, reason: 'empty-wording', placeholder: label, at: 0, known: [] })
  if (`${label} ${text}`.toLowerCase().includes(mustSay.toLowerCase())) return ok(null)
  return fail('bad-wording', { wording, reason: 'must-say', placeholder: mustSay, at: text.length, known: [] })
}
