// Writes articles to the index file and removes them.
import type { Problem } from '../../schema/index.ts'
import type { Stamp } from '../../store/article-file.ts'
import { WORD_FIELDS } from '../query.ts'
import { correctionsKey, textKey } from '../sort-key.ts'
import type { Database, SqlValue } from './database.ts'
import { FacetNumbers } from './facet-numbers.ts'
import { KnownWords } from './known-words.ts'
import type { ReadyEntry } from './ready-entry.ts'
import { freeSlot, rangeOf } from './slots.ts'

const COLUMNS = ['time', 'headline', 'source', 'corrections', 'findings'] as const
const PUT_WORDS = `INSERT INTO words (rowid, ${WORD_FIELDS.join(', ')}, fact)
  VALUES (?, ${WORD_FIELDS.map(() => 'CAST(? AS TEXT)').join(', ')}, CAST(? AS TEXT))`
// Never OR REPLACE: it opens a savepoint, at which FTS5 flushes everything it has collected, and every article becomes
// its own segment.
const PUT_ARTICLE = `INSERT INTO articles (slot, id, ${COLUMNS.join(', ')}, identity, origin, facets, withdrawn, row)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export class IndexTables {
  readonly facets: FacetNumbers
  readonly words: KnownWords
  /** Counts writes: earlier results may be invalid after one. */
  revision = 0
  private articles: number
  private withdrawnNow = 0

  constructor(readonly database: Database) {
    this.facets = new FacetNumbers(database)
    this.words = new KnownWords(database)
    this.articles = Number(database.get('SELECT count(*) AS n FROM articles')?.n)
    this.withdrawnNow = Number(database.get('SELECT count(*) AS n FROM articles WHERE withdrawn = 1')?.n)
  }

  /** Articles in the index that are not withdrawn. */
  get size(): number {
    return this.articles - this.withdrawnNow
  }

  /** Articles in the index that are withdrawn. */
  get withdrawn(): number {
    return this.withdrawnNow
  }

  /** Adds an article as read from its file. */
  put({ row, time, identity, origin, words }: ReadyEntry, stamp: Stamp): void {
    const before = this.slotOf(row.id)
    const placed = { id: row.id, time }
    const { from, to } = rangeOf(placed)
    const stays = before !== null && before >= from && before < to
    if (before !== null) this.take(before)
    const slot = stays ? before : freeSlot(this.database, placed)
    for (const text of words.slice(0, WORD_FIELDS.length)) this.words.note(text)
    this.database.run(PUT_WORDS, slot, ...words)
    const sorted = [time, textKey(row.headline), textKey(row.source ?? ''), correctionsKey(row), row.findings]
    const facets = this.facets.note(slot, row)
    const withdrawn = row.isWithdrawn ? 1 : 0
    this.database.run(PUT_ARTICLE, slot, row.id, ...sorted, identity, origin, facets, withdrawn, JSON.stringify(row))
    this.stamp(row.id, stamp, slot, null)
    this.articles += 1
    this.withdrawnNow += withdrawn
  }

  /** Records that a file cannot be read; its article is in no list. */
  putUnread(id: string, problem: Problem, stamp: Stamp): void {
    const before = this.slotOf(id)
    if (before !== null) this.take(before)
    this.stamp(id, stamp, null, JSON.stringify(problem))
  }

  /** Removes an article whose file is gone. */
  drop(id: string): void {
    const before = this.slotOf(id)
    if (before !== null) this.take(before)
    this.revision += 1
    this.database.run('DELETE FROM files WHERE id = ?', id)
  }

  /** The state in which every file was last read, as "size changed", by id. */
  stamps(): Map<string, string> {
    const sql = "SELECT group_concat(id || size || ' ' || changed, char(10)) AS stamps FROM files"
    const all = this.database.get(sql)?.stamps
    const lines = all ? String(all).split('\n') : []
    return new Map(lines.map((line) => [line.slice(0, ID_LENGTH), line.slice(ID_LENGTH)]))
  }

  /** Files that could not be read, with their problems. */
  unread(): readonly { readonly id: string; readonly problem: Problem }[] {
    const rows = this.database.all('SELECT id, problem FROM files WHERE problem IS NOT NULL ORDER BY id')
    return rows.map(({ id, problem }) => ({ id: String(id), problem: JSON.parse(String(problem)) as Problem }))
  }

  private slotOf(id: string): number | null {
    const slot = this.database.get('SELECT slot FROM files WHERE id = ?', id)?.slot
    return slot === null || slot === undefined ? null : Number(slot)
  }

  private take(slot: number): void {
    this.withdrawnNow -= Number(
      this.database.get('SELECT withdrawn FROM articles WHERE slot = ?', slot)?.withdrawn ?? 0,
    )
    this.database.run('DELETE FROM words WHERE rowid = ?', slot)
    this.database.run('DELETE FROM articles WHERE slot = ?', slot)
    this.facets.forget(slot)
    this.articles -= 1
  }

  private stamp(id: string, { size, changed }: Stamp, slot: number | null, problem: string | null): void {
    const values: readonly SqlValue[] = [id, size, changed, slot, problem]
    this.database.run('DELETE FROM files WHERE id = ?', id)
    this.database.run('INSERT INTO files (id, size, changed, slot, problem) VALUES (?, ?, ?, ?, ?)', ...values)
    this.revision += 1
  }
}

const ID_LENGTH = 16

/** A stamp in the form `stamps` returns. */
export function stampText({ size, changed }: Stamp): string {
  return `${size} ${changed}`
}
