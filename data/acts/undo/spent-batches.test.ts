// Acts over many articles of a real archive of which nothing is left: they were reverted article by article, or by other acts.
import { expect, it } from 'vitest'
import { setMetadata } from '../../corrections/index.ts'
import { NO_DETAILS } from '../../schema/index.ts'
import { archiveWith, FERRY, HARBOUR, openToWrite, TEST_CONTEXT, value } from '../../testing/indexed-archive.ts'
import { editDetails } from '../edit-details.ts'
import { tagArticles } from '../tag-articles.ts'
import { spentBatches } from './spent-batches.ts'
import { undoBatch } from './undo-batch.ts'

it('are spent once the last article has gone back, not before, and no longer when it is as it was', async () => {
  const { folder, ids } = await archiveWith(HARBOUR, FERRY)
  const archive = await openToWrite(folder)
  const spent = async () => value(await spentBatches(archive, TEST_CONTEXT))
  const setDesk = async (desk: string | null) =>
    value(await editDetails(archive, ids, { ...NO_DETAILS, set: { desk } }, TEST_CONTEXT)).batch ?? ''
  const tagged = value(await tagArticles(archive, ids, { add: ['storm'], remove: [] }, TEST_CONTEXT)).batch ?? ''
  const sport = await setDesk('Sport')

  for (const id of ids) {
    expect(await spent()).toEqual([])
    const { record: before, ...article } = value(await archive.openArticle(id))
    const after = value(setMetadata({ record: before, ...article }, { tags: [] }, TEST_CONTEXT))
    value(await archive.commit({ articles: [{ before, after }] }))
  }
  expect(await spent()).toEqual([tagged])
  expect(value(await undoBatch(archive, tagged, TEST_CONTEXT)).reverted).toEqual([])

  const none = await setDesk(null)
  expect((await spent()).toSorted()).toEqual([tagged, sport].toSorted())
  value(await undoBatch(archive, none, TEST_CONTEXT))
  expect(await spent()).toEqual([tagged])
  await archive.close()
})

it('are no longer looked for once the search is cancelled', async () => {
  const { folder, ids } = await archiveWith(HARBOUR)
  const archive = await openToWrite(folder)
  value(await tagArticles(archive, ids, { add: ['storm'], remove: [] }, TEST_CONTEXT))
  const stopped = await spentBatches(archive, TEST_CONTEXT, { signal: AbortSignal.abort() })
  expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  await archive.close()
})
