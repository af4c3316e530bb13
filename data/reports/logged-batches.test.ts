// Batches of a real archive as listed: imports, tags, and their undos.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { tagArticles } from '../acts/tag-articles.ts'
import { undoBatch } from '../acts/undo/undo-batch.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { loggedBatches } from './logged-batches.ts'

const context = systemContext('Ana Editor')

it('are told newest first, with what was done, to how many, by whom, and whether it still holds', async () => {
  const archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
  const ids = await archive.articleIds()
  const tagged = await tagArticles(archive, ids.slice(0, 3), { add: ['storm'], remove: [] }, context)
  const batch = (tagged.ok && tagged.value.batch) || ''
  const cancelled = await undoBatch(archive, batch, context, { signal: AbortSignal.abort() })
  expect(cancelled).toMatchObject({ problem: { code: 'cancelled' } })
  const undone = await undoBatch(archive, batch, context)
  const undo = (undone.ok && undone.value.batch) || ''
  const told = await loggedBatches(archive.folder)
  expect(told.map(({ kind }) => kind)).toEqual(['undo', 'tag', 'import'])
  expect(told[0]).toMatchObject({ id: undo, articles: 3, tookBack: batch, takenBackBy: null, by: 'Ana Editor' })
  expect(told[1]).toMatchObject({ id: batch, articles: 3, what: '+ storm', takenBackBy: undo })
  expect(told[2]).toMatchObject({ articles: ids.length, takenBackBy: null })
  await archive.close()
})
