// What counts as checked, as clean and as undecided, and in which order articles need a look.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { CONFUSABLES, confusables } from '../../checks/confusables-check.ts'
import { ALL_REPORTED, type Finding, type IgnoredFinding } from '../../schema/index.ts'
import { type CheckedEntry, Coverage } from './coverage.ts'
import { type NotedFinding, noteFindings, Undecided } from './noted-finding.ts'

const NOTHING = new Undecided(ALL_REPORTED)
const noted = (kind: NotedFinding['kind'], confidence: number, what = kind): NotedFinding => ({
  kind,
  confidence,
  what,
  where: 'here',
})

function entryOf(id: string, findings: readonly NotedFinding[], over: Partial<CheckedEntry> = {}): CheckedEntry {
  const told = { headline: `Headline ${id}`, published: null, source: null, failed: [], isWhole: true }
  return { id, text: `text ${id}`, rules: 'rules', at: '2026-01-01T00:00:00.000Z', ...told, findings, ...over }
}

function covered(...entries: readonly CheckedEntry[]): Coverage {
  const coverage = new Coverage('rules')
  for (const entry of entries) {
    coverage.reads(entry.id, `text ${entry.id}`)
    coverage.note(entry)
  }
  return coverage
}

it('counts as checked what was checked by the rules of today, on the text of today, against all of the archive', () => {
  const coverage = covered(
    entryOf('clean', []),
    entryOf('open', [noted('name', 0.9), noted('spacing', 0.8)]),
    entryOf('broken', [], { failed: ['names'] }),
    entryOf('old-rules', [], { rules: 'rules before' }),
    entryOf('old-text', [], { text: 'text before' }),
    entryOf('alone', [], { isWhole: false }),
  )
  coverage.expect(['clean', 'unreadable'])
  expect(coverage.summary(NOTHING)).toEqual({
    ...{ articles: 7, checked: 3, clean: 1, undecided: 2, withFindings: 1, withConfusables: 0 },
  })
  expect(coverage.unchecked()).toEqual(['old-rules', 'old-text', 'alone'])
  expect(['clean', 'open', 'old-text', 'unreadable'].map((id) => coverage.count(id, NOTHING))).toEqual([
    0,
    2,
    null,
    null,
  ])
})

it('does not let a check that knew less take the place of one that knew all', () => {
  const coverage = covered(entryOf('a', [noted('name', 0.9)]))
  expect(coverage.note(entryOf('a', [], { isWhole: false }))).toBe(false)
  expect(coverage.count('a', NOTHING)).toBe(1)
  expect(coverage.note(entryOf('a', []))).toBe(true)
  expect(coverage.note(entryOf('a', [], { at: '2026-02-02T00:00:00.000Z' }))).toBe(false)
})

it('lists what needs a look: the worst kind first, then the surest, then the most', () => {
  const coverage = covered(
    entryOf('untidy', [noted('spacing', 0.95), noted('spacing', 0.95), noted('spacing', 0.95)]),
    entryOf('unsure', [noted('name', 0.55)]),
    entryOf('sure', [noted('name', 0.91)]),
    entryOf('sure-twice', [noted('name', 0.92), noted('spelling', 0.9)]),
    entryOf('clean', []),
    entryOf('changed', [noted('spelling', 0.9)], { text: 'text before' }),
  )
  const all = coverage.articlesWithFindings(null, 10, NOTHING)
  expect(all.articles.map(({ id }) => id)).toEqual(['sure-twice', 'sure', 'unsure', 'changed', 'untidy'])
  expect(all.articles.map(({ isChecked }) => isChecked)).toEqual([true, true, true, false, true])
  expect(all.kinds).toContainEqual({ kind: 'name', count: 3 })
  const few = coverage.articlesWithFindings('spacing', 1, NOTHING)
  expect(few).toMatchObject({
    total: 1,
    articles: [{ id: 'untidy', findings: 3, kinds: [{ kind: 'spacing', count: 3 }] }],
  })
  coverage.lose('untidy')
  expect(coverage.articlesWithFindings('spacing', 1, NOTHING).total).toBe(0)
})

it('leaves out what an editor has ignored: at its place, in the article, or everywhere', () => {
  const text = 'He said teh word. Then teh word again.'
  const field = { field: 'body', text, paragraphs: [], quotations: [] }
  const article = { id: 'a', fields: [field], language: 'en', publishedAt: null, source: null, corrected: [] }
  const at = (start: number): Finding =>
    ({
      ...{ field: 'body', start, end: start + 3, quote: 'teh', kind: 'spelling', check: 'spelling' },
      ...{
        message: 'misspelled',
        says: 'Not in the dictionary.',
        evidence: { word: 'teh' },
        suggestions: ['the'],
        choice: null,
        confidence: 0.9,
      },
      ...{ inQuotation: false, group: null },
    }) as Finding
  const findings = noteFindings(article, [at(8), at(23)])
  const decision = (scope: IgnoredFinding['scope'], article: string): IgnoredFinding => ({
    ...{ id: '0'.repeat(16), scope, article, check: 'spelling', quote: 'teh', fix: 'the' },
    ...{ before: text.slice(0, 8), after: text.slice(11, 41) },
    ...{ author: { id: 'ana', name: 'Ana' }, at: '2026-01-01T00:00:00.000Z' },
  })
  const left = (scope: IgnoredFinding['scope'], where: string): number =>
    new Undecided({ ignored: [decision(scope, where)], off: [] }).in('a', findings).length
  expect([left('place', 'a'), left('article', 'a'), left('archive', 'b'), left('article', 'b')]).toEqual([1, 0, 0, 2])
})

it('counts what was checked without confusables as unchecked once they are wanted, and forgets none that were found', () => {
  const withThem = { confusables: confusables.version }
  const coverage = covered(
    entryOf('plain', []),
    entryOf('looked', [noted('name', 0.9), noted('confusable', 0.75)], withThem),
    entryOf('broken', [], { ...withThem, failed: [CONFUSABLES] }),
  )
  expect(coverage.summary(NOTHING)).toMatchObject({ checked: 3, clean: 1, undecided: 1, withConfusables: 2 })
  // Opened meanwhile, without.
  expect(coverage.note(entryOf('looked', [noted('name', 0.9)]))).toBe(false)
  coverage.note(entryOf('broken', []))
  coverage.wantsConfusables = true
  expect(coverage.summary(NOTHING)).toMatchObject({ checked: 2, clean: 0, undecided: 2, withConfusables: 2 })
  expect(coverage.unchecked()).toEqual(['plain'])
  expect([coverage.hasConfusables('plain'), coverage.hasConfusables('looked')]).toEqual([false, true])
})

it('counts nothing of kinds that are switched off, and all of it when they are on again', () => {
  const coverage = new Coverage('rules')
  coverage.expect(['a'])
  coverage.reads('a', 'text a')
  coverage.note(entryOf('a', [noted('credit', 0.6), noted('missing', 0.3)]))
  const summaryWithout = (off: readonly ('credit' | 'missing')[]) =>
    coverage.summary(new Undecided({ ignored: [], off }))
  expect(summaryWithout(['credit', 'missing'])).toMatchObject({ clean: 1, undecided: 0, withFindings: 0 })
  expect(summaryWithout(['credit'])).toMatchObject({ clean: 0, undecided: 1, withFindings: 1 })
  expect(summaryWithout([])).toMatchObject({ clean: 0, undecided: 2 })
  expect(coverage.articlesWithFindings(null, 9, new Undecided({ ignored: [], off: ['credit'] })).kinds).toEqual([
    { kind: 'missing', count: 1 },
  ])
})

it('forgets what was found in a text that has changed since', () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const coverage = new Coverage('rules')
  const check = (times: number): void => {
    for (let n = 0; n < times; n += 1) {
      const findings = Array.from({ length: 50 }, (_, at) => ({ ...noted('name', 0.9), what: `${times} ${n} ${at}` }))
      coverage.note(entryOf('a', findings))
    }
    collect()
  }
  check(10)
  const before = process.memoryUsage().heapUsed
  check(4000)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(3_000_000)
})
