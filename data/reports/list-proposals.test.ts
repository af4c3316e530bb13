// Open proposals across a real archive: groups as one, decided ones excluded, some articles alone.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, decide } from '../corrections/index.ts'
import type { Result } from '../schema/index.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { listProposals } from './list-proposals.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

it('are listed with what was proposed, by whom, and as one where they were proposed as one', async () => {
  const archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
  await archive.wholeIndex()
  const before = value(await listProposals(archive, null)).proposals
  const ids = (await archive.articleIds()).filter((id) => !before.some(({ article }) => article === id))
  const [id = ''] = ids
  const read = async () => value(await archive.openArticle(id))
  const ruling = { category: 'style', reason: 'House style', status: 'proposed' } as const
  const edit = { find: ' the ', replace: ' THE ', field: 'body', all: true } as const
  value(await archive.commit(value(correctFound(await read(), edit, ruling, context)).change))
  await archive.wholeIndex()
  const after = value(await listProposals(archive, null)).proposals
  const fresh = after.filter(({ article }) => article === id)
  expect(after.length).toBe(before.length + 1)
  expect(fresh).toMatchObject([{ category: 'style', reason: 'House style', by: 'Ana Editor', after: ' THE ' }])
  expect(fresh[0]?.corrections.length).toBeGreaterThan(1)
  expect(value(await listProposals(archive, [id])).proposals).toEqual(fresh)
  value(await archive.commit(value(decide(await read(), fresh[0]?.corrections ?? [], 'reject', '', context))))
  expect(value(await listProposals(archive, [id]))).toEqual({ proposals: [], unread: 0 })
  await archive.close()
})
