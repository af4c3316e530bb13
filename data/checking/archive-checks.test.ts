// The checks of an open archive over real files in their real thread: asking, learning, hearing of changes, closing.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { ruleOnNames } from '../acts/stylebook/rule-on-names.ts'
import { systemContext } from '../acts/system-context.ts'
import type { Archive } from '../archive/archive.ts'
import { correctFound } from '../corrections/index.ts'
import { closeCachedSample, openCachedSample } from '../testing/sample-copy.ts'
import { ArchiveChecks } from './archive-checks.ts'

const context = systemContext('Ana Editor')
const WRONG = 'Central Africa Republic'
let archive: Archive
let checks: ArchiveChecks
let learnt: Promise<void>

beforeEach(async () => {
  archive = await openCachedSample(context)
  learnt = new Promise((resolve) => {
    checks = new ArchiveChecks(archive, () => resolve())
  })
})

afterEach(async () => {
  await checks.close()
  await closeCachedSample(archive)
})

/** Quotes of the names found in an article, and how many articles it was compared with. */
async function namesIn(id: string): Promise<{ names: readonly string[]; compared: number }> {
  const found = await checks.findings(id)
  if (!found.ok || found.value === null) throw new Error('no answer')
  const { report, learning } = found.value
  const names = report.findings.filter(({ kind }) => kind === 'name').map(({ quote }) => quote)
  return { names, compared: learning.done }
}

async function articleSaying(text: string): Promise<string> {
  for (const id of await archive.articleIds()) {
    const record = await archive.readArticle(id)
    if (record.ok && record.value.fields.body?.text.includes(text)) return id
  }
  throw new Error(text)
}

it('answers from the article at once, from the whole archive once that is learnt, and no more when it is corrected', async () => {
  const id = await articleSaying(WRONG)
  expect((await namesIn(id)).compared).toBe(0)
  await learnt
  const now = await namesIn(id)
  expect(now.names).toContain(WRONG)
  expect(now.compared).toBe((await archive.articleIds()).length)
  const edit = { find: WRONG, replace: 'Central African Republic' }
  const ruling = { category: 'name', reason: '', status: 'accepted' } as const
  const done = await actOnArticle(archive, id, (article) => correctFound(article, edit, ruling, context))
  expect(done.ok).toBe(true)
  expect((await namesIn(id)).names).not.toContain(WRONG)
})

it('works by a new ruling at once, with all that was learnt before', async () => {
  const id = await articleSaying(WRONG)
  await namesIn(id)
  await learnt
  const ruling = { kind: 'differ', name: 'Central African Republic', others: [WRONG] } as const
  const ruled = await ruleOnNames(archive, ruling)
  expect(ruled.ok).toBe(true)
  const all = (await archive.articleIds()).length
  expect(await namesIn(id)).toEqual({ names: expect.not.arrayContaining([WRONG]), compared: all })
  await rm(join(archive.folder, 'stylebook', 'names.yml'))
  expect(await namesIn(id)).toEqual({ names: expect.arrayContaining([WRONG]), compared: all })
})

it('answers the newest question only', async () => {
  const [first = '', second = ''] = await archive.articleIds()
  const answers = await Promise.all([checks.findings(first), checks.findings(second), checks.findings(first)])
  expect(answers.map((answer) => answer.ok && (answer.value?.report.id ?? null))).toEqual([null, null, first])
})

it('says which article there is none of, and answers nothing once it is closed', async () => {
  const missing = await checks.findings('0123456789abcdef')
  expect(missing).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  const [id = ''] = await archive.articleIds()
  const asked = checks.findings(id)
  await checks.close()
  expect(await asked).toEqual({ ok: true, value: null })
})
