// Every name of the archive with the articles it occurs in, and what it could be confused with. Derived: built from the
// names of each article, kept up to date article by article, and never saved as truth.
import { letters } from './letters.ts'
import { nameKeys } from './name-keys.ts'
import { SortedKeys } from './sorted-keys.ts'

/** A name with its words, and how often it is in one article. */
export interface CountedName {
  readonly text: string
  readonly words: readonly string[]
  readonly count: number
}

/** A name of the archive. */
export interface KnownName {
  readonly text: string
  readonly words: readonly string[]
  /** Articles it stands in; copies of one text count once. */
  readonly articles: number
}

interface Entry {
  readonly text: string
  readonly words: readonly string[]
  readonly bare: readonly string[]
  articles: number
  mentions: number
}

interface ArticleNames {
  readonly identity: string
  readonly ids: readonly number[]
  readonly counts: readonly number[]
}

export class NameIndex {
  private readonly entries: Entry[] = []
  private readonly byText = new Map<string, number>()
  private readonly byLetters = new Map<string, number[]>()
  private readonly spellings = new Map<string, Map<string, number>>()
  private readonly articles = new Map<string, ArticleNames>()
  /** Articles of one text; only the first of them is counted. */
  private readonly copies = new Map<string, string[]>()
  private readonly keys = new SortedKeys((id, each) => nameKeys((this.entries[id] as Entry).bare, each))

  /** Number of distinct names ever seen; those in no article any more have 0 articles. */
  get size(): number {
    return this.entries.length
  }

  get articleCount(): number {
    return this.articles.size
  }

  /**
   * Takes in the names of an article, in place of those it had. `identity` is equal for copies of one text: a name in ten
   * syndicated copies is in one article.
   */
  take(article: string, identity: string, names: readonly CountedName[]): void {
    this.remove(article)
    const ids = names.map(({ text, words }) => this.idOf(text, words))
    const mine = { identity, ids, counts: names.map(({ count }) => count) }
    this.articles.set(article, mine)
    const same = this.copies.get(identity) ?? []
    this.copies.set(identity, [...same, article])
    if (same.length === 0) this.count(mine, 1)
  }

  /** Forgets an article’s names. */
  remove(article: string): void {
    const mine = this.articles.get(article)
    if (!mine) return
    this.articles.delete(article)
    const same = this.copies.get(mine.identity) ?? []
    const rest = same.filter((each) => each !== article)
    if (rest.length > 0) this.copies.set(mine.identity, rest)
    else this.copies.delete(mine.identity)
    if (rest.length === 0) this.count(mine, -1)
  }

  /** The name with this very spelling. */
  find(text: string): KnownName | undefined {
    const id = this.byText.get(text)
    return id === undefined ? undefined : this.entries[id]
  }

  /** Times a name is in the archive. */
  mentionsOf(text: string): number {
    const id = this.byText.get(text)
    return id === undefined ? 0 : (this.entries[id] as Entry).mentions
  }

  /** Ids of the articles a name stands in, in the order they came in. */
  articlesWith(text: string): readonly string[] {
    const id = this.byText.get(text)
    if (id === undefined) return []
    return [...this.articles].filter(([, { ids }]) => ids.includes(id)).map(([article]) => article)
  }

  /** Whether a name is in an article that counts. */
  isIn(article: string | null, text: string): boolean {
    const mine = article === null ? undefined : this.articles.get(article)
    const id = this.byText.get(text)
    if (!mine || id === undefined || this.copies.get(mine.identity)?.length !== 1) return false
    return mine.ids.includes(id)
  }

  /** Names with the same letters, whatever their spaces, hyphens, capitals and accents. */
  sameLetters(words: readonly string[]): readonly KnownName[] {
    const ids = this.byLetters.get(words.map(letters).join('')) ?? []
    return ids.map((id) => this.entries[id] as Entry).filter(isAlive)
  }

  /** Names that could be spellings of this one; to be compared word by word. */
  candidates(words: readonly string[]): readonly KnownName[] {
    const found = new Set<number>()
    nameKeys(words.map(letters), (key) => this.keys.idsWith(key, (id) => found.add(id)))
    return [...found].map((id) => this.entries[id] as Entry).filter(isAlive)
  }

  /** All spellings of one word of a name (equal letters), with the articles of each. */
  spellingsOf(word: string): ReadonlyMap<string, number> {
    return this.spellings.get(letters(word)) ?? new Map()
  }

  /** Calls `each` with all pairs of names that share a key: whatever could be one name. */
  pairs(each: (a: KnownName, b: KnownName) => void): void {
    const rank = (id: number): number => (this.entries[id] as Entry).articles
    this.keys.pairs(rank, (a, b) => {
      const [x, y] = [this.entries[a] as Entry, this.entries[b] as Entry]
      if (isAlive(x) && isAlive(y)) each(x, y)
    })
  }

  private idOf(text: string, words: readonly string[]): number {
    const known = this.byText.get(text)
    if (known !== undefined) return known
    const id = this.entries.length
    const bare = words.map(letters)
    this.entries.push({ text, words, bare, articles: 0, mentions: 0 })
    this.byText.set(text, id)
    const key = bare.join('')
    const mates = this.byLetters.get(key)
    if (mates) mates.push(id)
    else this.byLetters.set(key, [id])
    this.keys.add(id)
    return id
  }

  private count({ ids, counts }: ArticleNames, by: 1 | -1): void {
    for (const [at, id] of ids.entries()) {
      const entry = this.entries[id] as Entry
      entry.articles += by
      entry.mentions += by * (counts[at] as number)
      for (const [place, word] of entry.words.entries()) this.spell(word, entry.bare[place] as string, by)
    }
  }

  private spell(word: string, key: string, by: number): void {
    const spellings = this.spellings.get(key) ?? new Map<string, number>()
    const weight = (spellings.get(word) ?? 0) + by
    if (weight > 0) spellings.set(word, weight)
    else spellings.delete(word)
    if (spellings.size > 0) this.spellings.set(key, spellings)
    else this.spellings.delete(key)
  }
}

function isAlive({ articles }: KnownName): boolean {
  return articles > 0
}
