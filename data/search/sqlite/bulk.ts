// Makes inserting many articles at once fast: large segments, no merging in between, then merging in small steps.
import type { Database } from './database.ts'

/** From this many articles on it is worth it. */
export const BULK = 1000
const HASH_BYTES = 24 * 2 ** 20
const USUAL_HASH_BYTES = 2 ** 20
/**
 * Number of segments, one per save, that are merged automatically. At four, FTS5's default, one save in twelve also
 * starts on the large segment of the bulk.
 */
const USUAL_PIECES = 8
/** Pages merged in one step: some ten milliseconds. */
const PAGES_A_STEP = 96

/** Prepares for many articles. */
export function beginBulk(database: Database): void {
  set(database, 'hashsize', HASH_BYTES)
  set(database, 'automerge', 0)
  set(database, 'crisismerge', 1000)
}

/** Restores normal settings and merges what the bulk left, step by step. */
export function* endBulk(database: Database): Generator<void> {
  set(database, 'hashsize', USUAL_HASH_BYTES)
  set(database, 'automerge', USUAL_PIECES)
  set(database, 'crisismerge', 16)
  set(database, 'usermerge', 2)
  yield* merge(database)
}

/** Merges everything into one segment. The first step that writes nothing is the last (sqlite.org/fts5.html, merge). */
function* merge(database: Database): Generator<void> {
  let pages = -PAGES_A_STEP
  for (;;) {
    const before = changesIn(database)
    set(database, 'merge', pages)
    if (changesIn(database) - before < 2) return
    pages = PAGES_A_STEP
    yield
  }
}

function changesIn(database: Database): number {
  return Number(database.get('SELECT total_changes() AS n')?.n)
}

function set(database: Database, option: string, value: number): void {
  database.run('INSERT INTO words (words, rank) VALUES (?, ?)', option, value)
}
