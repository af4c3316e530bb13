// Every word of the index, so that the beginning of a word can be asked for as the words there are. FTS5 finds a beginning it keeps no
// table for by putting together all hits of all such words before it answers the first; of words that are named it reads no
// further than a page needs.
import type { Database } from './database.ts'
import { WordSet } from './word-set.ts'

/** FTS5 keeps a table of the beginnings of this many letters (schema.ts). */
const TABLE = 3
/** More words than this are not worth naming. */
const MOST = 256
const LAST = '\u{10ffff}'

/** A word of the index, or the beginning of some. */
export interface KnownWord {
  readonly word: string
  readonly isPrefix: boolean
}

export class KnownWords {
  private words: WordSet | null = null

  constructor(private readonly database: Database) {}

  /** Notes the words of a text that is put in the index (fold.ts, wordText; UTF-8). */
  note(text: Uint8Array): void {
    this.words ??= this.load()
    this.words.addAll(text, TABLE, (word) => this.database.run('INSERT INTO vocabulary (word) VALUES (?)', word))
  }

  /** The words that begin like this, or null when FTS5 had better find them itself. The index may have lost some since. */
  like(beginning: string): readonly KnownWord[] | null {
    if (lettersIn(beginning) <= TABLE) return this.beginnings(beginning)
    const sql = 'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?'
    const rows = this.database.all(sql, beginning, `${beginning}${LAST}`, MOST + 1)
    return rows.length > MOST ? null : rows.map(({ word }) => ({ word: String(word), isPrefix: false }))
  }

  /** The beginnings FTS5 has a table for that begin with these fewer letters; null when they are not fewer, or too many to be named. */
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
