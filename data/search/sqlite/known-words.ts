// Every word of the index, so that the beginning of a word can be asked for as the words there are. FTS5 finds a beginning of more
// letters than its prefix tables have by putting together all hits of all such words before it answers the first; of words that
// are named it reads no further than a page needs.
import type { Database } from './database.ts'
import { WordSet } from './word-set.ts'

/** FTS5 keeps tables of its own for beginnings shorter than this (schema.ts). In letters and in bytes. */
const SHORTEST = 4
/** More words than this are not worth naming. */
const MOST = 256

export class KnownWords {
  private words: WordSet | null = null

  constructor(private readonly database: Database) {}

  /** Notes the words of a text that is put in the index (fold.ts, wordText; UTF-8). */
  note(text: Uint8Array): void {
    this.words ??= this.load()
    this.words.addAll(text, SHORTEST, (word) => this.database.run('INSERT INTO vocabulary (word) VALUES (?)', word))
  }

  /** The words that begin like this, or null when FTS5 had better find them itself. The index may have lost some since. */
  like(beginning: string): readonly string[] | null {
    if (beginning.length < SHORTEST) return null
    const sql = 'SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?'
    const rows = this.database.all(sql, beginning, `${beginning}\u{10ffff}`, MOST + 1)
    return rows.length > MOST ? null : rows.map(({ word }) => String(word))
  }

  private load(): WordSet {
    const set = new WordSet()
    const all = this.database.get("SELECT group_concat(word, ' ') AS words FROM vocabulary")?.words
    set.addAll(Buffer.from(String(all ?? '')), SHORTEST, () => {})
    return set
  }
}
