// Dictionaries from packages (SCOWL word lists, MIT and BSD) in a pure JavaScript engine. Loading takes about half a second each.
import nspell from 'nspell'
import type { Lexicon } from '../checks/lexicon.ts'

/** en-GB accepts -ise and -ize; en accepts what either side of the ocean does. */
export type Variety = 'en' | 'en-GB' | 'en-US'

interface Engine {
  readonly correct: (word: string) => boolean
  readonly suggest: (word: string) => string[]
}

const loaded = new Map<'en-GB' | 'en-US', Promise<Engine>>()

const lexicons = new Map<Variety, Promise<Lexicon>>()

/** The lexicon of a variety of English; made once, with its word lists. */
export function loadLexicon(variety: Variety): Promise<Lexicon> {
  const known = lexicons.get(variety) ?? makeLexicon(variety)
  lexicons.set(variety, known)
  return known
}

async function makeLexicon(variety: Variety): Promise<Lexicon> {
  const sides = variety === 'en' ? (['en-GB', 'en-US'] as const) : [variety]
  return lexiconOf(await Promise.all(sides.map(engineOf)), variety === 'en-GB')
}

function engineOf(side: 'en-GB' | 'en-US'): Promise<Engine> {
  const known = loaded.get(side) ?? loadEngine(side)
  loaded.set(side, known)
  return known
}

async function loadEngine(side: 'en-GB' | 'en-US'): Promise<Engine> {
  const { default: words } = await (side === 'en-GB' ? import('dictionary-en-gb') : import('dictionary-en'))
  return nspell({ aff: Buffer.from(words.aff), dic: Buffer.from(words.dic) })
}

/** Words remembered with their answers. */
const REMEMBERED = 100_000

function lexiconOf(engines: readonly Engine[], takesIze: boolean): Lexicon {
  const known = new Map<string, boolean>()
  const look = (word: string): boolean => engines.some((engine) => engine.correct(word))
  const isWord = (word: string): boolean => {
    const before = known.get(word)
    if (before !== undefined) return before
    const straight = word.replaceAll('’', "'")
    const found =
      look(straight) || (takesIze && /iz(?:e|ing|ation|er)/.test(straight) && look(straight.replace('iz', 'is')))
    if (known.size > REMEMBERED) known.clear()
    known.set(word, found)
    return found
  }
  return { isWord, suggest: (word) => [...new Set(engines.flatMap((engine) => engine.suggest(word)))] }
}
