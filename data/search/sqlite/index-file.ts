// The index file of an archive: opened, or rebuilt when missing, of another version or damaged.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { type Engine, openDatabase } from './open-database.ts'
import { prepare } from './schema.ts'

const FILE = 'index.db'

/** Opens the index in a folder of the user's cache. If that is not writable, the index is kept in memory. */
export function openIndexFile(folder: string, engine?: Engine): Database {
  const path = join(folder, FILE)
  try {
    mkdirSync(folder, { recursive: true })
    return tryOpen(path, engine) ?? renewed(folder, engine)
  } catch {
    return inMemory(engine)
  }
}

/** Discards what is there and begins with an empty index. */
export function renewIndexFile(folder: string, engine?: Engine): Database {
  try {
    return renewed(folder, engine)
  } catch {
    return inMemory(engine)
  }
}

/** Removes the index file and what belongs to it. */
function removeIndexFile(folder: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal', '.lock']) {
    rmSync(join(folder, `${FILE}${ending}`), { recursive: true, force: true })
  }
}

/** null when the file is damaged or of another version. */
function tryOpen(path: string, engine: Engine | undefined): Database | null {
  let database: Database | null = null
  try {
    database = openDatabase(path, engine)
    if (prepare(database)) return database
  } catch {
    // Not a database, or one that cannot be read: rebuilt.
  }
  database?.close()
  return null
}

function renewed(folder: string, engine: Engine | undefined): Database {
  removeIndexFile(folder)
  const database = openDatabase(join(folder, FILE), engine)
  prepare(database)
  return database
}

function inMemory(engine: Engine | undefined): Database {
  const database = openDatabase(':memory:', engine)
  prepare(database)
  return database
}
