// Apostrophes that are certainly missing or certainly one too many: “Nigerias economy”, “it’s own”, “its been”.
import { WELL_KNOWN_PLACES } from '../text/well-known-places.ts'
import type { Mark, ParagraphCheck } from './check.ts'

/** Places that are words or names of people too, and those that end in s themselves. */
const DOUBTFUL = new Set(
  'Jersey Georgia Florence Virginia Chelsea Derby Phoenix Indiana Houston Kingston Milan Guinea'.split(' '),
)
const PLACES = WELL_KNOWN_PLACES.filter((place) => /^\p{L}+[^s]$/u.test(place) && !DOUBTFUL.has(place))
const OWNER = new RegExp(
  `(?<![\\p{L}\\p{M}’'-])(?:${PLACES.join('|')})s(?= \\p{L}\\p{Ll}{2,})(?! (?:and|are|were|have|who|that)(?!\\p{L}))`,
  'gu',
)
/** What has a largest or a twelfth of its kind, where several of them have none. */
const ITS_LARGEST =
  /(?<=(?<!\p{L})(?:the|this|that|our) )(?:nation|world|country|county|region|state|city|town|village|continent|island|club|company|team|league|party|paper|museum|army|navy)s(?= (?:\d+(?:st|nd|rd|th)|(?:(?:second|third|fourth|fifth)[ -])?(?:biggest|largest|oldest|youngest|highest|longest|richest|busiest|tallest|smallest|fastest|greatest|deepest|wealthiest)) (?!(?:in|of|by|and|at|to)(?!\p{L}))\p{L})/gu
/** Before “own”, and after a preposition: “borrowed for it’s new plant”. */
const OWN =
  /(?<![\p{L}\p{M}])[Ii]t[’']s(?= own(?!\p{L}))|(?<=(?<!\p{L})(?:of|with|from|by|into|on|in|to|under|through|across|at|against|during|behind) )it[’']s(?= (?!(?:an?|the|not|been|just|like|that|all|very|so|too|no|only|now|still|always|about|because)(?!\p{L}))\p{Ll})|(?<=(?<!\p{L})for )it[’']s(?= (?:new|first|second|third|last|latest|next|annual|biggest|largest|entire|current|former|future|part|role|use|members|staff)(?!\p{L}))/gu
const IT_IS =
  /(?<![\p{L}\p{M}])[Ii]ts(?= (?:been|a|an|the|not|going to|important to|unclear|likely that|time (?:to|for))(?!\p{L}))/gu
/** Before these a pronoun and a verb were meant: there is no noun hes. */
const HE_IS =
  /(?<!hes and )(?<![\p{L}\p{M}])[Ss]hes(?= \p{Ll})|(?<![\p{L}\p{M}])(?:[Hh]es|[Ss]hes)(?= (?:a|the|not|been|going|in|very|still|always)(?!\p{L}))/gu

/** Words that are others without their apostrophe, after a pronoun: “we cant”, “they wont”. */
const NOT = /(?<=(?<![\p{L}\p{M}’'-])(?:I|we|you|they|he|she|it|who|that|there) )(?:cant|wont)(?![\p{L}\p{M}’'-])/giu

export const apostrophes: ParagraphCheck = {
  name: 'apostrophes',
  kind: 'punctuation',
  version: 5,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['It is Nigerias biggest port.', 'Nigerias', 'Nigeria’s'],
      ['It is the worlds second largest lake.', 'worlds', 'world’s'],
      ['as the nations 12th trade ombudsman', 'nations', 'nation’s'],
      ['the club and it’s own ground', 'it’s', 'its'],
      ['borrowed for it’s new plant', 'it’s', 'its'],
      ['Kenyas Ann Cheboi', 'Kenyas', 'Kenya’s'],
      ["He said its been 'a year'.", 'its', "it's"],
      ['We cant drink it.', 'cant', 'can’t'],
      ['I think hes a good man', 'hes', 'he’s'],
      ['like shes mad at it', 'shes', 'she’s'],
    ],
    clean: [
      'its own ground and its many fans',
      'it’s been a year',
      'the two Koreas agree, the Americas are',
      'Nigeria’s port',
      'of the nations largest in area, and the 12th of the clubs',
      'the nation’s largest port',
      'the hestia',
      'as is his wont, the cant of the day',
    ],
  },
  find: ({ text }) => [
    ...[...text.matchAll(OWNER), ...text.matchAll(ITS_LARGEST), ...text.matchAll(IT_IS), ...text.matchAll(HE_IS)].map(
      ({ 0: all, index }) =>
        markOf(index, all, `${all.slice(0, -1)}${usualApostrophe(text)}s`, 'No apostrophe before the s.'),
    ),
    ...[...text.matchAll(NOT)].map(({ 0: all, index }) =>
      markOf(index, all, `${all.slice(0, -1)}${usualApostrophe(text)}t`, 'No apostrophe before the t.'),
    ),
    ...[...text.matchAll(OWN)].map(({ 0: all, index }) =>
      markOf(index, all, `${all.slice(0, 2)}s`, '“Its” of a thing has no apostrophe.'),
    ),
  ],
}

function usualApostrophe(text: string): string {
  return text.includes("'") && !text.includes('’') ? "'" : '’'
}

function markOf(start: number, quote: string, reads: string, says: string): Mark {
  const place = { start, end: start + quote.length, suggestions: [reads] }
  return { ...place, confidence: 0.85, message: 'apostrophe', evidence: { reads }, says }
}
