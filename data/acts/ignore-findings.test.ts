// Ignoring findings on a real archive: ignored ones are no longer found, by any check, until the decision is
// withdrawn.
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Archive } from '../archive/archive.ts'
import { ignoredFile } from '../archive/side-file.ts'
import { openSampleCopy } from '../testing/sample-copy.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ignoreFinding, stopIgnoring } from './ignore-findings.ts'
import { systemContext } from './system-context.ts'

const context = systemContext('Ana Editor')
let archive: Archive

afterEach(async () => {
  await archive.close()
})

it('keeps who left what, with the text around it, and forgets it again', async () => {
  archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
  const [id = ''] = await archive.articleIds()
  const record = await archive.readArticle(id)
  const text = record.ok ? (record.value.fields.body?.text ?? '') : ''
  const place = { field: 'body', start: 5, end: 10, quote: text.slice(5, 10), fix: null }
  const finding = { check: 'spelling', ...place }
  const left = await ignoreFinding(archive, { article: id, scope: 'place', finding }, context)
  expect(left.ok).toBe(true)
  const known = await ignoredFile.read(archive)
  expect(known).toMatchObject({ ok: true, value: [{ article: id, before: text.slice(0, 5), author: context.author }] })
  const missing = await ignoreFinding(archive, { article: '0123456789abcdef', scope: 'place', finding }, context)
  expect(missing).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  await stopIgnoring(archive, [left.ok ? left.value : ''])
  expect(await ignoredFile.read(archive)).toEqual({ ok: true, value: [] })
})

it('ignores no copies everywhere', async () => {
  archive = await openSampleCopy(join(await temporaryFolder(), 'archive'), { context, app: 'test' })
  const [id = '', other = ''] = await archive.articleIds()
  const finding = { check: 'duplicate-articles', field: 'headline', start: 0, end: 0, quote: '', fix: other }
  const done = await ignoreFinding(archive, { article: id, scope: 'archive', finding }, context)
  expect(done).toMatchObject({ ok: false, problem: { code: 'bad-input', details: { path: 'scope' } } })
  expect(await ignoredFile.read(archive)).toEqual({ ok: true, value: [] })
  expect(await ignoreFinding(archive, { article: id, scope: 'article', finding }, context)).toMatchObject({ ok: true })
})
