// Progress of an export: the window keeps its dialog open until the first file is written.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { formatsNamed } from '../../formats/writing/export-formats.ts'
import type { Result } from '../../schema/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { commitImport, ImportPlanner } from '../import/import-copy.ts'
import { systemContext } from '../system-context.ts'
import { exportArticles } from './export-articles.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

let folder: string
let archive: Archive
beforeEach(async () => {
  folder = await temporaryFolder()
  archive = value(await createArchive(join(folder, 'archive'), { context, app: 'test' }))
  const planner = new ImportPlanner(() => null, context)
  for (const n of [1, 2, 3])
    planner.add({ name: `${n}.txt`, bytes: Buffer.from(`Ferry ${n} is late\n\nIt ran late, ${n}.`) })
  value(await commitImport(archive, planner.plan(), context))
  return async () => await archive.close()
})

async function exported(out: string, formats: readonly string[], oneFile = false) {
  const heard: string[] = []
  const request = {
    ...({ view: 'corrected', recipient: null, allowStale: false, keepFooters: false, ifExists: 'ask' } as const),
    ...{ ids: await archive.articleIds(), formats: value(formatsNamed(formats)), out, oneFile },
    onProgress: (done: number, of: number) => heard.push(`${done} of ${of}`),
  }
  return { done: await exportArticles(archive, request, context), heard }
}

it('counts files where an article goes into several', async () => {
  const { done, heard } = await exported(join(folder, 'out'), ['text', 'html'])
  expect([value(done).files.length, heard]).toEqual([6, ['2 of 6', '4 of 6', '6 of 6']])
})

it('counts articles where they go into one file', async () => {
  const { done, heard } = await exported(join(folder, 'out'), ['json', 'log-csv'], true)
  expect([value(done).files.length, heard.at(-1)]).toEqual([2, '3 of 3'])
})

it('counts nothing where no file can be written, and says why', async () => {
  await writeFile(join(folder, 'out'), 'a file in its place')
  expect(await exported(join(folder, 'out'), ['text'])).toMatchObject({ done: { ok: false }, heard: [] })
})
