// Withdrawing, restoring and removing on a real archive: out of the lists, back with everything, and nothing ever
// destroyed.
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkArticles } from '../checking/check-articles.ts'
import { statistics } from '../reports/statistics.ts'
import { inArchive, withdrawnPath } from '../store/layout.ts'
import { archiveWith, FERRY, HARBOUR, openToWrite, reopened, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import { tagArticles } from './tag-articles.ts'
import { undoBatch } from './undo/undo-batch.ts'
import { putBackArticles, removeArticles, withdrawArticles } from './withdraw-articles.ts'

const ALL = { query: '', sort: 'published', descending: true, offset: 0, limit: 100 } as const

describe('a withdrawn article', () => {
  it('is in no list, count or find unless asked for, now and after opening again', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    const [gone = '', kept = ''] = ids
    const archive = await openToWrite(folder)
    value(await tagArticles(archive, ids, { add: ['sea'], remove: [] }, TEST_CONTEXT))
    value(await withdrawArticles(archive, [gone], ' Published by mistake ', TEST_CONTEXT))
    const look = async (): Promise<void> => {
      await reopened(folder, async (index) => {
        expect(index.status).toMatchObject({ articles: 1, withdrawn: 1 })
        for (const sort of ['published', 'headline', 'relevance'] as const) {
          const page = value(await index.ask('page', { ...ALL, sort }))
          expect([page.total, page.articles.map(({ id }) => id)]).toEqual([1, [kept]])
        }
        const counts = value(await index.ask('counts', ''))
        expect([counts.total, counts.facets.tags, counts.facets.states]).toEqual([
          1,
          [{ name: 'sea', count: 1 }],
          [{ name: 'new', count: 1 }],
        ])
        expect(value(await index.ask('ids', ''))).toEqual([kept])
        expect(value(await index.ask('ids', 'tag:sea'))).toEqual([kept])
        expect(value(await index.ask('ids', '-ferry'))).toEqual([])
        expect(value(await index.ask('page', { ...ALL, query: 'harbour' })).articles).toEqual([])
        expect(value(await index.ask('ids', 'is:withdrawn'))).toEqual([gone])
        expect(value(await index.ask('ids', 'harbour is:withdrawn'))).toEqual([gone])
        expect(value(await index.ask('ids', '-is:withdrawn'))).toEqual([kept])
        expect(value(await index.ask('page', { ...ALL, query: 'is:withdrawn' })).articles[0]).toMatchObject({
          isWithdrawn: true,
        })
      })
    }
    await archive.close()
    await look()
    // Withdrawn copy is not imported a second time.
    await reopened(folder, async (index) => expect([...(await index.ask('identities')).values()]).toHaveLength(2))
    expect((await verifyArchive(folder)).problems).toEqual([])
  })

  it('keeps its reason, and comes back as it was', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    const [id = ''] = ids
    const archive = await openToWrite(folder)
    expect(await withdrawArticles(archive, ids, '  ', TEST_CONTEXT)).toMatchObject({ problem: { code: 'bad-input' } })
    value(await withdrawArticles(archive, ids, 'Twice', TEST_CONTEXT))
    expect(value(await withdrawArticles(archive, ids, 'Again', TEST_CONTEXT))).toMatchObject({
      batch: null,
      changed: [],
    })
    const reason = async () => value(await archive.openArticle(id)).metadata.withdrawn
    expect(await reason()).toBe('Twice')
    expect(value(await putBackArticles(archive, [id], TEST_CONTEXT)).changed).toEqual([id])
    expect(await reason()).toBeNull()
    expect(value(await (await archive.wholeIndex()).ask('ids', ''))).toEqual([id])
    await archive.close()
  })

  it('is removed only when it is withdrawn, and its record is set aside until undo brings it back', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY)
    const [gone = '', kept = ''] = ids
    const archive = await openToWrite(folder)
    value(await withdrawArticles(archive, [gone], 'Twice', TEST_CONTEXT))
    const before = value(await archive.readArticle(gone))
    const removed = value(await removeArticles(archive, ids, TEST_CONTEXT))
    expect([removed.changed, removed.left]).toEqual([
      [gone],
      [{ id: kept, problem: { code: 'not-withdrawn', details: { article: kept } } }],
    ])
    expect(await archive.articleIds()).toEqual([kept])
    expect(existsSync(inArchive(folder, withdrawnPath(gone)))).toBe(true)
    expect((await archive.wholeIndex()).status).toMatchObject({ articles: 1, withdrawn: 0 })
    expect((await verifyArchive(folder)).problems).toEqual([])
    value(await undoBatch(archive, removed.batch ?? '', TEST_CONTEXT))
    expect(value(await archive.readArticle(gone))).toEqual(before)
    expect(value(await (await archive.wholeIndex()).ask('ids', 'is:withdrawn'))).toEqual([gone])
    await archive.close()
    expect((await verifyArchive(folder)).problems).toEqual([])
  })
})

describe('what goes over the whole archive', () => {
  it('leaves withdrawn articles out of checks and counts, unless they are asked for by name', async () => {
    const { folder, ids } = await archiveWith(`${HARBOUR} The the wall.`, `${FERRY} The the quay.`)
    const [gone = '', kept = ''] = ids
    const archive = await openToWrite(folder)
    value(await withdrawArticles(archive, [gone], 'Twice', TEST_CONTEXT))
    const all = value(await checkArticles(archive, { ids: null, kinds: null }))
    expect([...all.reports].map(({ id }) => id)).toEqual([kept])
    expect(all.coverage).toMatchObject({ articles: 1, checked: 1 })
    const one = value(await checkArticles(archive, { ids: [gone], kinds: null }))
    expect([...one.reports].map(({ id }) => id)).toEqual([gone])
    expect(await statistics(archive)).toMatchObject({ articles: 1, withdrawn: 1 })
    await archive.close()
  })
})
