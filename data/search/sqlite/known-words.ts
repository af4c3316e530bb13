// Every word of the index, so that a prefix query can be expanded to existing words. For a prefix without a prefix
// table, FTS5 merges all hits of all such words before it returns the first; with named words it reads no further than
// a page needs.
import type { Database } from './database.ts'
import { WordSet } from './word-set.ts'

/** FTS5 has a prefix table for this many letters (schema.ts). */
const TABLE = 3
/** More words than this are not worth naming. */
const MOST = 256
const LAST = '\u{10ffff}'

/** A word of the index, or a prefix of some. */
export interface KnownWord {
  readonly word: string
  readonly isPrefix: boolean
}

export class KnownWords {
  private words: WordSet | null = null

  constructor(private readonly database: Database) {}

  /** Adds the words of an indexed text (fold.ts, wordText; UTF-8). */
  note(text: Uint8Array): void {
    this.words ??= this.load()
    this.words.addAll(text, TABLE, (word) => this.database.run('INSERT INTO vocabulary (word) VALUES (?)', word))
  }

  /** The words with this prefix, or null when FTS5 had better find them itself. Some may have left the index since. */
  like(beginning: string): readonly KnownWord[] | null {
    if (lettersIn(beginning) <= TABLE) return this.beginnings(beginning)
    const sql = 'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?'
    const rows = this.database.all(sql, beginning, `${beginning}${LAST}`, MOST + 1)
    return rows.length > MOST ? null : rows.map(({ word }) => ({ word: String(word), isPrefix: false }))
  }

  /**
   * The prefixes in FTS5's prefix table that begin with these fewer letters; null when they are not fewer, or too many
   * to be named.
   */
  beginnings(beginning: string): readonly KnownWord[] | null {
    if (lettersIn(beginning) >= TABLE) return null
    const found: KnownWord[] = []
    for (let word = this.firstFrom(beginning); word?.startsWith(beginning); ) {
      if (found.length === MOST) return null
      const letters = [...word].slice(0, TABLE).join('')
      found.push({ word: letters, isPrefix: true })
      word = this.firstFrom(`${letters}${LAST}`)
    }
    return found
  }

  private firstFrom(word: string): string | undefined {
    const found = this.database.get('SELECT word FROM vocabulary WHERE word >= ? ORDER BY word LIMIT 1', word)?.word
    return found === undefined ? undefined : String(found)
  }

  private load(): WordSet {
    const set = new WordSet()
    const all = this.database.get("SELECT group_concat(word, ' ') AS words FROM vocabulary")?.words
    set.addAll(Buffer.from(String(all ?? '')), TABLE, () => {})
    return set
  }
}

function lettersIn(word: string): number {
  return [...word].length
}
