// Adding many articles: in order of date, and what is saved meanwhile stays as saved.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commitImport, ImportPlanner } from '../../acts/import/import-copy.ts'
import { systemContext } from '../../acts/system-context.ts'
import { tagArticles } from '../../acts/tag-articles.ts'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import type { ListRequest, Result } from '../../schema/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import type { Database } from './database.ts'
import { IndexKeeper } from './index-keeper.ts'
import { openDatabase } from './open-database.ts'
import { prepare } from './schema.ts'

const context = systemContext('Ana Editor')
const ARTICLES = 40
const ALL: ListRequest = { query: '', sort: 'published', descending: true, offset: 0, limit: ARTICLES }

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function made(): Promise<{
  readonly archive: Archive
  readonly folder: string
  readonly ids: readonly string[]
}> {
  const folder = join(await temporaryFolder(), 'archive')
  const archive = value(await createArchive(folder, { context, app: 'test' }))
  const planner = new ImportPlanner(() => null, context)
  for (let n = 0; n < ARTICLES; n += 1) planner.add({ name: `${n}.txt`, bytes: Buffer.from(`Pier ${n}\n\nThe pier.`) })
  const plan = planner.plan()
  value(await commitImport(archive, plan, context))
  const ids = plan.records.map(({ id }) => id)
  return { archive, folder, ids }
}

/** Segments of the word table on disk (sqlite.org/fts5.html, the structure of the data table). */
function piecesIn(database: Database): number {
  return Number(database.get('SELECT count(DISTINCT id >> 37) AS n FROM words_data WHERE id > 10')?.n)
}

it('keeps what was saved while the files are read, and while they are taken in', async () => {
  const { archive, folder, ids } = await made()
  const database = openDatabase(':memory:')
  prepare(database)
  const keeper = new IndexKeeper(folder, database, () => {})
  const saved: string[] = []
  const saveOne = async (isWanted: (id: string) => boolean): Promise<void> => {
    const id = ids.find((each) => !saved.includes(each) && isWanted(each)) ?? ''
    value(await tagArticles(archive, [id], { add: ['quay'], remove: [] }, context))
    keeper.refresh([id])
    saved.push(id)
  }
  const isIn = (id: string): boolean => keeper.reader.rowsOf([id]).length > 0
  for (const _ of keeper.scan()) {
    if (saved.length === 0 && keeper.status.progress?.done === ARTICLES) await saveOne(() => true)
    if (saved.length === 1 && keeper.tables.size > 1) {
      await saveOne((id) => !isIn(id))
      await saveOne(isIn)
    }
  }
  await archive.close()
  expect(saved).toHaveLength(3)
  const { articles, total } = value(keeper.reader.page(ALL))
  expect([articles.length, total]).toEqual([ARTICLES, ARTICLES])
  expect(value(keeper.reader.ids('tag:quay')).toSorted()).toEqual(saved.toSorted())
  expect(articles.filter(({ tags }) => tags.includes('quay')).map(({ id }) => id)).toEqual(
    expect.arrayContaining(saved),
  )
  keeper.close()
})

it('puts down what was read as one piece', async () => {
  const { archive, folder } = await made()
  await archive.close()
  const database = openDatabase(':memory:')
  prepare(database)
  const keeper = new IndexKeeper(folder, database, () => {})
  for (const _ of keeper.scan());
  expect(keeper.tables.size).toBe(ARTICLES)
  expect(piecesIn(database)).toBe(1)
  keeper.close()
})
