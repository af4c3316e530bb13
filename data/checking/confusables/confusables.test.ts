// Confusables over a real archive in their real thread: only where they are wanted, later than the rest, kept for the next time,
// counted, and never in the way of other findings.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commitImport, ImportPlanner } from '../../acts/import/import-copy.ts'
import { systemContext } from '../../acts/system-context.ts'
import type { Archive } from '../../archive/archive.ts'
import { createArchive } from '../../archive/open-archive.ts'
import { checkedCopy } from '../../checks/article/checked-article.ts'
import type { Result } from '../../schema/index.ts'
import { CACHE_VARIABLE } from '../../search/index-folder.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { ArchiveChecks } from '../archive-checks.ts'
import { checkArticles } from '../check-articles.ts'
import { archiveCoverage } from '../check-coverage.ts'
import { CheckService } from '../check-service.ts'
import { NO_HOUSE } from '../house.ts'
import { ConfusablesThread } from './confusables-thread.ts'

const context = systemContext('Ana Editor')
const COPY = 'Ferry runs again\n\nThe crew could of been back in May. 😀 The the ship had sank by noon.\n'
let cache = ''
let archive: Archive
let id = ''

beforeEach(async () => {
  const folder = await temporaryFolder()
  cache = join(folder, 'cache')
  process.env[CACHE_VARIABLE] = cache
  archive = value(await createArchive(join(folder, 'archive'), { title: 'Courier', context, app: 'test' }))
  const planner = new ImportPlanner(() => null, context)
  planner.add({ name: 'ferry.txt', bytes: new TextEncoder().encode(COPY) })
  value(await commitImport(archive, planner.plan(), context))
  id = (await archive.articleIds())[0] ?? ''
})
afterEach(async () => {
  delete process.env[CACHE_VARIABLE]
  await archive.close()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const quotesOf = (findings: readonly { readonly kind: string; readonly quote: string }[]): readonly string[] =>
  findings.filter(({ kind }) => kind === 'confusable').map(({ quote }) => quote)

it('looks where it is asked to, says so, and finds what it found before without looking', async () => {
  const request = { ids: null, kinds: null }
  const without = value(await checkArticles(archive, request))
  expect([quotesOf(without.reports.at(0).findings), without.coverage.withConfusables]).toEqual([[], 0])
  const found = value(await checkArticles(archive, { ...request, confusables: true }))
  expect(quotesOf(found.reports.at(0).findings)).toEqual(['could of', 'sank'])
  expect([found.coverage.checked, found.coverage.withConfusables, found.coverage.undecided]).toEqual([
    1,
    1,
    without.coverage.undecided + 2,
  ])
  const file = (await readdir(cache, { recursive: true })).find((name) => name.endsWith('confusables.jsonl')) ?? ''
  const kept = await readFile(join(cache, file), 'utf8')
  value(await checkArticles(archive, { ...request, confusables: true }))
  expect(await readFile(join(cache, file), 'utf8')).toBe(kept)
})

it('lets the other findings come at once, and stops when it is switched off', async () => {
  let isWanted = true
  let tellLearnt: (() => void) | null = null
  const told = (): Promise<void> => new Promise((resolve) => (tellLearnt = resolve))
  const checks = new ArchiveChecks(
    archive,
    () => tellLearnt?.(),
    undefined,
    undefined,
    () => ({ confusables: isWanted, dictionaries: null }),
  )
  const read = async () => {
    const found = value(await checks.findings(id))
    if (!found) throw new Error('superseded')
    return { ...found.report, coverage: found.coverage }
  }
  const first = await read()
  expect([first.confusables, quotesOf(first.findings), first.coverage.confusables]).toEqual(['later', [], false])
  expect(first.findings.map(({ quote }) => quote)).toContain('The the')
  for (let report = first; report.confusables === 'later'; report = await read()) await told()
  const all = await read()
  expect([quotesOf(all.findings), all.coverage.confusables]).toEqual([['could of', 'sank'], true])
  const open = value(await archiveCoverage(checks))?.undecided ?? 0
  isWanted = false
  const off = await read()
  expect([off.confusables, quotesOf(off.findings)]).toEqual(['off', []])
  expect(value(await archiveCoverage(checks))?.undecided).toBe(open - 2)
  // What was found is known again at once.
  isWanted = true
  expect(value(await archiveCoverage(checks))?.undecided).toBe(open)
  await checks.close()
})

it('takes no other check with it, tries again a few times, and then no more', async () => {
  let started = 0
  const broken = new ConfusablesThread(undefined, () => {
    started += 1
    return new Worker('throw new Error("no library here")', { eval: true })
  })
  const service = new CheckService(NO_HOUSE, broken)
  const texts = [1, 2, 3, 4, 5].map((n) => checkedCopy(`The the ferry ${n} could of sunk.`, 'en', '2024-01-01'))
  const reports = await service.check(texts, null)
  await broken.close()
  for (const { findings, failures } of reports) {
    expect(findings.map(({ quote }) => quote)).toEqual(['The the'])
    expect(failures).toMatchObject([{ check: 'confusables', kind: 'confusable', detail: 'no library here' }])
  }
  expect(started).toBe(3)
})
