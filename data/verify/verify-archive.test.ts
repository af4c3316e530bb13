// verify notices what was removed, not only what was changed.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyArchive } from './verify-archive.ts'

async function sample(): Promise<{ readonly folder: string; readonly ids: readonly string[] }> {
  const folder = join(await temporaryFolder(), 'archive')
  const made = await openSampleCopy(folder, { context: systemContext('Ana Editor'), app: 'test' })
  const ids = await made.articleIds()
  await made.close()
  return { folder, ids }
}

it('names an article whose record was deleted', async () => {
  const { folder, ids } = await sample()
  expect(await verifyArchive(folder)).toEqual({ ok: true, articles: 28, problems: [] })
  const [id = ''] = ids
  await rm(inArchive(folder, articlePath(id)))
  const report = await verifyArchive(folder)
  expect([report.ok, report.articles, report.problems.map((problem) => [problem.id, problem.code])]).toEqual([
    false,
    27,
    [[id, 'missing']],
  ])
})

it('names every article when all of them are gone', async () => {
  const { folder, ids } = await sample()
  await rm(join(folder, 'articles'), { recursive: true })
  expect((await verifyArchive(folder)).problems.map(({ id }) => id).sort()).toEqual(ids)
})

it('names the batch that brought articles when it is gone', async () => {
  const { folder } = await sample()
  const [batch = ''] = await readdir(join(folder, 'batches'))
  await rm(join(folder, 'batches', batch))
  expect((await verifyArchive(folder)).problems).toMatchObject([{ id: `batches/${batch}`, code: 'missing' }])
})
