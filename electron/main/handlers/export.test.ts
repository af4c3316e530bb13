// What the window is told once an export has ended.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { articlePath } from '../../../data/store/layout.ts'
import type { Reply, Request } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import { Jobs } from '../archive/jobs.ts'
import { archiveIn, callOn } from '../testing/archive-in.ts'
import { exportHandlers } from './export.ts'
import { importHandlers } from './import.ts'

let root: string
let current: CurrentArchive
let ids: readonly string[]
let handlers: ReturnType<typeof exportHandlers>

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-export-'))
  current = archiveIn(root)
  value(await current.create(join(root, 'archive'), 'Courier'))
  const jobs = new Jobs(() => {})
  const bringIn = importHandlers({ current, jobs, pickFiles: async () => null })
  ids = []
  for (const headline of ['Ferry late', 'Wall mended']) {
    const pasted = { format: 'html', text: `<p>${headline} in March.</p>`, headline } as const
    const { token } = value(await bringIn['import:paste'](pasted, callOn(current)))
    value(await bringIn['import:plan']({ token, job: 'a' }, callOn(current)))
    ids = [...ids, ...value(await bringIn['import:run']({ token, job: 'b' }, callOn(current))).ids]
  }
  const none = async () => null
  const folders = new Map([['t', join(root, 'out')]])
  handlers = exportHandlers({ jobs, folders, pickFolder: none, pickPage: none, showFile: () => {} })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await current.leave()
  rmSync(root, { recursive: true })
})

function value<T>(result: Reply<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const run = async (some: Partial<Request<'export:run'>>) => {
  const request: Request<'export:run'> = {
    ...{ job: 'c', ids: [...ids], to: ['text'], view: 'corrected', folder: 't', oneFile: false, recipient: '' },
    ...{ nameTemplate: '{headline}', allowStale: false, keepFooters: false, zip: false, isFiltered: true },
    ...{ withRemoved: false, withWrongForms: false, withReasons: false, ifExists: 'number', ...some },
  }
  return value(await handlers['export:run'](request, callOn(current)))
}

test('an article that cannot be read is named once, of an export of a filter', async () => {
  const { archive } = callOn(current)
  const [broken = '', whole = ''] = ids
  writeFileSync(join(archive.folder, articlePath(broken)), 'no record')
  await archive.refresh([articlePath(broken)])
  expect(await archive.unread()).toMatchObject([{ id: broken }])
  const isDamaged = [{ id: broken, problem: { code: 'damaged' } }]
  expect(await run({})).toMatchObject({ files: 1, failed: isDamaged, unread: [] })
  expect(await run({ ids: [whole] })).toMatchObject({ files: 1, failed: [], unread: isDamaged })
  expect(await run({ ids: [whole], isFiltered: false })).toMatchObject({ files: 1, failed: [], unread: [] })
})

test('what was written is told though the index is not whole yet', async () => {
  vi.spyOn(callOn(current).archive, 'wholeIndex').mockReturnValue(new Promise(() => {}))
  expect(await run({})).toMatchObject({ files: 2, failed: [], unread: [] })
})

test('what was written is told though the index fails', async () => {
  const { archive } = callOn(current)
  await (await archive.index()).close()
  const gone = '0123456789abcdef'
  expect(await run({ ids: [...ids, gone] })).toMatchObject({ files: 2, failed: [{ id: gone, headline: '' }] })
  vi.spyOn(archive, 'index').mockRejectedValue(new Error('no thread'))
  expect(await run({ ids: [...ids, gone] })).toMatchObject({ files: 2, failed: [{ id: gone, headline: '' }] })
  expect(readdirSync(join(root, 'out')).filter((name) => name.endsWith('.txt'))).toHaveLength(4)
})
