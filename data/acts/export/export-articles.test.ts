// Progress of an export: the window keeps its dialog open until the first file is written.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, expect, it } from 'vitest'
import type { Archive } from '../../archive/archive.ts'
import { setHouseNotices } from '../../archive/house-notices.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { type Article, setNotice, shippedProfile, wordedNotice } from '../../corrections/index.ts'
import { formatsNamed } from '../../formats/writing/export-formats.ts'
import { ok, type Result } from '../../schema/index.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { actOnArticle } from '../act-on-article.ts'
import { commitImport, ImportPlanner } from '../import/import-copy.ts'
import { systemContext } from '../system-context.ts'
import { exportArticles } from './export-articles.ts'

const context = systemContext('Ana Editor')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

let folder: string
let archive: Archive
beforeEach(async () => {
  folder = await temporaryFolder()
  archive = value(await createArchive(join(folder, 'archive'), { context, app: 'test' }))
  const planner = new ImportPlanner(() => null, context)
  for (const n of [1, 2, 3])
    planner.add({ name: `${n}.txt`, bytes: Buffer.from(`Ferry ${n} is late\n\nIt ran late, ${n}.`) })
  value(await commitImport(archive, planner.plan(), context))
  return async () => await archive.close()
})

async function exported(out: string, formats: readonly string[], oneFile = false) {
  const heard: string[] = []
  const request = {
    ...({ view: 'corrected', recipient: null, allowStale: false, keepFooters: false, ifExists: 'ask' } as const),
    ...{ ids: await archive.articleIds(), formats: value(formatsNamed(formats)), out, oneFile },
    onProgress: (done: number, of: number) => heard.push(`${done} of ${of}`),
  }
  return { done: await exportArticles(archive, request, context), heard }
}

it('counts files where an article goes into several', async () => {
  const { done, heard } = await exported(join(folder, 'out'), ['text', 'html'])
  expect([value(done).files.length, heard]).toEqual([6, ['2 of 6', '4 of 6', '6 of 6']])
})

it('counts articles where they go into one file', async () => {
  const { done, heard } = await exported(join(folder, 'out'), ['json', 'log-csv'], true)
  expect([value(done).files.length, heard.at(-1)]).toEqual([2, '3 of 3'])
})

it('counts nothing where no file can be written, and says why', async () => {
  await writeFile(join(folder, 'out'), 'a file in its place')
  expect(await exported(join(folder, 'out'), ['text'])).toMatchObject({ done: { ok: false }, heard: [] })
})

it('puts everything into one ZIP that is asked about like a file, and leaves nothing else', async () => {
  const request = {
    ...({ view: 'corrected', recipient: null, allowStale: false, keepFooters: false, zip: 'alone' } as const),
    ...{ ids: await archive.articleIds(), formats: value(formatsNamed(['text', 'html'])), oneFile: false },
    out: join(folder, 'out'),
  }
  const run = async (ifExists: 'ask' | 'number' | 'overwrite') =>
    value(await exportArticles(archive, { ...request, ifExists }, context))
  const { zip, files, batch } = await run('ask')
  expect(basename(zip)).toMatch(/^articles-\d{4}-\d\d-\d\d\.zip$/)
  expect(batch).not.toBeNull()
  expect(await readdir(request.out)).toEqual([basename(zip)])
  const entries = Object.keys(unzipSync(await readFile(zip)))
  expect(entries).toHaveLength(files.length + 1)
  expect(entries.at(-1)).toMatch(/\.manifest\.json$/)
  expect((await run('ask')).existing).toEqual([basename(zip)])
  expect((await run('overwrite')).zip).toBe(zip)
  expect(basename((await run('number')).zip)).toBe(basename(zip).replace('.zip', '-2.zip'))
  const stopped = AbortSignal.abort()
  const ended = value(await exportArticles(archive, { ...request, ifExists: 'number', signal: stopped }, context))
  expect([ended.isCancelled, ended.zip]).toEqual([true, ''])
  expect(await readdir(request.out)).toHaveLength(2)
})

it('packs a page of notices in the language of the house, beside a file of its name', async () => {
  const [id = ''] = await archive.articleIds()
  const { profile } = archive.manifest
  value(await setHouseNotices(archive, { ...shippedProfile('neutral', profile), language: 'de' }))
  const noticed = (article: Article) =>
    setNotice(article, wordedNotice(article, profile, 'Korrigiert.', 'correction'), context)
  value(await actOnArticle(archive, id, (article) => mapped(noticed(article))))
  const request = {
    ...({ view: 'corrected', recipient: null, allowStale: false, keepFooters: false, ifExists: 'ask' } as const),
    ...{ ids: [id], formats: value(formatsNamed(['html'])), out: join(folder, 'out'), oneFile: false },
    zip: 'too' as const,
  }
  const { zip } = value(await exportArticles(archive, { ...request, nameTemplate: 'Notices' }, context))
  const entries = unzipSync(await readFile(zip))
  expect(Object.keys(entries)).toEqual(expect.arrayContaining(['Notices.html', 'notices-2.html']))
  expect(strFromU8(entries['notices-2.html'] as Uint8Array)).toMatch(/<html lang="de">[\s\S]*Korrigiert\./)
})

function mapped(change: ReturnType<typeof setNotice>) {
  return change.ok ? ok({ change: change.value }) : change
}
