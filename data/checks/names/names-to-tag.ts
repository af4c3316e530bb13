// The people, organisations and places an article is about, with how often it names them: what it could be tagged with. A short
// reference counts for the full name it stands for. Pure.
import type { CheckedArticle } from '../check.ts'
import type { Lexicon } from '../lexicon.ts'
import { extractNames } from './extract-names.ts'
import { letters } from './letters.ts'
import type { Name, NameType } from './name.ts'

/** Names of these kinds say what an article is about, even once. */
export const NAME_KINDS: ReadonlySet<NameType> = new Set(['person', 'organisation', 'place'])

export interface NameToTag {
  readonly text: string
  readonly type: NameType
  /** How often it stands in headline and text, short references included. */
  readonly count: number
}

interface Counted {
  readonly words: readonly string[]
  readonly name: Name
  count: number
}

/** The names of an article's own words (no byline, credits or footers), the most frequent first. */
export function namesToTag({ fields }: CheckedArticle, lexicon: Lexicon): readonly NameToTag[] {
  const counted = new Map<string, Counted>()
  for (const { field, paragraphs } of fields) {
    if (field === 'byline') continue
    const own = paragraphs.filter(({ block }) => block?.role === undefined)
    for (const name of extractNames(own.map(({ text }) => text).join('\n'), lexicon)) {
      const words = name.words.map(letters)
      const known = counted.get(words.join(' '))
      if (known) known.count += 1
      else counted.set(words.join(' '), { words, name, count: 1 })
    }
  }
  const all = [...counted.values()]
  for (const short of all) {
    const full = fullNameOf(short, all)
    if (!full) continue
    full.count += short.count
    counted.delete(short.words.join(' '))
  }
  return [...counted.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name: { text, type }, count }) => ({ text, type, count }))
}

/** The one full name a single word stands for; undefined when it is several, or none. */
function fullNameOf({ words }: Counted, all: readonly Counted[]): Counted | undefined {
  const [word] = words
  if (words.length !== 1 || word === undefined) return undefined
  const full = all.filter((other) => other.words.length > 1 && other.words.at(-1) === word)
  return full.length === 1 ? full[0] : undefined
}
