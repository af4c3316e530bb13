// Calls of a window: an act that main refuses because the author is unknown is repeated once a name has been given.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api, CallFailed, whenAuthorIsMissing } from './api.ts'

const NO_AUTHOR = { ok: false, problem: { code: 'no-author', details: {} } } as const
const send = vi.fn()
const ask = vi.fn(async () => {})

beforeEach(() => {
  send.mockReset()
  ask.mockClear()
  vi.stubGlobal('window', { corrigenda: { exportRun: send, tagsList: send } })
  whenAuthorIsMissing(ask)
})
afterEach(() => vi.unstubAllGlobals())

test('an act is sent again, as it was, after the question who acts', async () => {
  send.mockResolvedValueOnce(NO_AUTHOR).mockResolvedValueOnce({ ok: true, value: { files: 1 } })
  const request = { job: 'a' } as never
  expect(await api.exportRun(request)).toEqual({ files: 1 })
  expect(ask).toHaveBeenCalledOnce()
  expect(send.mock.calls).toEqual([[request], [request]])
})

test('an act that is still refused fails, and is not asked about for ever', async () => {
  send.mockResolvedValue(NO_AUTHOR)
  await expect(api.exportRun({} as never)).rejects.toEqual(new CallFailed(NO_AUTHOR.problem))
  expect(ask).toHaveBeenCalledOnce()
})

test('other problems are thrown, and what succeeds asks nothing', async () => {
  const problem = { code: 'nothing-open', details: {} } as const
  send.mockResolvedValueOnce({ ok: false, problem }).mockResolvedValueOnce({ ok: true, value: [] })
  await expect(api.tagsList({})).rejects.toEqual(new CallFailed(problem))
  expect(await api.tagsList({})).toEqual([])
  expect(ask).not.toHaveBeenCalled()
})
