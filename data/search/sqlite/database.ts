// The small part of SQLite that the index needs, the same for both engines. Synchronous: it runs in the index's own
// thread.

export type SqlValue = string | number | null | Uint8Array
export type SqlRow = Readonly<Record<string, SqlValue>>

export interface Database {
  readonly engine: 'node:sqlite' | 'node-sqlite3-wasm'
  /** Runs statements without results. */
  readonly exec: (sql: string) => void
  /** Runs one statement; returns the number of rows it changed. */
  readonly run: (sql: string, ...values: readonly SqlValue[]) => number
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[]
  readonly get: (sql: string, ...values: readonly SqlValue[]) => SqlRow | undefined
  readonly close: () => void
}

/** What both engines offer of a prepared statement. */
export interface Statement {
  readonly run: (values: SqlValue[]) => number
  readonly all: (values: SqlValue[]) => readonly SqlRow[]
  readonly get: (values: SqlValue[]) => SqlRow | undefined
  readonly finalize: () => void
}

/** A database on an engine: each statement is prepared once and finalized at the end. */
export function databaseOver(
  engine: Database['engine'],
  connection: {
    readonly exec: (sql: string) => void
    readonly prepare: (sql: string) => Statement
    readonly close: () => void
  },
): Database {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  return {
    engine,
    exec: connection.exec,
    run: (sql, ...values) => prepared(sql).run([...values]),
    all: (sql, ...values) => prepared(sql).all([...values]),
    get: (sql, ...values) => prepared(sql).get([...values]),
    close: () => {
      for (const statement of statements.values()) statement.finalize()
      connection.close()
    },
  }
}
