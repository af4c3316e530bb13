// Dictionaries in Hunspell's format (SCOWL's word lists from packages, MIT and BSD) in a pure JavaScript engine, and for spelling the ranked
// word lists next to them (words/). Loading takes about half a second each.
import { readFile } from 'node:fs/promises'
import nspell from 'nspell'
import { RankedWords } from '../checks/words/ranked-words.ts'
import type { Lexicon, Speller } from '../checks/words/speller.ts'
import { orForget } from '../work/or-forget.ts'

/** en-GB accepts -ise and -ize; en accepts what either side of the ocean does. */
export type Variety = 'en' | 'en-GB' | 'en-US'

type Side = 'en-GB' | 'en-US'

/**
 * Made by `npm run words`, see words/README.md. The builds copy files whose addresses are written like this
 * (scripts/files-next-to-modules.ts).
 */
const SHARED_WORDS = new URL('words/shared.txt', import.meta.url)
const OWN_WORDS: Readonly<Record<Side, URL>> = {
  'en-GB': new URL('words/british.txt', import.meta.url),
  'en-US': new URL('words/american.txt', import.meta.url),
}

type Correct = (word: string) => boolean

const engines = new Map<Side, Promise<Correct>>()
const lexicons = new Map<Variety, Promise<Lexicon>>()
const spellers = new Map<Variety, Promise<Speller>>()

/** The words and names of a variety of English, to tell whether something is a word at all; made once. */
export function loadLexicon(variety: Variety): Promise<Lexicon> {
  return once(lexicons, variety, makeLexicon)
}

/** What spelling is checked by: the lexicon of a variety and its ranked words; made once. */
export function loadSpeller(variety: Variety): Promise<Speller> {
  return once(spellers, variety, makeSpeller)
}

function once<K, V>(known: Map<K, Promise<V>>, key: K, make: (key: K) => Promise<V>): Promise<V> {
  const value = known.get(key) ?? orForget(make(key), () => known.delete(key))
  known.set(key, value)
  return value
}

async function makeLexicon(variety: Variety): Promise<Lexicon> {
  const correct = await Promise.all(sidesOf(variety).map((side) => once(engines, side, loadEngine)))
  return lexiconOf(correct, variety === 'en-GB')
}

/** Rare short words are in half of all misspellings, so of these only what Hunspell knows is believed. */
const LEAST_LETTERS = 5

async function makeSpeller(variety: Variety): Promise<Speller> {
  const [lexicon, words] = await Promise.all([loadLexicon(variety), loadRanked(variety)])
  const isListed = (word: string): boolean => words.bandOf(word) >= (word.length < LEAST_LETTERS ? 1 : 0)
  return {
    isEnglish: true,
    isWord: (word) => lexicon.isWord(word) || isListed(word),
    usual: lexicon,
    near: remembered((word) => words.near(word), NEAR_REMEMBERED),
    bandOf: (word) => words.bandOf(word),
  }
}

async function loadRanked(variety: Variety): Promise<RankedWords> {
  const lists = [SHARED_WORDS, ...sidesOf(variety).map((side) => OWN_WORDS[side])]
  return new RankedWords(await Promise.all(lists.map((file) => readFile(file, 'utf8'))))
}

function sidesOf(variety: Variety): readonly Side[] {
  return variety === 'en' ? ['en-GB', 'en-US'] : [variety]
}

async function loadEngine(side: Side): Promise<Correct> {
  const { default: words } = await (side === 'en-GB' ? import('dictionary-en-gb') : import('dictionary-en'))
  const engine = nspell({ aff: Buffer.from(words.aff), dic: Buffer.from(words.dic) })
  return (word) => engine.correct(word)
}

/** Words remembered with their answers, and with the words near them, which take seven times as much memory. */
const REMEMBERED = 100_000
const NEAR_REMEMBERED = 10_000

function remembered<T>(ask: (word: string) => T, most = REMEMBERED): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const answer = ask(word)
    // A word cut out of a text would keep the text.
    known.set(structuredClone(word), answer)
    return answer
  }
}

function lexiconOf(correct: readonly Correct[], takesIze: boolean): Lexicon {
  const knows: Correct = (word) => correct.some((each) => each(word))
  const isWord = remembered((word) => {
    const straight = word.replaceAll('’', "'")
    return knows(straight) || (takesIze && /iz(?:e|ing|ation|er)/.test(straight) && knows(straight.replace('iz', 'is')))
  })
  return { isWord }
}
