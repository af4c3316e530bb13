// What is known of names besides the article that is checked: the archive’s other articles, and the house’s rulings.
import type { Forms } from './forms.ts'
import type { NameIndex } from './name-index.ts'
import type { RuledNames } from './ruled-names.ts'
import { isAccentedSibling } from './settle-forms.ts'

/** A name of the archive or the stylebook that could be the right form. */
export interface Candidate {
  readonly text: string
  readonly words: readonly string[]
  readonly articles: number
  readonly isRuled: boolean
}

/** A word of a canonical name weighs as if it was in so many articles. */
const RULED_WEIGHT = 1000

export class NameKnowledge {
  private readonly ownWords = new Map<string, number>()

  /**
   * `article` is left out of all counts; its forms say what it brought into the index. `decided`: words of names that its accepted
   * corrections have put into it.
   */
  constructor(
    private readonly archive: NameIndex,
    private readonly ruled: RuledNames,
    private readonly article: string | null,
    private readonly forms: Forms,
    private readonly decided: ReadonlySet<string> = new Set(),
  ) {
    for (const { text, words } of forms.all) {
      if (!archive.isIn(article, text)) continue
      for (const word of words) this.ownWords.set(word, (this.ownWords.get(word) ?? 0) + 1)
    }
  }

  /** Whether there is anything to compare with: other articles, or the house’s rulings. */
  get isAny(): boolean {
    return this.archive.articleCount > (this.article === null ? 0 : 1) || this.ruled.index.size > 0
  }

  /** Other articles a name stands in. */
  articlesOf(name: string): number {
    const articles = this.archive.find(name)?.articles ?? 0
    return Math.max(0, articles - (this.archive.isIn(this.article, name) ? 1 : 0))
  }

  /** Other articles a name stands in; of a single word, also as a part of longer names. */
  articlesUsing(name: string): number {
    const articles = this.articlesOf(name)
    return name.includes(' ') ? articles : Math.max(articles, this.spellingsOf(name).get(name) ?? 0)
  }

  /**
   * Forms known anywhere (in this article, in others, in the house’s lists) that have the letters of a name and accents it
   * lacks; of its words only those that `other` does not have are looked at one by one.
   */
  accentedSiblings(name: string, other: string): readonly string[] {
    const words = name.split(' ')
    const others = new Set(other.split(' '))
    const known = [this.archive, this.ruled.listed]
    const whole = known.flatMap((index) => index.sameLetters(words)).map(({ text }) => text)
    const byWord = words.flatMap((word, at) =>
      others.has(word)
        ? []
        : known.flatMap((index) => [...index.spellingsOf(word).keys()]).map((each) => words.with(at, each).join(' ')),
    )
    const inArticle = this.forms.all.map(({ text }) => text)
    return [...new Set([...whole, ...byWord, ...inArticle])].filter(
      (form) => isAccentedSibling(form, name) && !this.areDifferent(form, name) && this.isAnywhere(form),
    )
  }

  /** Whether a form, or its words, stand anywhere but in what this article brought into the index before it was corrected. */
  private isAnywhere(form: string): boolean {
    if (this.forms.all.some(({ text }) => text === form)) return true
    if (this.ruled.listed.find(form) || this.articlesOf(form) > 0) return true
    return form
      .split(' ')
      .every((word) => this.spellingsOf(word).has(word) || this.ruled.listed.spellingsOf(word).has(word))
  }

  isRuled(name: string): boolean {
    return this.ruled.index.find(name) !== undefined
  }

  /** Whether a single word is one of a name the house has ruled on, as it is written there. */
  isRuledWord(word: string): boolean {
    return !word.includes(' ') && this.ruled.index.spellingsOf(word).has(word)
  }

  /** Whether an accepted correction of the article has made the name, or a part of it, what it is. */
  isDecided(name: string): boolean {
    return this.decided.size > 0 && name.split(' ').some((word) => this.decided.has(word))
  }

  areDifferent(a: string, b: string): boolean {
    return this.ruled.areDifferent(a, b)
  }

  /** Spellings of one word of a name (equal letters) with their weight, from other articles and canonical names. */
  spellingsOf(word: string): ReadonlyMap<string, number> {
    const spellings = new Map<string, number>()
    for (const [spelling, articles] of this.archive.spellingsOf(word)) {
      const weight = articles - (this.ownWords.get(spelling) ?? 0)
      if (weight > 0) spellings.set(spelling, weight)
    }
    for (const [spelling] of this.ruled.index.spellingsOf(word))
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + RULED_WEIGHT)
    return spellings
  }

  /** The best attested spelling of a single word, when it is clearly better than the one given. */
  bestSpelling(word: string): string {
    const spellings = this.spellingsOf(word)
    const own = spellings.get(word) ?? 0
    const best = heaviest(spellings)
    if (!best || best[1] < 3 || best[1] < 5 * own || best[0].toLowerCase() === word.toLowerCase()) return word
    return best[0]
  }

  /** Names with the same letters, ruled ones first. */
  sameLetters(words: readonly string[]): readonly Candidate[] {
    return this.candidatesFrom((index) => index.sameLetters(words))
  }

  /** Names that could be what this one should read; to be compared word by word. */
  candidates(words: readonly string[]): readonly Candidate[] {
    return this.candidatesFrom((index) => index.candidates(words))
  }

  private candidatesFrom(
    ask: (index: NameIndex) => readonly { readonly text: string; readonly words: readonly string[] }[],
  ): readonly Candidate[] {
    const toCandidate = ({ text, words }: { readonly text: string; readonly words: readonly string[] }): Candidate => {
      return { text, words, articles: this.articlesOf(text), isRuled: this.isRuled(text) }
    }
    const ruled = ask(this.ruled.index).map(toCandidate)
    const others = ask(this.archive).map(toCandidate)
    return [...ruled, ...others.filter(({ isRuled, articles }) => !isRuled && articles > 0)]
  }
}

/** The spelling of most weight. */
export function heaviest(spellings: ReadonlyMap<string, number>): readonly [string, number] | undefined {
  let best: readonly [string, number] | undefined
  for (const each of spellings) if (!best || each[1] > best[1]) best = each
  return best
}

/** Weight of a canonical name among spellings: more than any archive has articles. */
export function isRuledWeight(weight: number): boolean {
  return weight >= RULED_WEIGHT
}
