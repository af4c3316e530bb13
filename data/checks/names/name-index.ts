// Every name of the archive with the articles it occurs in, and what it could be confused with. Derived: built from the
// names of each article, kept up to date article by article, and never saved as truth.
import { Rows } from '../../work/rows.ts'
import { SortedKeys } from '../../work/sorted-keys.ts'
import { letters } from './letters.ts'
import { nameKeys, wholeKey } from './name-keys.ts'

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

/** There are three of them for each article, so its words are not kept when its text tells them. */
class Entry implements KnownName {
  articles = 0
  mentions = 0
  private readonly apart: readonly string[] | null

  constructor(
    readonly text: string,
    words: readonly string[],
  ) {
    this.apart = words.join(' ') === text && words.every((word) => !word.includes(' ')) ? null : words
  }

  get words(): readonly string[] {
    return this.apart ?? this.text.split(' ')
  }

  get bare(): readonly string[] {
    return this.words.map(letters)
  }
}

/** A word as it is spelled, and in how many articles. */
type Spelling = readonly [word: string, articles: number]

interface ArticleNames {
  readonly identity: string
  /** Its row. */
  readonly row: number
}

export class NameIndex {
  private readonly entries: Entry[] = []
  private readonly byText = new Map<string, number>()
  /** By bare letters; a word that is spelled in one way only, as most are, needs no map. */
  private readonly spellings = new Map<string, Spelling | Map<string, number>>()
  private readonly articles = new Map<string, ArticleNames>()
  /** Of each article its names by number, each followed by how often it is there. */
  private rows = new Rows()
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
    const row = names.flatMap(({ text, words, count }) => [this.idOf(text, words), count])
    const known = this.articles.get(article)
    const isSame = known !== undefined && this.rows.isAt(known.row, row)
    if (isSame && known.identity === identity) return
    this.remove(article)
    const mine = { identity, row: isSame ? known.row : this.rows.length }
    if (!isSame) this.rows.add(row)
    this.articles.set(article, mine)
    const same = this.copies.get(identity) ?? []
    this.copies.set(identity, [...same, article])
    if (same.length === 0) this.count(mine, 1)
    if (this.rows.isMostlyUnused(this.articles.size)) this.tidy()
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
    return [...this.articles].filter(([, { row }]) => this.has(row, id)).map(([article]) => article)
  }

  /** Whether a name is in an article that counts. */
  isIn(article: string | null, text: string): boolean {
    const mine = article === null ? undefined : this.articles.get(article)
    const id = this.byText.get(text)
    if (!mine || id === undefined || this.copies.get(mine.identity)?.length !== 1) return false
    return this.has(mine.row, id)
  }

  /** Names with the same letters, whatever their spaces, hyphens, capitals and accents. */
  sameLetters(words: readonly string[]): readonly KnownName[] {
    const bare = words.map(letters)
    const same = bare.join('')
    const found = new Set<number>()
    this.keys.idsWith(wholeKey(bare), (id) => found.add(id))
    return [...found]
      .map((id) => this.entries[id] as Entry)
      .filter((entry) => isAlive(entry) && entry.bare.join('') === same)
  }

  /** Names that could be spellings of this one; to be compared word by word. */
  candidates(words: readonly string[]): readonly KnownName[] {
    const found = new Set<number>()
    nameKeys(words.map(letters), (key) => this.keys.idsWith(key, (id) => found.add(id)))
    return [...found].map((id) => this.entries[id] as Entry).filter(isAlive)
  }

  /** All spellings of one word of a name (equal letters), with the articles of each. */
  spellingsOf(word: string): ReadonlyMap<string, number> {
    const known = this.spellings.get(letters(word))
    return known instanceof Map ? known : new Map(known ? [known] : [])
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
    this.entries.push(new Entry(text, words))
    this.byText.set(text, id)
    this.keys.add(id)
    return id
  }

  /** Leaves out the rows no article has any more. */
  private tidy(): void {
    const articles = [...this.articles]
    this.rows = this.rows.only(articles.map(([, { row }]) => row))
    for (const [row, [article, { identity }]] of articles.entries()) this.articles.set(article, { identity, row })
  }

  private has(row: number, id: number): boolean {
    return this.rows.get(row).some((each, at) => at % 2 === 0 && each === id)
  }

  private count({ row }: ArticleNames, by: 1 | -1): void {
    const named = this.rows.get(row)
    for (let at = 0; at < named.length; at += 2) {
      const entry = this.entries[named[at] as number] as Entry
      entry.articles += by
      entry.mentions += by * (named[at + 1] as number)
      for (const word of entry.words) this.spell(word, letters(word), by)
    }
  }

  private spell(word: string, key: string, by: number): void {
    const known = this.spellings.get(key)
    if (known === undefined || (!(known instanceof Map) && known[0] === word)) {
      const articles = (known?.[1] ?? 0) + by
      if (articles > 0) this.spellings.set(key, [word, articles])
      else this.spellings.delete(key)
      return
    }
    const spellings = known instanceof Map ? known : new Map([known])
    const articles = (spellings.get(word) ?? 0) + by
    if (articles > 0) spellings.set(word, articles)
    else spellings.delete(word)
    if (spellings.size > 0) this.spellings.set(key, spellings)
    else this.spellings.delete(key)
  }
}

function isAlive({ articles }: KnownName): boolean {
  return articles > 0
}
