// A record written piece by piece equals the one the codec writes whole.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ExportBatch, ExportedArticle } from '../schema/index.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { exportCodec } from './codec.ts'
import { readExportRecord, writeExportRecord } from './export-record.ts'

const ARTICLE: ExportedArticle = {
  id: '0123456789abcdef',
  headline: 'Bozizé “leaves”,\n\tsays "ally"',
  head: 'a'.repeat(64),
  version: 2,
  corrections: [{ id: '0123456789abcdeg', field: 'body', before: 'Bozize', after: 'Bozizé', category: 'name' }],
  notice: null,
}
const FILE = { name: 'a.txt', sha256: 'b'.repeat(64), bytes: 12 }
const HEAD = {
  ...({ format: 'corrigenda-export', version: 1, id: '0123456789abcdeh', at: '2026-11-30T00:00:00.000Z' } as const),
  ...({ archive: { id: '0123456789abcdej', title: 'Courier' }, by: { id: 'ana', name: 'Ana' }, to: 'text' } as const),
  ...({ view: 'corrected', recipient: null } as const),
}

it.each<[string, ExportBatch]>([
  ['no files', { ...HEAD, files: [] }],
  ['a file without articles', { ...HEAD, files: [{ ...FILE, articles: [] }] }],
  [
    'several, what was asked for and the log',
    {
      ...HEAD,
      gave: ['reasons'],
      files: [
        { ...FILE, articles: [ARTICLE, { ...ARTICLE, corrections: [], notice: 'A notice.' }] },
        { ...FILE, name: 'b.txt', articles: [ARTICLE] },
        { ...FILE, name: 'c.txt', articles: [ARTICLE], from: 'd'.repeat(64), changed: [{ at: 1, end: 2, bytes: 3 }] },
        { ...FILE, name: 'd.txt', articles: [], from: 'd'.repeat(64), changed: [] },
      ],
      log: { lines: 3, head: 'c'.repeat(64) },
    },
  ],
])('is the same with %s', async (_, batch) => {
  const folder = await temporaryFolder()
  const { files, ...head } = batch
  await writeExportRecord({ folder, path: 'record.json' }, head, files)
  const text = await readFile(join(folder, 'record.json'), 'utf8')
  expect(text).toBe(exportCodec.encode(batch))
  expect(exportCodec.decode(text, 'record.json')).toEqual(batch)
  const read: unknown[] = []
  expect(
    await readExportRecord(
      folder,
      'record.json',
      (one) => one,
      (one) => read.push(one),
    ),
  ).toEqual(head)
  expect(read).toEqual(files.flatMap(({ name, articles }) => articles.map((article) => ({ file: name, article }))))
})

it('is told as damaged when it was changed, and nothing of it is taken', async () => {
  const folder = await temporaryFolder()
  const place = { folder, path: 'record.json' }
  await writeExportRecord(place, HEAD, [{ ...FILE, articles: [ARTICLE] }])
  const text = await readFile(join(folder, 'record.json'), 'utf8')
  await writeFile(join(folder, 'record.json'), text.replace('Bozizé “leaves”', 'Bozizé “stays”'))
  const read: unknown[] = []
  const reading = readExportRecord(
    folder,
    'record.json',
    (one) => one,
    (one) => read.push(one),
  )
  await expect(reading).rejects.toMatchObject({ problem: { code: 'damaged', details: { reason: 'seal' } } })
  expect(read).toEqual([])
  expect(
    await readExportRecord(
      folder,
      'none.json',
      (one) => one,
      () => {},
    ),
  ).toBeNull()
})
