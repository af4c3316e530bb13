// Right forms of a misspelled word, the likeliest first: the nearest, and of those as near the most common.

import { skeleton } from '../names/letters.ts'
import { distance } from '../words/distance.ts'
import type { NearWord } from '../words/ranked-words.ts'
import type { Speller } from '../words/speller.ts'
import { KNOWN_MISSPELLINGS } from './known-misspellings.ts'

/** Suggestions kept. */
const MOST = 5
const REMEMBERED = 20_000
/** Forms that cost so little more than the first are as likely: which was meant, only an editor knows. */
const TIE = 0.2
/** What it costs a form to be a third as common, up to the most common words. */
const RARER = 0.13
const MOST_COMMON = 10
/** Few slips are in the first letter, and many leave the sound as it was. */
const OTHER_START = 0.5
const SAME_SOUND = 0.3
/** A missing blank costs as much as a doubled letter; both words must be common. */
const BLANK = 0.5
const COMMON_PART = 8
const SHORT_PARTS = new Set(['a', 'at', 'in', 'as', 'of', 'to', 'no', 'on', 'is', 'it', 'be', 'he', 'we', 'by', 'or'])

const known = new WeakMap<Speller, Map<string, WordSuggestions>>()

/** Right forms of a word, the likeliest first. `tied`: the first so many are equally likely, so that an editor decides; at most 1 is no tie. */
export interface WordSuggestions {
  readonly forms: readonly string[]
  readonly tied: number
}

/** At most five suggestions; made once for each word of a dictionary. */
export function suggestionsFor(word: string, speller: Speller): WordSuggestions {
  const words = known.get(speller) ?? new Map<string, WordSuggestions>()
  known.set(speller, words)
  const before = words.get(word)
  if (before) return before
  const made = ranked(word, speller)
  if (words.size > REMEMBERED) words.clear()
  words.set(word, made)
  return made
}

interface Candidate {
  readonly form: string
  readonly cost: number
}

function ranked(word: string, speller: Speller): WordSuggestions {
  const candidates = [
    ...nearWords(word, speller),
    ...plurals(word, speller),
    ...verbs(word, speller),
    ...pasts(word, speller),
    ...owners(word, speller),
    ...partings(word, speller),
  ].sort((a, b) => a.cost - b.cost)
  const listed = speller.isEnglish ? (KNOWN_MISSPELLINGS.get(word) ?? contraction(word)) : undefined
  const forms = [...new Set([...(listed === undefined ? [] : [listed]), ...candidates.map(({ form }) => form)])]
  const most = (candidates[0]?.cost ?? 0) + TIE
  const tied = listed === undefined ? candidates.filter(({ cost }) => cost < most).length : 1
  return { forms: forms.slice(0, MOST), tied: Math.min(tied, MOST) }
}

/** Words a slip away from a misspelled one; for known misspellings what they should read. */
export function nearestOf(word: string, speller: Speller): readonly NearWord[] {
  const listed = speller.isEnglish ? KNOWN_MISSPELLINGS.get(word) : undefined
  return listed === undefined ? speller.near(word) : [{ form: listed, far: 0, band: MOST_COMMON }]
}

function nearWords(word: string, speller: Speller): readonly Candidate[] {
  const sound = skeleton(word)
  return speller.near(word).map(({ form, far, band }) => ({
    form,
    cost:
      far +
      RARER * (MOST_COMMON - Math.min(MOST_COMMON, band)) +
      (form[0] === word[0] ? 0 : OTHER_START) -
      (skeleton(form) === sound ? SAME_SOUND : 0),
  }))
}

/** “countrys”: the plural of a word in -y. */
function plurals(word: string, speller: Speller): readonly Candidate[] {
  const stem = /^(\p{Ll}+[^aeiou])ys$/u.exec(word)?.[1]
  return stem !== undefined && speller.isWord(`${stem}ies`) ? [{ form: `${stem}ies`, cost: 0 }] : []
}

/** “adviced”, “practicing”: the verb of a noun in -ice is written with s. */
function verbs(word: string, speller: Speller): readonly Candidate[] {
  const form = word.replace(/c(?=(?:e[ds]|ing)$)/u, 's')
  return form !== word && speller.isWord(form) ? [{ form, cost: 0.3 }] : []
}

/** “waitd”: the past of a verb, without its e. */
function pasts(word: string, speller: Speller): readonly Candidate[] {
  const stem = /^(\p{Ll}{2,}[^aeiou])d$/u.exec(word)?.[1]
  return stem !== undefined && speller.isWord(stem) && speller.isWord(`${stem}ed`)
    ? [{ form: `${stem}ed`, cost: 0.2 }]
    : []
}

/** “citys”, “womans”, “accuseds”: no plural, so that an apostrophe may be missing. */
function owners(word: string, speller: Speller): readonly Candidate[] {
  const stem = /^(\p{Ll}*(?:[^aeiou]y|ed|man|child|person))s$/u.exec(word)?.[1]
  return stem !== undefined && speller.isEnglish && speller.isWord(stem)
    ? [{ form: `${stem}’s`, cost: stem.endsWith('y') ? 0.3 : 0.1 }]
    : []
}

const CONTRACTIONS = new Map(
  'aren’t can’t couldn’t didn’t doesn’t don’t hadn’t hasn’t haven’t isn’t mustn’t needn’t shouldn’t wasn’t weren’t won’t wouldn’t'
    .split(' ')
    .map((form) => [form.replace('’', ''), form]),
)

/** “wo’nt”, “dosen’t”: a verb with n’t whose apostrophe is elsewhere, or that has a slip. */
function contraction(word: string): string | undefined {
  if (!/['’]/u.test(word)) return undefined
  const bare = word.replaceAll(/['’]/gu, '')
  if (CONTRACTIONS.has(bare)) return CONTRACTIONS.get(bare)
  const near = [...CONTRACTIONS].filter(([each]) => distance(bare, each, 1) <= 1).map(([, form]) => form)
  return near.length === 1 ? near[0] : undefined
}

/** “atleast”, “alot”, “infact”: two common words written as one. */
function partings(word: string, speller: Speller): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 1; at < word.length - 1; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (!parts.every((part) => SHORT_PARTS.has(part) || (part.length > 2 && speller.bandOf(part) >= COMMON_PART)))
      continue
    const rarest = Math.min(...parts.map((part) => Math.max(COMMON_PART, speller.bandOf(part))))
    found.push({ form: parts.join(' '), cost: BLANK + RARER * Math.max(0, MOST_COMMON - rarest) })
  }
  return found
}
