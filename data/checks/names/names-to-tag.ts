// The people, organisations and places an article is about, with how often it names them: what it could be tagged with. A short
// reference counts for the full name it stands for. Pure.
import type { CheckedArticle } from '../article/checked-article.ts'
import type { Lexicon } from '../words/speller.ts'
import { extractNames } from './extract-names.ts'
import { letters } from './letters.ts'
import { DEMONYMS } from './lexicon.ts'
import type { Name, NameType } from './name.ts'

/** Names of these kinds say what an article is about, even once. */
export const NAME_KINDS: ReadonlySet<NameType> = new Set(['person', 'organisation', 'place'])

export interface NameToTag {
  readonly text: string
  readonly type: NameType
  /** How often it is in headline and text, short references included. */
  readonly count: number
  /** “Russian”, “Kurds”: people or something of a place; a tag only where the archive has it. */
  readonly isDemonym: boolean
}

interface Counted {
  readonly words: readonly string[]
  readonly name: Name
  count: number
}

/** The names of an article's own words (no byline, credits or footers), the most frequent first. */
export function namesToTag({ fields, language }: CheckedArticle, lexicon: Lexicon): readonly NameToTag[] {
  const counted = new Map<string, Counted>()
  // What is written in capitals throughout tells no names: they count where the text has them.
  for (const { text, isInCapitals } of ownTexts(fields)) {
    for (const name of extractNames(text, lexicon, language)) {
      const words = name.words.map(letters)
      const known = counted.get(words.join(' '))
      if (known) known.count += 1
      else if (!isInCapitals) counted.set(words.join(' '), { words, name, count: 1 })
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
    .map(({ name: { text, type }, words, count }) => ({ text, type, count, isDemonym: areDemonyms(words) }))
}

/** The article’s own words, field by field; those in which every word has a capital come last. */
function ownTexts(
  fields: CheckedArticle['fields'],
): readonly { readonly text: string; readonly isInCapitals: boolean }[] {
  return fields
    .filter(({ field }) => field !== 'byline')
    .map(({ paragraphs }) => {
      const own = paragraphs.filter(({ block }) => block?.role === undefined)
      const text = own.map((paragraph) => paragraph.text).join('\n')
      return { text, isInCapitals: !/(?<![\p{L}\p{N}’'-])\p{Ll}{5,}/u.test(text) }
    })
    .sort((a, b) => Number(a.isInCapitals) - Number(b.isInCapitals))
}

function areDemonyms(words: readonly string[]): boolean {
  return words.length === 1 && DEMONYMS.has(words[0] as string)
}

/** The one full name a single word stands for; undefined when it is several, or none. */
function fullNameOf({ words }: Counted, all: readonly Counted[]): Counted | undefined {
  const [word] = words
  if (words.length !== 1 || word === undefined) return undefined
  const full = all.filter((other) => other.words.length > 1 && other.words.at(-1) === word)
  return full.length === 1 ? full[0] : undefined
}
