// What has been checked of a real archive: by the window, by the command line, after changes of text and of rules, and when
// it was broken off.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnArticle } from '../acts/act-on-article.ts'
import { ignoreFinding, stopIgnoring } from '../acts/ignore-findings.ts'
import { systemContext } from '../acts/system-context.ts'
import { tagArticles } from '../acts/tag-articles.ts'
import type { Archive } from '../archive/archive.ts'
import { correctFound } from '../corrections/index.ts'
import type { ArchiveCoverage, Finding, Result } from '../schema/index.ts'
import { indexFolder } from '../search/index-folder.ts'
import { closeCachedSample, openCachedSample } from '../testing/sample-copy.ts'
import { ArchiveChecks } from './archive-checks.ts'
import { checkArticles } from './check-articles.ts'
import { archiveCoverage, articlesToLookAt, checkRest, findingCounts } from './check-coverage.ts'
import { firstByFindings, listByFindings } from './list-by-findings.ts'

const context = systemContext('Ana Editor')
let archive: Archive
let checks: ArchiveChecks

beforeEach(async () => {
  archive = await openCachedSample(context)
  await archive.wholeIndex()
  checks = opened()
})

afterEach(async () => {
  await checks.close()
  await closeCachedSample(archive)
})

const opened = (): ArchiveChecks => new ArchiveChecks(archive, () => {})

function value<T>(result: Result<T | null>): T {
  if (!result.ok || result.value === null) throw new Error(result.ok ? 'closed' : result.problem.code)
  return result.value
}

const covered = async (): Promise<ArchiveCoverage> => value(await archiveCoverage(checks))
const worst = async () => value(await articlesToLookAt(checks, null, 500))
const countOf = async (id: string): Promise<number | null> => value(await findingCounts(checks, [id]))[0] ?? null

/** The first finding with a suggestion, of the first article that has one in the order of what needs a look most. */
async function firstFinding(): Promise<{ readonly id: string; readonly finding: Finding; readonly count: number }> {
  for (const { id } of (await worst()).articles) {
    const { findings } = value(await checks.findings(id)).report
    const finding = findings.find(({ quote, suggestions }) => quote !== '' && suggestions.length > 0)
    if (finding) return { id, finding, count: findings.length }
  }
  throw new Error('nothing to look at')
}

it('is checked when asked, counted, kept for the next time, and lost only by what changes', async () => {
  const articles = (await archive.articleIds()).length
  expect(await covered()).toEqual({
    ...{ articles, checked: 0, clean: 0, undecided: 0, withFindings: 0, withConfusables: 0 },
  })
  const told: (readonly [number, number])[] = []
  expect(value(await checkRest(checks, { onProgress: (done, of) => told.push([done, of]) }))).toEqual({
    checked: articles,
    isCancelled: false,
  })
  const [done, of] = told.at(-1) ?? []
  expect([done === of, (of ?? 0) >= articles]).toEqual([true, true])
  expect(told.every(([counted], at) => at === 0 || counted >= (told[at - 1]?.[0] ?? 0))).toBe(true)
  const now = await covered()
  expect(now).toMatchObject({ articles, checked: articles })
  expect(now.undecided).toBeGreaterThan(0)
  expect([(await worst()).total, now.withFindings]).toEqual([articles - now.clean, articles - now.clean])

  const page = value(
    await listByFindings(checks, { query: '', sort: 'findings', descending: true, offset: 0, limit: 5 }),
  )
  const counts = value(
    await findingCounts(
      checks,
      page.articles.map(({ id }) => id),
    ),
  )
  expect([page.total, counts.length]).toEqual([articles, 5])
  expect(counts.every((count, at) => at === 0 || (count ?? -1) <= (counts[at - 1] ?? -1))).toBe(true)
  const third = page.articles[2]?.id ?? ''
  expect(value(await firstByFindings(checks, { query: '', sort: 'findings', descending: true }, [third]))).toEqual({
    ...{ first: { id: third, place: 2 }, isGrowing: false },
  })
  expect(counts[0]).toBe(Math.max(...(await worst()).articles.map(({ findings }) => findings)))

  await checks.close()
  checks = opened()
  expect(await covered()).toEqual(now)

  const { id, finding, count } = await firstFinding()
  expect(await countOf(id)).toBe(count)
  const decision = await ignoreFinding(
    archive,
    { article: id, scope: 'article', finding: { ...finding, fix: finding.suggestions[0] ?? null } },
    context,
  )
  expect(await countOf(id)).toBeLessThan(count)
  expect(await stopIgnoring(archive, [value(decision)])).toMatchObject({ ok: true })
  expect(await countOf(id)).toBe(count)

  expect((await tagArticles(archive, [id], { add: ['Looked at'], remove: [] }, context)).ok).toBe(true)
  expect(await covered()).toEqual(now)

  await mkdir(join(archive.folder, 'stylebook', 'styles', 'House'), { recursive: true })
  const rule = 'extends: existence\nmessage: "%s"\ntokens: [the]\n'
  await writeFile(join(archive.folder, 'stylebook', 'styles', 'House', 'The.yml'), rule)
  expect(await covered()).toEqual({
    articles,
    checked: 0,
    clean: 0,
    undecided: 0,
    withFindings: now.withFindings,
    withConfusables: 0,
  })
  expect((await worst()).articles[0]).toMatchObject({ isChecked: false })
})

it('keeps what was done when it is broken off, and checks a corrected article again by itself', async () => {
  const articles = (await archive.articleIds()).length
  const stop = new AbortController()
  const onProgress = (done: number): void => {
    if (done > articles) stop.abort()
  }
  const { checked, isCancelled } = value(await checkRest(checks, { onProgress, signal: stop.signal }))
  expect([isCancelled, checked > 0, checked < articles]).toEqual([true, true, true])
  expect((await covered()).checked).toBe(checked)

  const { id, finding, count } = await firstFinding()
  const edit = { find: finding.quote, replace: finding.suggestions[0] ?? '', all: true }
  const ruling = { category: 'other', reason: '', status: 'accepted' } as const
  const done = await actOnArticle(archive, id, (article) => correctFound(article, edit, ruling, context))
  expect(done).toMatchObject({ ok: true })
  expect(await countOf(id)).toBeLessThan(count)
  expect((await covered()).checked).toBe(checked)
})

it('knows what the command line has checked, makes nothing of a damaged file, and leaves the archive alone', async () => {
  const before = await archive.articleIds()
  const [some = ''] = before
  const few = await checkArticles(archive, { ids: [some], kinds: null })
  expect(value(few).coverage).toMatchObject({ articles: before.length, checked: 1 })
  expect(value(await checkArticles(archive, { ids: null, kinds: ['repeated'] })).coverage.checked).toBe(1)
  expect(await countOf(some)).toBe(value(few).reports.at(0).findings.length)
  await checks.close()
  const path = join(await indexFolder(archive.manifest.id, archive.folder), 'coverage.jsonl')
  const text = await readFile(path, 'utf8')
  await writeFile(path, `${text}{"id":"cut`)
  checks = opened()
  expect((await covered()).checked).toBe(1)
  await checks.close()
  await writeFile(path, 'nonsense')
  checks = opened()
  expect((await covered()).checked).toBe(0)
})
