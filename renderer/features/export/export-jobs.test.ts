// What is said of an export, and what is exported again.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExportDone } from '../../../electron/contract/index.ts'
import type { ExportRequest } from './export-form.ts'
import { exportAnyway, forgetExports, jobOf, messageOf, startExport } from './export-jobs.ts'

const STALE = {
  id: 'a',
  headline: 'Ferry late',
  problem: { code: 'stale-notice', details: { article: 'a' } },
} as const
const DONE: ExportDone = {
  ...{ files: 5, zip: '', failed: [STALE], unread: [], existing: [] },
  ...{ isCancelled: false, isRecorded: true, isListed: true },
}
const run = vi.fn(async (_request: ExportRequest) => ({ ok: true, value: DONE }))

beforeEach(() => {
  run.mockClear()
  vi.stubGlobal('window', { corrigenda: { exportRun: run } })
})
afterEach(() => {
  forgetExports()
  vi.unstubAllGlobals()
})

test.each(['overwrite', 'ask'] as const)(
  'what is exported anyway (%s) replaces nothing that was just written, and is no filter',
  async (ifExists) => {
    const request = {
      ids: ['a', 'b'],
      zip: true,
      isFiltered: true,
      allowStale: false,
      ifExists,
    } as unknown as ExportRequest
    const { id, end } = startExport(request, 'out')
    await end
    const job = jobOf(id)
    if (job) exportAnyway(job)
    expect(run).toHaveBeenLastCalledWith(
      expect.objectContaining({ ids: ['a'], zip: true, isFiltered: false, allowStale: true, ifExists: 'number' }),
    )
    expect(jobOf(id)?.state).toMatchObject({ done: { failed: [] } })
  },
)

test('articles that are not in a result are named as such, of a cancelled export too', () => {
  const said = (some: Partial<ExportDone>) => messageOf({ kind: 'done', done: { ...DONE, ...some } })
  expect(said({})).toBe('Exported 5 files, 1 skipped: Ferry late')
  expect(said({ isCancelled: true })).toBe('Export cancelled after 5 files, 1 skipped: Ferry late')
  expect(said({ isCancelled: true, files: 0 })).toBe('Export cancelled, 1 skipped: Ferry late')
  expect(said({ isCancelled: true, failed: [] })).toBe('Export cancelled after 5 files')
})
