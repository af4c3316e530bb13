// The tables of the index file. It is derived: another version is discarded and rebuilt.
import type { Database } from './database.ts'

const INDEX_VERSION = 6

/**
 * files: every record file read, by its stamp; `slot` null and a problem when it could not be read. articles: the list
 * row, what it is sorted by, its facet numbers, and whether it was withdrawn (1). names: the sources, desks, states and
 * tags those numbers refer to. words: the folded text, without a copy of its own. vocabulary: every word ever in it
 * (known-words.ts).
 */
const TABLES = `
CREATE TABLE files (id TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, slot INTEGER, problem TEXT)
  WITHOUT ROWID;
CREATE TABLE articles (slot INTEGER PRIMARY KEY, id TEXT NOT NULL, time REAL NOT NULL, headline TEXT NOT NULL,
  source TEXT NOT NULL, corrections INTEGER NOT NULL, findings INTEGER NOT NULL, identity TEXT NOT NULL, origin TEXT,
  facets TEXT NOT NULL, withdrawn INTEGER NOT NULL, row TEXT NOT NULL);
CREATE TABLE names (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (kind, name));
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE INDEX by_time ON articles (time DESC, id);
CREATE VIRTUAL TABLE words USING fts5(headline, body, tag, source, desk, byline, fact, content='',
  contentless_delete=1, tokenize='ascii', prefix='3');
`

/** Settings that measured best: one connection that keeps its lock, a log synced at checkpoints, 8 KB pages. */
const SETTINGS = `
PRAGMA page_size = 8192;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA cache_size = -32768;
PRAGMA temp_store = MEMORY;
PRAGMA cell_size_check = ON;
`

/**
 * Creates the tables in a new file. Returns false when the file is of another version. Throws when it is not a
 * database.
 */
export function prepare(database: Database): boolean {
  database.exec(SETTINGS)
  const version = Number(database.get('PRAGMA user_version')?.user_version)
  if (version === INDEX_VERSION) return true
  if (version !== 0 || Number(database.get('SELECT count(*) AS n FROM sqlite_schema')?.n) > 0) return false
  database.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${INDEX_VERSION}; COMMIT;`)
  return true
}
