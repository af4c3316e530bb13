// Right forms of a misspelled word, the likeliest first: the dictionary’s own, and a few slips that it ranks too low.

import type { Lexicon } from '../lexicon.ts'
import { distance } from '../names/distance.ts'

/** Suggestions kept. */
const MOST = 5
const REMEMBERED = 20_000
const known = new WeakMap<Lexicon, Map<string, readonly string[]>>()

/** Slips of very common words, which dictionaries do not rank by use. */
const COMMON =
  'the and that with have this from they were been their would there which about when will into them only other some than ' +
  'then these could people after first also because between against under while before through where should being every'
const COMMON_WORDS = COMMON.split(' ')

/** At most five suggestions; made once for each word of a dictionary. */
export function suggestionsFor(word: string, lexicon: Lexicon): readonly string[] {
  const words = known.get(lexicon) ?? new Map<string, readonly string[]>()
  known.set(lexicon, words)
  const before = words.get(word)
  if (before) return before
  const made = ranked(word, lexicon)
  if (words.size > REMEMBERED) words.clear()
  words.set(word, made)
  return made
}

function ranked(word: string, lexicon: Lexicon): readonly string[] {
  const common = COMMON_WORDS.filter((each) => distance(word, each, 1) <= 0.6)
  const parted = partings(word, lexicon)
  const others = lexicon.suggest(word).filter((each) => /^\p{Ll}/u.test(each))
  const near = others
    .map((each, at) => ({ each, cost: distance(word, each, 4) + at * 0.12 }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ each }) => each)
  return [...new Set([...common, ...near.slice(0, 2), ...parted, ...near])].slice(0, MOST)
}

/** “atleast”, “alot”: two common words written as one. */
function partings(word: string, lexicon: Lexicon): readonly string[] {
  const firsts = ['a', 'at', 'in', 'as', 'of', 'to', 'no', 'on', 'all', 'each', 'every', 'some']
  return firsts
    .filter((first) => word.startsWith(first) && word.length - first.length > 2)
    .filter((first) => lexicon.isWord(word.slice(first.length)))
    .map((first) => `${first} ${word.slice(first.length)}`)
}
