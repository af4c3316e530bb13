// Names in the form a notice uses: whole, without a title, and each person once. Where capitals mean nothing (in a
// headline, at the start of a sentence) the rest of the article decides; in doubt the shorter form is used.
import { nameExtent } from './name-extent.ts'
import { isCapitalised, isNameWord, isTitleCase, type NameToken, nameTokens } from './name-tokens.ts'
import { FUNCTION_WORDS } from './name-words.ts'

/** A name and where it was wrong: a paragraph number or a field. */
export interface NamedPlace {
  readonly name: string
  readonly place: number | string
}

/** The place of a corrected word: UTF-16 code units of the line, half-open. Headings may be in title case. */
export interface WordPlace {
  readonly line: string
  readonly from: number
  readonly to: number
  readonly isHeading: boolean
}

interface Paragraph {
  readonly line: string
  readonly tokens: readonly NameToken[]
}

/** Adjectives, participles and adverbs that begin sentences; hardly any other given name has these endings. */
const NO_GIVEN_NAME = /^(?!(?:m[ou]hamm?|ahm|khal|sa[ei]|jar|\p{L}*fr|[fnt])ed$)\p{L}+(?:ed|ing|ly)$/iu
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u

/** Finds names in one article. `paragraphs`: its present text, without headings. */
export class ArticleNames {
  private readonly paragraphs: readonly Paragraph[]
  /** Words that occur in lower case somewhere, and words capitalised other than at a sentence start. */
  private readonly lower = new Set<string>()
  private readonly capital = new Set<string>()

  constructor(paragraphs: readonly string[]) {
    this.paragraphs = paragraphs.map((line) => ({ line, tokens: nameTokens(line) }))
    for (const token of this.paragraphs.flatMap(({ tokens }) => tokens)) {
      if (/^\p{Ll}/u.test(token.word)) this.lower.add(token.word)
      else if (!token.isFirst && isCapitalised(token)) this.capital.add(token.word)
    }
  }

  /**
   * The whole name that contains a corrected word: "African" in "the Central African Republic has" gives "the Central
   * African Republic"; "Bozizé" gives "François Bozizé" when that is the only full name in the article that ends so.
   */
  nameAt({ line, from, to, isHeading }: WordPlace): string {
    const tokens = nameTokens(line)
    const inside = tokens.flatMap((token, n) => (token.from < to && token.to > from ? [n] : []))
    const named = inside.filter((n) => isProper(tokens[n]))
    const [first, last] = [named[0], named.at(-1)]
    if (first === undefined || last === undefined) return line.slice(from, to).replaceAll(/\s+/gu, ' ').trim()
    const isTitled = isHeading && isTitleCase(tokens, from, to)
    const name = isTitled ? wordsOf(tokens, first, last) : this.wholeName({ line, tokens }, first, last)
    return this.fullName(name, isTitled)
  }

  private wholeName({ line, tokens }: Paragraph, start: number, end: number): string {
    const { first, last } = nameExtent(tokens, { first: start, last: end }, (token) => this.belongs(token))
    const name = wordsOf(tokens, first, last)
    const hasArticle =
      last > first && !tokens[first]?.opens && /(?:^|\s)[Tt]he\s+$/u.test(line.slice(0, tokens[first]?.from))
    return hasArticle ? `the ${name}` : name
  }

  /** A sentence's first word is a name when it is capitalised elsewhere too, or at least never occurs in lower case. */
  private belongs(token: NameToken): boolean {
    if (!isNameWord(token)) return false
    if (!token.isFirst || this.capital.has(token.word)) return true
    return !NO_GIVEN_NAME.test(token.word) && !this.lower.has(token.word.toLowerCase())
  }

  /**
   * The only longer name in the article that ends with this one. A word of a headline is also looked for inside longer
   * names, unless it occurs alone somewhere, and ignoring case where the headline has only capitals.
   */
  private fullName(name: string, isTitled: boolean): string {
    const same = ALL_CAPITALS.test(name) ? (text: string) => text.toUpperCase() : (text: string) => text
    const found = [...new Set(this.namesWith(name, same))]
    const longer = found.filter((each) => same(each) !== name)
    const ending = longestOf(longer.filter((each) => same(each).endsWith(` ${name}`)))
    if (ending !== null) return ending
    if (isTitled && found.length === 1 && found[0]) return found[0]
    return found.find((each) => same(each) === name) ?? name
  }

  private namesWith(name: string, same: (text: string) => string): readonly string[] {
    const length = name.split(' ').length
    return this.paragraphs.flatMap((paragraph) => {
      const { tokens } = paragraph
      return tokens.flatMap((_, at) =>
        same(wordsOf(tokens, at, at + length - 1)) === name ? [this.wholeName(paragraph, at, at + length - 1)] : [],
      )
    })
  }
}

/** A capitalised word that is not a function word: a corrected phrase is trimmed to such words at both ends. */
function isProper(token: NameToken | undefined): boolean {
  return token !== undefined && isCapitalised(token) && !FUNCTION_WORDS.has(token.word.toLowerCase())
}

/** The longest of names with the same ending, as one person's names have; null for none, or for several persons. */
function longestOf(names: readonly string[]): string | null {
  const [longest] = [...names].sort((a, b) => b.length - a.length)
  return longest !== undefined && names.every((each) => longest.endsWith(each.replace(/^the /u, ''))) ? longest : null
}

function wordsOf(tokens: readonly NameToken[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map(({ word }) => word)
    .join(' ')
}

/** Each name once, in order, a short form ("Bozizé") merged into its only full one ("François Bozizé"). */
export function mergedNames(
  places: readonly NamedPlace[],
): readonly { readonly name: string; readonly places: readonly (number | string)[] }[] {
  const names = [...new Set(places.map(({ name }) => name))]
  const owner = (name: string): string => longestOf(names.filter((other) => other.endsWith(` ${name}`))) ?? name
  const merged = new Map<string, (number | string)[]>()
  for (const { name, place } of places) merged.set(owner(name), [...(merged.get(owner(name)) ?? []), place])
  return [...merged].map(([name, where]) => ({ name, places: where }))
}
