// Undoing old acts of a real archive: bulk tags, imports, and an undo. Later work stays, and verify passes.
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { correctFound, fail, type Result } from '../../index.ts'
import { loggedBatches } from '../../reports/logged-batches.ts'
import { openSampleCopy } from '../../testing/sample-copy.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { verifyArchive } from '../../verify/verify-archive.ts'
import { systemContext } from '../system-context.ts'
import { tagArticles } from '../tag-articles.ts'
import { undoBatch } from './undo-batch.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function sample(): Promise<{ readonly archive: Archive; readonly ids: readonly string[] }> {
  const folder = join(await temporaryFolder(), 'archive')
  const archive = await openSampleCopy(folder, { context, app: 'test' })
  return { archive, ids: await archive.articleIds() }
}

const articleOf = async (archive: Archive, id: string) => value(await archive.openArticle(id))
const tagsOf = async (archive: Archive, id: string) => (await articleOf(archive, id)).metadata.tags

describe('undoing a batch', () => {
  it('removes the tags of all its articles, and keeps those added since; undoing that adds them again', async () => {
    const { archive, ids } = await sample()
    const some = ids.slice(0, 3)
    const before = await Promise.all(some.map((id) => tagsOf(archive, id)))
    const { batch } = value(await tagArticles(archive, some, { add: ['storm'], remove: [] }, context))
    value(await tagArticles(archive, some.slice(0, 1), { add: ['later'], remove: [] }, context))
    const undone = value(await undoBatch(archive, (batch ?? '').slice(0, 8), context))
    expect([undone.reverted.toSorted(), undone.conflicts]).toEqual([some.toSorted(), []])
    expect(await Promise.all(some.map((id) => tagsOf(archive, id)))).toEqual([
      [...(before[0] ?? []), 'later'],
      ...before.slice(1),
    ])
    expect(value(await undoBatch(archive, batch ?? '', context)).reverted).toEqual([])
    value(await undoBatch(archive, undone.batch ?? '', context))
    expect(await tagsOf(archive, some[1] ?? '')).toContain('storm')
    await archive.close()
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('undoes nothing while an article cannot be read for lack of permission, and names a damaged one', async () => {
    const { archive, ids } = await sample()
    const { batch } = value(await tagArticles(archive, ids.slice(0, 3), { add: ['storm'], remove: [] }, context))
    const busy = fail('too-many-files', { path: archive.folder })
    const reading = vi.spyOn(archive, 'readArticle').mockResolvedValueOnce(busy)
    expect(await undoBatch(archive, batch ?? '', context)).toEqual(busy)
    for (const id of ids.slice(0, 3)) expect(await tagsOf(archive, id)).toContain('storm')
    const damaged = fail('damaged', { path: 'x', reason: 'not-json', detail: 'cut off' })
    reading.mockResolvedValueOnce(damaged)
    const { reverted, conflicts } = value(await undoBatch(archive, batch ?? '', context))
    expect([reverted.length, conflicts]).toEqual([2, [{ id: expect.any(String), problem: damaged.problem }]])
    // What could not be read is offered again, and is all that is left to undo.
    const offered = async () => (await loggedBatches(archive.folder)).find(({ id }) => id === batch)?.takenBackBy
    expect(await offered()).toBeNull()
    reading.mockRestore()
    const rest = value(await undoBatch(archive, batch ?? '', context))
    expect([rest.reverted, rest.conflicts]).toEqual([conflicts.map(({ id }) => id), []])
    for (const id of ids.slice(0, 3)) expect(await tagsOf(archive, id)).not.toContain('storm')
    expect(await offered()).toBe(rest.batch)
    await archive.close()
  })

  it('removes imported articles, except those edited since; undoing that restores them, and so on', async () => {
    const { archive, ids } = await sample()
    const [worked = ''] = ids
    const article = await articleOf(archive, worked)
    const find = article.fields.get('headline')?.workingText() ?? ''
    const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
    const edit = { find, replace: 'Another headline', field: 'headline' } as const
    value(await archive.commit(value(correctFound(article, edit, ruling, context)).change))
    const { reverted, conflicts } = value(await undoBatch(archive, article.record.source.batchId, context))
    expect(reverted).toHaveLength(ids.length - 1)
    expect(conflicts).toMatchObject([{ id: worked, problem: { code: 'changed-meanwhile' } }])
    expect(await archive.articleIds()).toEqual([worked])
    const [undo] = await loggedBatches(archive.folder)
    const back = value(await undoBatch(archive, undo?.id ?? '', context))
    expect([back.reverted.length, await archive.articleIds()]).toEqual([ids.length - 1, ids])
    value(await undoBatch(archive, back.batch ?? '', context))
    expect(await archive.articleIds()).toEqual([worked])
    await archive.close()
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('reports that there is no such batch', async () => {
    const { archive } = await sample()
    expect(await undoBatch(archive, 'nothing', context)).toMatchObject({ problem: { code: 'not-found' } })
    await archive.close()
  })
})
