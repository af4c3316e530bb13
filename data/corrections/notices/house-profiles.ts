// The profiles shipped with Corrigenda. They follow well-known houses' conventions; every wording is our own.
import type { NoticeClass, NoticeProfile, Profile, ShippedProfile, Wordings } from '../../schema/index.ts'

const NEUTRAL_WORDINGS: Wordings = {
  one: 'An earlier version of this article {clause}.',
  first: 'An earlier version of this article {clause}.',
  next: 'It also {clause}.',
  between: ' ',
  'misspelled-one': 'misspelled the name of {names}',
  'misspelled-several': 'misspelled the names of {names}',
  name: 'gave a wrong name in {where}; the name is “{right}”',
  number: 'gave an incorrect figure in {where}; the correct figure is “{right}”',
  date: 'gave an incorrect date in {where}; the correct date is “{right}”',
  quote: 'misquoted a speaker in {where}; the words were “{right}”',
  attribution: 'gave an incorrect attribution in {where}; it should have read “{right}”',
  fact: 'contained an error in {where}; it should have read “{right}”',
  legal: 'contained an error in {where}; it should have read “{right}”',
  other: 'contained an error in {where}; it should have read “{right}”',
  removed: 'contained words in error {where}, which have been removed',
  link: 'had an incorrect link in {where}',
  form: 'was set in an incorrect form in {where}',
  in: 'in {where}',
  after: 'after {where}',
  before: 'before the first paragraph',
  'name-in': '{names} in {where}',
  paragraph: 'the {ordinal} paragraph',
  paragraphs: 'the {ordinals} paragraphs',
  headline: 'the headline',
  standfirst: 'the standfirst',
  byline: 'the byline',
  caption: 'the caption',
  credits: 'the credits',
  subheading: 'the subheading',
}

/** States what was wrong along with what is right. */
const AP_LIKE_WORDINGS: Wordings = {
  ...NEUTRAL_WORDINGS,
  one: 'The article[ published on {published}] {clause}.',
  first: 'The article[ published on {published}] {clause}.',
  name: 'named the wrong person or body in {where}: the name is “{right}”[, not “{wrong}”]',
  number: 'reported an incorrect figure in {where}: it is “{right}”[, not “{wrong}”]',
  date: 'reported an incorrect date in {where}: it is “{right}”[, not “{wrong}”]',
  quote: 'misquoted a speaker in {where}: the words were “{right}”[, not “{wrong}”]',
  attribution: 'attributed words incorrectly in {where}: it should have read “{right}”[, not “{wrong}”]',
  fact: 'was wrong in {where}: it should have read “{right}”[, not “{wrong}”]',
  other: 'was wrong in {where}: it should have read “{right}”[, not “{wrong}”]',
}

/** Short, after the slug: what was corrected, and in which numbered paragraph. */
const REUTERS_LIKE_WORDINGS: Wordings = {
  one: '{clause}',
  first: '{clause}',
  next: '{clause}',
  between: '; ',
  'misspelled-one': 'spelling of {names}',
  'misspelled-several': 'spelling of {names}',
  name: 'name in {where} to “{right}”[ instead of “{wrong}”]',
  number: 'figure in {where} to “{right}”[ instead of “{wrong}”]',
  date: 'date in {where} to “{right}”[ instead of “{wrong}”]',
  quote: 'quotation in {where} to “{right}”[ instead of “{wrong}”]',
  attribution: 'attribution in {where} to “{right}”[ instead of “{wrong}”]',
  fact: '{where} to “{right}”[ instead of “{wrong}”]',
  legal: '{where} to “{right}”',
  other: '{where} to “{right}”[ instead of “{wrong}”]',
  removed: 'words {where}, which are removed',
  link: 'link in {where}',
  form: 'setting of {where}',
  in: 'in {where}',
  after: 'after {where}',
  before: 'before paragraph 1',
  'name-in': '{names} in {where}',
  paragraph: 'paragraph {number}',
  paragraphs: 'paragraphs {numbers}',
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  caption: 'caption',
  credits: 'credits',
  subheading: 'subheading',
}

const MEANINGS: Readonly<Record<string, string>> = {
  correction: 'Something published was wrong and is put right.',
  clarification: 'What was published was right and could be misunderstood.',
  update: 'What was right when it was published has changed since.',
  retraction: 'What was published does not stand.',
  refile: 'A slip that changes no meaning was put right.',
}

/** The text of a class with nothing around its sentences. */
const PLAIN = { about: 'corrections', isForMisspelling: false, mustSay: '', text: '{sentences}' } as const

/** A retraction concerns the article as a whole: its misspellings are irrelevant. */
const RETRACTED = {
  about: 'article',
  isForMisspelling: false,
  mustSay: '',
  text: 'This article[, published on {published},] has been retracted. What it said does not stand and should not be relied on.',
} as const

/** "Correction", from the id of a class. */
export function capitalised(id: string): string {
  return id.slice(0, 1).toLocaleUpperCase('en') + id.slice(1)
}

/**
 * A shipped profile. The neutral one takes its classes from the archive's manifest, as used before profiles existed.
 */
export function shippedProfile(name: ShippedProfile, { noticeClasses }: Profile): NoticeProfile {
  if (name === 'ap-like') return AP_LIKE
  if (name === 'reuters-like') return REUTERS_LIKE
  const classes = [...new Set(noticeClasses)].map((id) => {
    return { id, label: capitalised(id), meaning: MEANINGS[id] ?? '', ...(id === 'retraction' ? RETRACTED : PLAIN) }
  })
  return { began: 'neutral', language: 'en', position: 'bottom', classes, wordings: NEUTRAL_WORDINGS }
}

const WITHDRAWN: NoticeClass = {
  id: 'withdrawn',
  label: 'Withdrawn',
  meaning: 'The whole article does not stand and is not to be used.',
  ...{ about: 'article', isForMisspelling: false, mustSay: '' },
  text: 'This article[, published on {published},] is withdrawn and should not be used.',
}

const AP_LIKE: NoticeProfile = {
  began: 'ap-like',
  language: 'en-US',
  position: 'bottom',
  classes: [
    {
      ...{ id: 'correction', label: 'Correction', ...PLAIN, mustSay: 'correction' },
      meaning: 'Something published was wrong. It is called a correction, says what was wrong and what is right.',
    },
    { id: 'clarification', label: 'Clarification', meaning: MEANINGS.clarification ?? '', ...PLAIN },
    WITHDRAWN,
  ],
  wordings: AP_LIKE_WORDINGS,
}

const REUTERS_LIKE: NoticeProfile = {
  began: 'reuters-like',
  language: 'en-GB',
  position: 'top',
  classes: [
    {
      ...{ id: 'corrected', label: 'Corrected', ...PLAIN, text: 'Corrects {sentences}.' },
      meaning: 'A fact, figure, name or quotation was wrong.',
    },
    {
      ...{ id: 'refile', label: 'Refile', ...PLAIN, isForMisspelling: true, text: 'Refiles to correct {sentences}.' },
      meaning: 'A misspelled name or another slip that changes no meaning.',
    },
    { ...WITHDRAWN, label: 'Withdrawn', text: 'This story[ of {published}] is withdrawn. It should not be used.' },
  ],
  wordings: REUTERS_LIKE_WORDINGS,
}
