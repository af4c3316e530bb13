// Opens a database file with the fastest engine available: Node's own SQLite, detected by trying it since some runtimes
// lack it or lack FTS5, otherwise SQLite compiled to WebAssembly.
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import sqlite from 'node-sqlite3-wasm'
import { type Database, databaseOver, type SqlRow, type SqlValue } from './database.ts'

type NativeValue = SqlValue | bigint

/** The part of node:sqlite used here; Node 20 has neither the module nor its types. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    readonly exec: (sql: string) => void
    readonly close: () => void
    readonly prepare: (sql: string) => {
      readonly run: (...values: NativeValue[]) => { readonly changes: number | bigint }
      readonly all: (...values: NativeValue[]) => SqlRow[]
      readonly get: (...values: NativeValue[]) => SqlRow | undefined
    }
  }
}

export type Engine = Database['engine']

/** Opens a file, creating it if missing. Throws the engine's error when it is not a database. */
export function openDatabase(path: string, wanted?: Engine): Database {
  const native = wanted === 'node-sqlite3-wasm' ? null : nodeSqlite()
  if (native === null && wanted === 'node:sqlite') throw new Error('this runtime has no node:sqlite')
  return native ? openNative(path, native) : openWasm(path)
}

/** node:sqlite with FTS5, or null. */
export function nodeSqlite(): NodeSqlite | null {
  try {
    const native = createRequire(import.meta.url)('node:sqlite') as NodeSqlite
    const trial = new native.DatabaseSync(':memory:')
    trial.exec("CREATE VIRTUAL TABLE trial USING fts5(x, content='', contentless_delete=1)")
    trial.close()
    return native
  } catch {
    return null
  }
}

/**
 * node:sqlite binds every number as REAL, which FTS5's settings refuse (sqlite.org/fts5.html): whole numbers are passed
 * as BigInt.
 */
function bound(value: SqlValue): NativeValue {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
}

function openNative(path: string, { DatabaseSync }: NodeSqlite): Database {
  const connection = new DatabaseSync(path)
  return databaseOver('node:sqlite', {
    exec: (sql) => connection.exec(sql),
    close: () => connection.close(),
    prepare: (sql) => {
      const statement = connection.prepare(sql)
      return {
        run: (values) => Number(statement.run(...values.map(bound)).changes),
        all: (values) => statement.all(...values.map(bound)),
        get: (values) => statement.get(...values.map(bound)),
        finalize: () => {},
      }
    },
  })
}

/**
 * The WebAssembly engine locks with a folder next to the file, which a killed process leaves behind. The index is
 * opened only by the holder of the archive's lock, so no other process can have it open: an existing folder is a
 * leftover.
 */
function openWasm(path: string): Database {
  rmSync(`${path}.lock`, { recursive: true, force: true })
  const connection = new sqlite.Database(path)
  return databaseOver('node-sqlite3-wasm', {
    exec: (sql) => connection.exec(sql),
    close: () => connection.close(),
    prepare: (sql) => {
      const statement = connection.prepare(sql)
      return {
        run: (values) => statement.run(values).changes,
        all: (values) => statement.all(values) as unknown as SqlRow[],
        // Its own get leaves the statement open after the first row, and with it a reader that blocks checkpoints.
        get: (values) => statement.all(values)[0] as unknown as SqlRow | undefined,
        finalize: () => statement.finalize(),
      }
    },
  })
}
