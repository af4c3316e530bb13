// Verifying while other work goes on, in its real thread: reports progress, is cancelled at once, and is correct
// although someone saves meanwhile.
import { rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { systemContext } from '../acts/system-context.ts'
import { tagArticles } from '../acts/tag-articles.ts'
import type { Archive } from '../archive/archive.ts'
import { articlePath, inArchive } from '../store/layout.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { verifyInThread } from './verify-in-thread.ts'
import { verifyWhileOpen } from './verify-while-open.ts'

const context = systemContext('Ana Editor')
let archive: Archive

beforeEach(async () => {
  archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
})
afterEach(() => archive.close())

it('counts every article and answers as it would here', async () => {
  const told: string[] = []
  const report = await verifyWhileOpen(archive, null, { onProgress: (done, of) => told.push(`${done}/${of}`) })
  expect(report).toEqual({ ok: true, value: { ok: true, articles: 28, problems: [] } })
  expect(told.at(-1)).toBe('28/28')
  const [id = ''] = await archive.articleIds()
  expect(await verifyWhileOpen(archive, id)).toEqual({ ok: true, value: { ok: true, articles: 1, problems: [] } })
  await rm(inArchive(archive.folder, articlePath(id)))
  expect(await verifyWhileOpen(archive, id)).toMatchObject({ value: { problems: [{ id, code: 'missing' }] } })
})

it('is stopped by its signal, before and while it runs', async () => {
  const { folder } = archive
  const request = { kind: 'archive', folder } as const
  const cancelled = { problem: { code: 'cancelled' } }
  expect(await verifyInThread(request, { signal: AbortSignal.abort() })).toMatchObject(cancelled)
  const stop = new AbortController()
  const onProgress = (): void => stop.abort()
  expect(await verifyInThread(request, { signal: stop.signal, onProgress })).toMatchObject(cancelled)
})

it('does not take what was saved meanwhile for damage, and keeps to what is found twice', async () => {
  const ids = await archive.articleIds()
  const [lost = ''] = ids
  await rm(inArchive(archive.folder, articlePath(lost)))
  const stray = inArchive(archive.folder, 'batches/stray.json')
  await writeFile(stray, 'half written')
  let saves = 0
  // Saves from the moment verifying begins, so that the pass under way never ends before a save, however busy the
  // machine.
  const worked = {
    folder: archive.folder,
    get revision() {
      return saves
    },
  }
  const report = await verifyWhileOpen(worked, null, {
    onProgress: () => {
      if (saves > 0) return
      saves += 1
      rmSync(stray)
      void tagArticles(archive, ids.slice(1, 4), { add: ['meanwhile'], remove: [] }, context)
    },
  })
  expect(saves).toBe(1)
  expect(report).toMatchObject({ value: { ok: false, problems: [{ id: lost, code: 'missing' }] } })
  await archive.quietly(async () => {})
  expect(await verifyWhileOpen(archive, null)).toMatchObject({ value: { problems: [{ id: lost }] } })
})
