import { describe, expect, it } from 'vitest'
import type { FreshCopy, ImportPlanned } from '../../../electron/contract/index.ts'
import { carriedChoice, comesIn, countsByKind, planItems, replanned, withItems } from './plan-items.ts'

const made = (id: string, some: Partial<FreshCopy> = {}): FreshCopy => ({
  ...{ id, headline: id, source: `${id}.txt`, language: 'en', languageFrom: 'recognised' as const },
  ...{ encoding: 'utf-8', isGuess: false, opening: '', versionOf: null, isDraft: false, like: null },
  ...some,
})
const PLAN: ImportPlanned = {
  fresh: [
    made('sure'),
    made('newer', { versionOf: 'a2' }),
    made('unready', { isDraft: true }),
    made('alike', { like: 'a3' }),
    made('short', { languageFrom: 'short' }),
    made('guess', { isGuess: true }),
  ],
  here: [
    { id: 'sure', source: 'sure-again.txt' },
    { id: 'a1', source: 'old.txt' },
  ],
  refused: [{ source: 'empty.txt', problem: { code: 'empty-file', details: { path: 'empty.txt' } } }],
  skipped: [{ source: 'link', reason: 'symbolic-link' }],
  tables: [],
  isCancelled: false,
}
const items = planItems(PLAN)
const named = (kept = items): readonly string[] => kept.map(({ kind, source }) => `${kind} ${source}`)

describe('planItems', () => {
  it('begins with what needs a decision, and tells copy in the archive from copy that comes twice', () => {
    expect(named()).toEqual([
      'refused empty.txt',
      'changed newer.txt',
      'near alike.txt',
      'new short.txt',
      'new guess.txt',
      'new sure.txt',
      'draft unready.txt',
      'here old.txt',
      'twin sure-again.txt',
      'skipped link',
    ])
    expect(countsByKind(items)).toEqual({
      refused: 1,
      changed: 1,
      near: 1,
      new: 3,
      draft: 1,
      here: 1,
      twin: 1,
      skipped: 1,
    })
  })
})

describe('comesIn', () => {
  it('is what is new, unless it was chosen otherwise for it or for its kind', () => {
    const coming = (choice: Parameters<typeof comesIn>[1]) => named(items.filter((item) => comesIn(item, choice)))
    expect(coming({})).toEqual(['near alike.txt', 'new short.txt', 'new guess.txt', 'new sure.txt'])
    expect(coming({ changed: 'another' })).toHaveLength(5)
    expect(coming({ drafts: true })).toContain('draft unready.txt')
    expect(coming({ changed: 'another', items: { newer: false, sure: false } })).toEqual([
      'near alike.txt',
      'new short.txt',
      'new guess.txt',
    ])
    expect(coming(withItems({}, items, false))).toEqual([])
    expect(coming(withItems({}, items, true))).toHaveLength(6)
  })
})

describe('carriedChoice', () => {
  it('holds for the same items of a plan made again, and for all', () => {
    const again = planItems({ ...PLAN, fresh: [made('other', { source: 'sure.txt', headline: 'sure' })] })
    const details = { desk: 'Harbour' }
    expect(carriedChoice({ items: { sure: false, short: false }, details }, items, again)).toEqual({
      items: { other: false },
      details,
    })
  })
})

describe('replanned', () => {
  const again: ImportPlanned = { ...PLAN, fresh: PLAN.fresh.map((copy) => ({ ...copy, id: `${copy.id}-2` })) }
  const open = ({ items: all, place }: ReturnType<typeof replanned>) => all[place]?.source

  it('keeps the open item, also when only one kind was listed, and what was chosen for each', () => {
    const choice = { items: { guess: false }, drafts: true }
    const listed = replanned({ items, choice, kind: 'new', place: 1 }, again)
    expect(open(listed)).toBe('guess.txt')
    expect(listed).toMatchObject({ kind: null, choice: { items: { 'guess-2': false }, drafts: true } })
  })

  it('opens the first item that comes in when the open one is gone, and the first of all when none comes in', () => {
    const fewer = { ...again, fresh: again.fresh.filter(({ source }) => source !== 'guess.txt') }
    expect(open(replanned({ items, choice: {}, kind: 'new', place: 1 }, fewer))).toBe('alike.txt')
    const none = { ...again, fresh: [] }
    expect(replanned({ items, choice: {}, kind: 'new', place: 1 }, none).place).toBe(0)
  })
})
