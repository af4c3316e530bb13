// Both engines behave the same, where available: Node's own comes with Node 22, the other is always there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginBulk, endBulk } from './bulk.ts'
import type { Database } from './database.ts'
import { type Engine, nodeSqlite, openDatabase } from './open-database.ts'
import { prepare } from './schema.ts'

const HERE: Readonly<Record<Engine, boolean>> = { 'node:sqlite': nodeSqlite() !== null, 'node-sqlite3-wasm': true }
const [MAJOR = 0] = process.versions.node.split('.').map(Number)

it('takes Node’s own engine from Node 24 on', () => {
  expect(HERE['node:sqlite'] || MAJOR < 24).toBe(true)
})

describe.each(Object.keys(HERE) as Engine[])('%s', (engine) => {
  let folder: string
  let database: Database

  beforeEach(({ skip }) => {
    if (!HERE[engine]) skip(`Node ${process.versions.node} has no ${engine}`)
    folder = mkdtempSync(join(tmpdir(), 'corrigenda-database-'))
    database = openDatabase(join(folder, 'index.sqlite'), engine)
  })
  afterEach(() => {
    database?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it('takes the settings of FTS5, which must be whole numbers', () => {
    expect(prepare(database)).toBe(true)
    beginBulk(database)
    database.run("INSERT INTO words (rowid, body) VALUES (?, 'harbour wall')", 7)
    for (const _step of endBulk(database));
    expect(database.all("SELECT rowid FROM words WHERE words MATCH 'harbour'")).toEqual([{ rowid: 7 }])
  })

  it.each([0, -1, 7, 2 ** 31, 8.64e15, Number.MAX_SAFE_INTEGER])('keeps %d a whole number', (value) => {
    expect(database.get('SELECT ? AS value, typeof(?) AS type', value, value)).toEqual({ value, type: 'integer' })
  })

  it.each([0.5, 1e300, 'a', null])('keeps %j as it is', (value) => {
    expect(database.get('SELECT ? AS value', value)).toEqual({ value })
  })
})
