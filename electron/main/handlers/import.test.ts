// Pasted copy is handled like files: bounded, planned, imported once, with its bytes as the source.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls, MOST_PASTED, type PickedFiles, type Reply } from '../../contract/index.ts'
import type { CurrentArchive } from '../archive/current-archive.ts'
import { Jobs } from '../archive/jobs.ts'
import { archiveIn, callOn } from '../testing/archive-in.ts'
import { importHandlers } from './import.ts'

const HTML =
  '<h1>The ferry sails again</h1><p>It left at noon.<script>alert(1)</script></p><img src="https://example.org/a.png">'

let root: string
let current: CurrentArchive
let handlers: ReturnType<typeof importHandlers>

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'corrigenda-import-'))
  current = archiveIn(root)
  handlers = importHandlers({ current, jobs: new Jobs(() => {}), pickFiles: async () => null })
  value(await current.create(join(root, 'archive'), 'Courier'))
})
afterEach(async () => {
  await current.leave()
  rmSync(root, { recursive: true })
})

function value<T>(result: Reply<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function paste(text: string, headline = ''): Promise<PickedFiles> {
  return value(await handlers['import:paste']({ format: 'html', text, headline }, callOn(current)))
}

test('HTML that was pasted comes in once, with its own bytes as the source', async () => {
  const { token, names } = await paste(HTML)
  expect(names).toEqual(['new-article.html'])
  const choices = { files: { 'new-article.html': { language: 'en-GB' } }, language: 'fr' }
  const plan = value(await handlers['import:plan']({ token, job: 'a', choices }, callOn(current)))
  expect(plan.fresh).toMatchObject([
    { headline: 'The ferry sails again', opening: 'It left at noon.', language: 'en-GB', languageFrom: 'given' },
  ])
  const { ids } = value(await handlers['import:run']({ token, job: 'b' }, callOn(current)))
  expect(ids).toHaveLength(1)
  const { archive } = callOn(current)
  const record = value(await archive.readArticle(ids[0] ?? ''))
  expect(record.source).toMatchObject({ format: 'html', bytes: HTML.length, encoding: 'utf-8' })

  const again = await paste(HTML)
  const planned = value(await handlers['import:plan']({ token: again.token, job: 'c' }, callOn(current)))
  expect(planned).toMatchObject({ fresh: [], here: [{ id: ids[0] }] })
})

test('of two plans of the same files, the one asked for last counts, whichever ends last', async () => {
  class Slow extends Jobs {
    override async run<T>(job: string, work: Parameters<Jobs['run']>[1]): Promise<T> {
      const planned = await super.run(job, work)
      if (job === 'older') await newerEnds
      return planned as T
    }
  }
  handlers = importHandlers({ current, jobs: new Slow(() => {}), pickFiles: async () => null })
  const { token } = await paste(HTML)
  const plan = async (job: string, language: string) =>
    value(await handlers['import:plan']({ token, job, choices: { language } }, callOn(current)))
  let newerEnds: Promise<unknown> = Promise.resolve()
  const older = plan('older', 'fr')
  newerEnds = plan('newer', 'de')
  await Promise.all([older, newerEnds])
  const { ids } = value(await handlers['import:run']({ token, job: 'c' }, callOn(current)))
  const record = value(await callOn(current).archive.readArticle(ids[0] ?? ''))
  expect(record.metadata.language).toBe('de')
})

test('what no window of ours sends is refused', () => {
  const isFine = (request: object) => calls['import:paste'].request.safeParse(request).success
  const fine = { format: 'html', text: 'x', headline: '' }
  expect(isFine(fine)).toBe(true)
  for (const some of [
    { text: '' },
    { text: 'x'.repeat(MOST_PASTED + 1) },
    { format: 'docx' },
    { headline: 'x'.repeat(501) },
    { path: '/etc/passwd' },
  ])
    expect(isFine({ ...fine, ...some }), Object.keys(some)[0]).toBe(false)
  const plan = calls['import:plan'].request
  const asked = { token: '0'.repeat(16), job: 'a' }
  expect(plan.safeParse({ ...asked, choices: { encoding: 'windows-1251', language: 'ru' } }).success).toBe(true)
  for (const choices of [{ encoding: 'rot13' }, { language: 'not a language' }, { files: { a: { path: 'x' } } }])
    expect(plan.safeParse({ ...asked, choices }).success).toBe(false)
})
