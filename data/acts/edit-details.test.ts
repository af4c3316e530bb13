// Details of many articles as one act, on a real archive: changes can be previewed, one undo reverts them, later work
// stays.
import { describe, expect, it } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { publishedText } from '../corrections/index.ts'
import { type DetailsEdit, NO_DETAILS, NOTE_MOST } from '../schema/index.ts'
import { archiveWith, FERRY, HARBOUR, openToWrite, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import { editDetails, previewDetails } from './edit-details.ts'
import { tagArticles } from './tag-articles.ts'
import { undoBatch } from './undo/undo-batch.ts'

const MARKET = 'Market moves\n\nThe fish market moves to the east mole.'

async function open(): Promise<{ readonly archive: Archive; readonly ids: readonly string[] }> {
  const { folder, ids } = await archiveWith(HARBOUR, FERRY, MARKET)
  return { archive: await openToWrite(folder), ids }
}
const articleOf = async (archive: Archive, id: string) => value(await archive.openArticle(id))
const asked = (edit: Partial<DetailsEdit>): DetailsEdit => ({ ...NO_DETAILS, ...edit })

describe('editing the details of many', () => {
  it('changes all of them as one batch, and one undo takes it back though one was worked on since', async () => {
    const { archive, ids } = await open()
    const [first = ''] = ids
    const edit = asked({
      set: {
        state: 'checked',
        desk: 'Harbour',
        source: 'AFP',
        publishedAt: '2021-06-30',
        language: 'fr',
        due: '2026-12-01',
      },
      byline: 'Ana Editor',
      addTags: ['sea'],
    })
    const done = value(await editDetails(archive, ids, edit, TEST_CONTEXT))
    expect([done.changed.toSorted(), done.left]).toEqual([ids.toSorted(), []])
    for (const id of ids) {
      const { metadata, ...article } = await articleOf(archive, id)
      expect(metadata).toMatchObject({ ...edit.set, tags: ['sea'] })
      expect(publishedText({ metadata, ...article }, 'byline')).toBe('Ana Editor')
    }
    value(await tagArticles(archive, [first], { add: ['later'], remove: [] }, TEST_CONTEXT))
    const undone = value(await undoBatch(archive, done.batch ?? '', TEST_CONTEXT))
    expect(undone.conflicts).toEqual([])
    const after = await articleOf(archive, first)
    expect(after.metadata).toMatchObject({ state: 'new', desk: null, source: null, language: 'en', due: null })
    expect([after.metadata.tags, publishedText(after, 'byline')]).toEqual([['later'], ''])
    await archive.close()
    expect((await verifyArchive(archive.folder)).problems).toEqual([])
  })

  it('previews what would change and what is there now, and leaves alone what already matches', async () => {
    const { archive, ids } = await open()
    value(await editDetails(archive, ids.slice(0, 2), asked({ set: { desk: 'News' }, addTags: ['sea'] }), TEST_CONTEXT))
    const edit = asked({ set: { desk: 'Sport', state: 'new', flag: true }, addTags: ['sea'] })
    const preview = value(await previewDetails(archive, ids, edit))
    expect(preview).toEqual({
      articles: 3,
      changes: 3,
      details: [
        { name: 'state', changes: 0, before: [] },
        {
          name: 'desk',
          changes: 3,
          before: [
            { value: 'News', count: 2 },
            { value: null, count: 1 },
          ],
        },
        { name: 'tags', changes: 1, before: [{ value: null, count: 1 }] },
        { name: 'flag', changes: 3, before: [{ value: null, count: 3 }] },
      ],
    })
    value(await editDetails(archive, ids, edit, TEST_CONTEXT))
    expect(value(await previewDetails(archive, ids, edit)).changes).toBe(0)
    expect(value(await editDetails(archive, ids, edit, TEST_CONTEXT))).toMatchObject({ batch: null, changed: [] })
    await archive.close()
  })

  it('corrects a byline readers saw, and takes details away', async () => {
    const { archive, ids } = await open()
    const [id = ''] = ids
    value(
      await editDetails(
        archive,
        [id],
        asked({ byline: 'A. Editor', set: { note: 'Ask Ana', flag: true } }),
        TEST_CONTEXT,
      ),
    )
    value(await editDetails(archive, [id], asked({ byline: 'Ana Editor' }), TEST_CONTEXT))
    value(await editDetails(archive, [id], asked({ set: { note: null, flag: null } }), TEST_CONTEXT))
    const { corrections, metadata, ...article } = await articleOf(archive, id)
    expect(corrections.map(({ category, after }) => [category, after])).toEqual([
      ['other', 'A. Editor'],
      ['attribution', 'Ana Editor'],
    ])
    expect([metadata.note, metadata.flag]).toEqual([null, null])
    expect(publishedText({ corrections, metadata, ...article }, 'byline')).toBe('Ana Editor')
    await archive.close()
  })

  it('finds articles by what the desk noted', async () => {
    const { archive, ids } = await open()
    const [one = '', other = ''] = ids
    value(
      await editDetails(
        archive,
        [one],
        asked({ set: { flag: true, due: '2020-01-31', language: 'fr' } }),
        TEST_CONTEXT,
      ),
    )
    value(await editDetails(archive, [other], asked({ set: { due: '2999-01-01', note: 'Ask Ana' } }), TEST_CONTEXT))
    const index = await archive.wholeIndex()
    const found = async (query: string) => value(await index.ask('ids', query))
    expect(await found('flag:yes')).toEqual([one])
    expect((await found('flag:no')).toSorted()).toEqual(ids.slice(1).toSorted())
    expect(await found('due:<today')).toEqual([one])
    expect(await found('due:>today')).toEqual([other])
    expect((await found('due:yes')).toSorted()).toEqual([one, other].toSorted())
    expect(await found('due:2020-01')).toEqual([one])
    expect(await found('has:note')).toEqual([other])
    expect(await found('language:fr')).toEqual([one])
    await archive.close()
  })

  it('adds a note to the one an article has, never twice, and one undo leaves each with its own', async () => {
    const { archive, ids } = await open()
    const [noted = '', bare = '', full = ''] = ids
    const noteOf = async (id: string) => (await articleOf(archive, id)).metadata.note
    value(await editDetails(archive, [noted], asked({ set: { note: 'Ask Ana' } }), TEST_CONTEXT))
    value(await editDetails(archive, [full], asked({ set: { note: 'x'.repeat(NOTE_MOST) } }), TEST_CONTEXT))
    const added = asked({ set: { note: 'Legal looks at it' } })
    const done = value(await editDetails(archive, ids, added, TEST_CONTEXT))
    expect(await noteOf(noted)).toBe('Ask Ana\n\nLegal looks at it')
    expect(await noteOf(bare)).toBe('Legal looks at it')
    expect(done.left).toMatchObject([{ id: full, problem: { code: 'bad-input', details: { path: 'note' } } }])
    expect(await noteOf(full)).toBe('x'.repeat(NOTE_MOST))
    const again = value(await editDetails(archive, [noted, bare], added, TEST_CONTEXT))
    expect(again.changed).toEqual([])
    value(await undoBatch(archive, done.batch ?? '', TEST_CONTEXT))
    expect([await noteOf(noted), await noteOf(bare)]).toEqual(['Ask Ana', null])
    await archive.close()
  })

  it('changes nothing when it is stopped', async () => {
    const { archive, ids } = await open()
    const stop = new AbortController()
    stop.abort()
    const edit = asked({ set: { desk: 'Sport' } })
    const done = await editDetails(archive, ids, edit, TEST_CONTEXT, { signal: stop.signal })
    expect(done).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect((await articleOf(archive, ids[0] ?? '')).metadata.desk).toBeNull()
    await archive.close()
  })
})
