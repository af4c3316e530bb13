// Acts of correcting across a real archive: with their reasons, including reverted ones, newest first and no more than
// requested.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { correctFound, decide } from '../corrections/index.ts'
import type { Result } from '../schema/index.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { loggedEdits } from './logged-edits.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

it('are told with what, why and who, also once they were taken back', async () => {
  const archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
  const before = value(await loggedEdits(archive, 1000))
  const [id = ''] = await archive.articleIds()
  const read = async () => value(await archive.openArticle(id))
  const ruling = { category: 'style', reason: 'House style', status: 'accepted' } as const
  const edit = { find: ' the ', replace: ' THE ', field: 'body', all: true } as const
  const made = value(correctFound(await read(), edit, ruling, context))
  value(await archive.commit(made.change))
  const corrections = (await read()).corrections.slice(-made.corrections.length).map((each) => each.id)
  value(await archive.commit(value(decide(await read(), corrections, 'revert', '', context))))
  const counted: number[] = []
  const after = value(await loggedEdits(archive, 1000, { onProgress: (done) => counted.push(done) }))
  expect([after.total, after.edits.length, after.unread]).toEqual([before.total + 1, before.edits.length + 1, 0])
  expect(counted.at(-1)).toBe(28)
  const count = corrections.length
  expect(count).toBeGreaterThan(1)
  const told = { article: id, count, before: ' the ', after: ' THE ', reason: 'House style', status: 'reverted' }
  expect(after.edits[0]).toMatchObject({ ...told, by: 'Ana Editor', category: 'style' })
  expect(value(await loggedEdits(archive, 1))).toEqual({ ...after, edits: after.edits.slice(0, 1) })
  expect(await loggedEdits(archive, 1, { signal: AbortSignal.abort() })).toMatchObject({
    problem: { code: 'cancelled' },
  })
  await archive.close()
})
