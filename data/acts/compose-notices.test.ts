// Recomposing notices of several articles on a real archive: one act, one undo, and export no longer holds them back.
import { describe, expect, it } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { correctFound, isNoticeStale } from '../corrections/index.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../formats/writing/export-formats.ts'
import { archiveWith, FERRY, HARBOUR, openToWrite, TEST_CONTEXT, value } from '../testing/indexed-archive.ts'
import { verifyArchive } from '../verify/verify-archive.ts'
import { actOnArticle } from './act-on-article.ts'
import { composeNotices } from './compose-notices.ts'
import { foreseeExport, heldByNotice } from './export/export-articles.ts'
import { undoBatch } from './undo/undo-batch.ts'

const OTHER = 'Bridge shut\n\nThe bridge is shut.'
const formats = EXPORT_FORMATS.filter(({ name }) => name === 'html') as readonly ExportFormat[]

async function correct(archive: Archive, id: string, find: string, replace: string): Promise<void> {
  const ruling = { category: 'fact', reason: '', status: 'accepted' } as const
  const done = await actOnArticle(archive, id, (article) => {
    const made = correctFound(article, { find, replace }, ruling, TEST_CONTEXT)
    return made.ok ? { ok: true, value: made.value } : made
  })
  value(done)
}

const read = async (archive: Archive, id: string) => value(await archive.openArticle(id))

describe('composing notices again', () => {
  it('lets held articles out, as one act that is undone as one; an article without corrections is left and named', async () => {
    const { folder, ids } = await archiveWith(HARBOUR, FERRY, OTHER)
    const [harbour = '', ferry = '', other = ''] = ids
    const archive = await openToWrite(folder)
    await correct(archive, harbour, 'old', 'new')
    await correct(archive, ferry, 'Monday', 'Tuesday')
    value(await composeNotices(archive, [harbour, ferry], TEST_CONTEXT))
    await correct(archive, harbour, 'stands', 'rises')
    await correct(archive, ferry, 'came', 'left')
    const request = { ids, formats, view: 'corrected', keepFooters: false, allowStale: false } as const
    const held = heldByNotice((await foreseeExport(archive, request)).failed)
    expect([...held].sort()).toEqual([harbour, ferry].sort())

    const { batch, changed, left } = value(await composeNotices(archive, [...held, other], TEST_CONTEXT))
    expect([...changed].sort()).toEqual([harbour, ferry].sort())
    expect(left).toMatchObject([{ id: other, problem: { code: 'nothing-to-notice' } }])
    expect(await foreseeExport(archive, request)).toMatchObject({ ready: 3, failed: [] })
    const { profile } = archive.manifest
    const after = await read(archive, ferry)
    expect([isNoticeStale(after, profile), after.record.events.at(-1)?.batchId]).toEqual([false, batch])

    value(await undoBatch(archive, batch ?? '', TEST_CONTEXT))
    for (const id of held) expect(isNoticeStale(await read(archive, id), profile)).toBe(true)
    expect((await foreseeExport(archive, request)).failed).toHaveLength(2)
    await archive.close()
    expect(await verifyArchive(folder)).toMatchObject({ ok: true })
  })
})
