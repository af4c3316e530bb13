// “a honest”, “an new”: the article that does not fit the sound the next word begins with.
import type { Mark, ParagraphCheck } from './check.ts'

const PAIR =
  /(?<![\p{L}\p{N}\p{M}’'\-.])(an?|An?)([\s\u00a0]+[“"‘'(]?)((?=[\p{L}\p{N}])[\p{L}\p{M}\p{N},]*[\p{L}\p{M}\p{N}](?:[-’'.][\p{L}\p{N}]+)*)/gu

export const aOrAn: ParagraphCheck = {
  name: 'a-or-an',
  kind: 'a-an',
  version: 3,
  languages: ['en'],
  scope: 'paragraph',
  examples: {
    found: [
      ['a honest man', 'a honest', 'an honest'],
      ['an new vaccine', 'an new', 'a new'],
      ['A exhibition opens', 'A exhibition', 'An exhibition'],
      ['an university', 'an university', 'a university'],
      ['a 8-year plan', 'a 8-year', 'an 8-year'],
      ['an 10-year plan', 'an 10-year', 'a 10-year'],
      ['a FBI agent', 'a FBI', 'an FBI'],
      ['a X-ray', 'a X-ray', 'an X-ray'],
      ['took a MA in Malayalam', 'a MA', 'an MA'],
      ['an UN envoy', 'an UN', 'a UN'],
      ['called “a old trick”', 'a old', 'an old'],
    ],
    clean: [
      'a European union, a one-off, a ewe, a Ukrainian, a unit, a useful user',
      'an hour, an heir, an MP, an 11th hour, an 18-month wait, an 800-page book',
      'an unimportant, an uninvited, an unidentified umbrella',
      'a historic day and an historic day',
      'vitamin A is good, Serie A opens',
      'a NATO base, a SIM card, a USB port, a UNESCO site',
      'from A to B',
      'a 110-year lease',
      'a R150 fine, an R150 fine, a N20,000 card',
      'a EUROPEAN tour, a Uefa Cup tie, an UNCTAD report, an 0-10 start, an ntl customer',
    ],
  },
  find: ({ text }) => [...text.matchAll(PAIR)].flatMap((match) => markOf(match, text)),
}

function markOf(match: RegExpMatchArray, text: string): readonly Mark[] {
  const [all, article = '', gap = '', word = ''] = match
  const start = match.index ?? 0
  if (article.startsWith('A') && !opensSentence(text, start)) return []
  const wantsAn = beginsWithVowelSound(word)
  if (wantsAn === null || wantsAn === (article.length === 2)) return []
  const right = `${article[0]}${wantsAn ? 'n' : ''}${gap}${word}`
  const evidence = { word }
  return [
    {
      start,
      end: start + all.length,
      suggestions: [right],
      confidence: 0.93,
      message: 'wrong-article',
      evidence,
      says: `Use the other article (a or an) before “${word}”.`,
    },
  ]
}

/** “vitamin A is”, “Serie A on”: a capital A inside a sentence is a letter. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…][”"’')]?\s+|[“"‘(])$/u.test(text.slice(0, at))
}

const SILENT_H = /^(?:hour|honest|honou?r|heir)/
const EITHER = /^(?:histor|herb|hotel|habitual|hysteric|hero|homage|hallucinat|urinal|unidirect|u$)/
const YOU_OR_ONE =
  /^(?:eu|ewe|once|one(?:$|[s\-’'])|uni(?![nmd])|us(?:e|i|age|ual|ur|able|eful)|ut(?:e|il|op|ah)|ur(?:a[nl]|in|ug|o|ea)|ubiq|uefa|uk|uga|u[iy]gh|ufo|ou[ij]|u-)/
/** Letters whose names begin with a vowel. */
const VOWEL_LETTER = /^[AEFHILMNORSX]/

/** Whether a word begins with the sound of a vowel; null where both are heard or no one can tell. */
function beginsWithVowelSound(word: string): boolean | null {
  // Rand and naira are read after their number.
  if (/^0|^[RN]\d/.test(word) || /^[bcdfghjklmnpqrstvwxz]+$/.test(word)) return null
  if (/^\d/.test(word)) return digitsBeginWithVowel(word)
  if (/^\p{Lu}{7,}$/u.test(word)) return beginsWithVowelSound(word.toLowerCase())
  if (/^\p{Lu}(?:[-\d.]|$)/u.test(word)) return /^[A-Z]/.test(word) ? VOWEL_LETTER.test(word) : null
  if (/^\p{Lu}[\p{Lu}\d]/u.test(word)) return lettersBeginWithVowel(word)
  const lower = word.toLowerCase()
  if (EITHER.test(lower) || /^y[^aeiou]/.test(lower) || !/^[a-zà-ÿ]/.test(lower)) return null
  if (SILENT_H.test(lower)) return true
  if (YOU_OR_ONE.test(lower)) return false
  return /^[aeiouàáâäåæèéêëìíîïòóôöøùúûü]/.test(lower)
}

/** 8, 80 and 800 begin with a vowel, and so do 11 and 18, alone or before thousands, and the years of their centuries. */
function digitsBeginWithVowel(word: string): boolean | null {
  const digits = /^\d+(?:,\d{3})*/.exec(word)?.[0] ?? ''
  const leading = digits.split(',')[0] ?? ''
  if (/^8/.test(leading)) return true
  if (/^(?:11|18)$/.test(leading)) return true
  if (/^(?:11|18)\d\d$/.test(leading)) return leading.startsWith('18') ? true : null
  return false
}

/** Abbreviations with a vowel that no one reads as a word. */
const READ_BY_LETTER = new Set(
  'FBI FAA FDA HIV LA LAPD LED LSE LGBTQI MA MBA MCA MEP MIT MLA MOT MOU MRI NBA NGO NHTSA NUJ NUM RAF RSPCA SEC SOS SUV FA FOI HSE LEA MFA SAS SATs RNA'.split(
    ' ',
  ),
)

/** Abbreviations are read letter by letter when they are short or have no vowel; others may be words (NATO, a SIM card). */
function lettersBeginWithVowel(word: string): boolean | null {
  const capitals = /^\p{Lu}+/u.exec(word)?.[0] ?? ''
  if (/^UN[BCDFGHJKLMNPQRSTVWXYZ]{2}|^UNC/.test(capitals)) return null
  if (capitals.startsWith('U')) return false
  if (/^[AEIO]/.test(capitals) || READ_BY_LETTER.has(capitals)) return VOWEL_LETTER.test(capitals)
  if (/^[BCDGJKPQTVWYZ]/.test(capitals)) return false
  return capitals.length <= 4 && !/[AEIOUY]/.test(capitals) ? VOWEL_LETTER.test(capitals) : null
}
