// Right forms of a misspelled word, the likeliest first: the dictionary’s own, and a few slips that it ranks too low.

import type { Lexicon } from '../lexicon.ts'
import { distance } from '../names/distance.ts'

/** Suggestions kept. */
const MOST = 5
const REMEMBERED = 20_000
/** Forms that are hardly further away than the nearest are as likely: which was meant, only an editor knows. */
const TIE = 0.31
/** How far a missing space is: as far as a doubled letter. */
const SPACE = 0.5
const known = new WeakMap<Lexicon, Map<string, WordSuggestions>>()

/** Right forms of a word, the likeliest first. `tied`: the first so many are equally likely, so that an editor decides; at most 1 is no tie. */
export interface WordSuggestions {
  readonly forms: readonly string[]
  readonly tied: number
}

/** Slips of very common words, which dictionaries do not rank by use. */
const COMMON =
  'the and that with have this from they were been their would there which about when will into them only other some than ' +
  'then these could people after first also because between against under while before through where should being every'
const COMMON_WORDS = COMMON.split(' ')

/** At most five suggestions; made once for each word of a dictionary. */
export function suggestionsFor(word: string, lexicon: Lexicon): WordSuggestions {
  const words = known.get(lexicon) ?? new Map<string, WordSuggestions>()
  known.set(lexicon, words)
  const before = words.get(word)
  if (before) return before
  const made = ranked(word, lexicon)
  if (words.size > REMEMBERED) words.clear()
  words.set(word, made)
  return made
}

interface Candidate {
  readonly form: string
  /** Weighted distance (`names/distance.ts`). */
  readonly far: number
}

function ranked(word: string, lexicon: Lexicon): WordSuggestions {
  const measured = (form: string): Candidate => ({ form, far: distance(word, form, 4) })
  const common = COMMON_WORDS.map(measured).filter(({ far }) => far <= 0.6)
  const parted = partings(word, lexicon).map((form) => ({ form, far: SPACE }))
  const near = lexicon
    .suggest(word)
    .filter((each) => /^\p{Ll}/u.test(each))
    .map(measured)
    .map((candidate, at) => ({ ...candidate, cost: candidate.far + at * 0.12 }))
    .sort((a, b) => a.cost - b.cost)
  const likely = common.length > 0 ? nearestFirst(common) : nearestFirst([...near, ...parted])
  const most = (likely[0]?.far ?? 0) + TIE
  const tied = new Set(likely.filter(({ far }) => far < most).map(({ form }) => form))
  const rest = [...common, ...near.slice(0, 2), ...parted, ...near].map(({ form }) => form)
  return { forms: [...new Set([...tied, ...rest])].slice(0, MOST), tied: Math.min(tied.size, MOST) }
}

const nearestFirst = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => a.far - b.far)

/** “atleast”, “alot”: two common words written as one. */
function partings(word: string, lexicon: Lexicon): readonly string[] {
  const firsts = ['a', 'at', 'in', 'as', 'of', 'to', 'no', 'on', 'all', 'each', 'every', 'some']
  return firsts
    .filter((first) => word.startsWith(first) && word.length - first.length > 2)
    .filter((first) => lexicon.isWord(word.slice(first.length)))
    .map((first) => `${first} ${word.slice(first.length)}`)
}
